import { Link, useParams } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { EmptyState } from '#ui/empty-state.tsx';
import { Page, Panel } from '#ui/page.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { ExamplesPanel } from '#features/designer/examples/examples-panel.tsx';
import { ExportButton } from '#features/designer/exchange/export-button.tsx';
import { FormulaPanel } from '#features/designer/formula/formula-panel.tsx';
import { ReplayPanel } from '#features/designer/replay/replay-panel.tsx';
import { TablePanel } from '#features/designer/table/table-panel.tsx';
import type { Given } from './bench-facts.ts';
import { BenchContext } from './bench-hand.ts';
import { LongGate } from './long-gate.tsx';
import { ExplainPanel } from './explain-panel.tsx';
import { FindingsPanel } from './findings-panel.tsx';
import { RuleTools } from './rule-tools.tsx';
import { SentencePanel } from './sentence-panel.tsx';
import { SourcePanel } from './source-panel.tsx';
import { UsedByPanel } from './used-by-panel.tsx';
import './rule-page.css';

/** One rule: what it says, on what it rests, who uses it, and why it says what it says about a chosen subject. */
export function RulePage() {
  const { rule: ruleId } = useParams({ from: '/c/$campaign/rules/$rule' });
  const { model, words, t, id } = useCampaign();
  const rule = model.rules.get(ruleId);
  const [tried, setTried] = useState<Given>({});
  const [put, setPut] = useState<Given | undefined>(undefined);
  // Whoever is put there again is put there anew: what was changed meanwhile is gone.
  const putOnBench = useCallback((facts: Given) => setPut({ ...facts }), []);
  const back = (
    <Link to="/c/$campaign/rules" params={{ campaign: id }}>
      {t('rules.all')}
    </Link>
  );
  if (rule === undefined) {
    return (
      <Page title={t('rules.notFound')} aside={back}>
        <EmptyState title={t('rules.notFound')} hint={ruleId} />
      </Page>
    );
  }
  const lead = (
    <span className="rule-lead">
      <span className="rule-tag">{t(`rules.kind.${rule.kind}`)}</span>
      <span>{t('common.text.colon', { label: t('rules.subject'), value: t(`common.subject.${rule.subject}`) })}</span>
      <span>{t('common.text.colon', { label: t('rules.output'), value: t(`rules.output.${rule.output.type}`) })}</span>
      <span>{t('rules.version', { version: rule.version })}</span>
      <span className="faint">{rule.id}</span>
    </span>
  );
  return (
    <BenchContext value={putOnBench}>
      <Page
        title={words.text(rule.title)}
        lead={lead}
        aside={
          <>
            <RuleTools rule={rule} />
            <ExportButton rules={[rule]} name={rule.id} />
            {back}
          </>
        }
      >
        <div className="rule-columns">
          <div className="rule-column">
            <SentencePanel rule={rule} />
          </div>
          <div className="rule-column">
            <Panel title={t('rules.basis')}>
              <p className="rule-basis">{rule.basis}</p>
              {rule.about === undefined ? null : <p className="rule-basis soft">{words.text(rule.about)}</p>}
            </Panel>
            <UsedByPanel rule={rule.id} />
            <FindingsPanel rule={rule} />
          </div>
        </div>
        <TablePanel key={`${rule.id} table`} rule={rule} tried={tried} />
        <FormulaPanel key={`${rule.id} formula`} rule={rule} tried={tried} />
        <ReplayPanel key={`${rule.id} replay`} rule={rule} />
        <LongGate key={rule.id} rule={rule} title={t('rules.explain')} isAsked={put !== undefined}>
          {(calm) => <ExplainPanel rule={calm} put={put} onTry={setTried} />}
        </LongGate>
        <LongGate key={`${rule.id} examples`} rule={rule} title={t('rules.examples')}>
          {(calm) => <ExamplesPanel rule={calm} tried={tried} />}
        </LongGate>
        <SourcePanel key={`${rule.id} source`} rule={rule} />
      </Page>
    </BenchContext>
  );
}
