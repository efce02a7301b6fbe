import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { RuleDocument, RuleExample } from '#domain/rule.ts';
import { describeVerdict } from '#i18n/describe-verdict.ts';
import { type Proposal, proposeExamples, type Why } from '#logic/examples/propose-examples.ts';
import { PlainTable } from '#ui/plain-table.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import type { Editor } from '#features/designer/draft/use-editor.ts';
import { tableOf } from '#features/designer/table/rule-table.ts';
import type { Voice } from '#i18n/voice.ts';
import { expectationOf, tellFacts } from './example-words.ts';

/** Proposes the examples that the table is missing, each with why and with what the rule says of it now. Whoever takes one has looked at that. */
export function Proposals({ rule, editor }: { readonly rule: RuleDocument; readonly editor: Editor }) {
  const campaign = useCampaign();
  const { model, t } = campaign;
  const [isAsked, ask] = useState(false);
  const proposals = useMemo(() => {
    const table = isAsked ? tableOf(rule, model) : undefined;
    return table === undefined ? [] : proposeExamples(rule, table, model).filter(({ verdict }) => expectationOf(verdict) !== undefined);
  }, [isAsked, rule, model]);
  if (tableOf(rule, model) === undefined) return null;
  if (!isAsked) {
    return (
      <Button size="small" onClick={() => ask(true)}>
        {t('examples.propose')}
      </Button>
    );
  }
  const take = (taken: readonly Proposal[]): void => {
    const examples = taken.flatMap(({ facts, verdict }): readonly RuleExample[] => {
      const expect = expectationOf(verdict);
      return expect === undefined ? [] : [{ facts, expect }];
    });
    editor.editRule(rule.id, { examples: [...rule.examples, ...examples] }, { name: { code: 'examples.add' } });
  };
  return (
    <section className="examples-proposals" aria-label={t('examples.proposals', { count: proposals.length })}>
      <header>
        <h3>{t('examples.proposals', { count: proposals.length })}</h3>
        <Button size="small" type="primary" disabled={proposals.length === 0} onClick={() => take(proposals)}>
          {t('examples.takeAll')}
        </Button>
        <Button size="small" onClick={() => ask(false)}>
          {t('common.button.less')}
        </Button>
      </header>
      {proposals.length === 0 ? <p className="soft">{t('examples.nothingMissing')}</p> : null}
      {proposals.length === 0 ? null : (
        <PlainTable
          caption={t('examples.proposals', { count: proposals.length })}
          head={
            <tr>
              <th scope="col">{t('examples.why')}</th>
              <th scope="col">{t('rules.examples.given')}</th>
              <th scope="col">{t('rules.examples.found')}</th>
              <th scope="col">{t('examples.edit')}</th>
            </tr>
          }
        >
          <tbody>
            {proposals.map((proposal) => (
              <tr key={JSON.stringify(proposal.facts)}>
                <td>{tellWhy(proposal.why, campaign)}</td>
                <td>{tellFacts(proposal.facts, campaign)}</td>
                <td>{describeVerdict(proposal.verdict, rule.output, campaign)}</td>
                <td>
                  <Button size="small" onClick={() => take([proposal])}>
                    {t('examples.takeOne')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </PlainTable>
      )}
    </section>
  );
}

function tellWhy(why: Why, { t, words }: Voice): string {
  if (why.code === 'row') return t('examples.why.row', { row: why.row });
  if (why.code === 'condition') return t('examples.why.condition', { row: why.row, fact: words.factTitle(why.fact) });
  return why.code === 'gap' ? t('examples.why.gap') : t(`examples.why.${why.code}`, { fact: words.factTitle(why.fact) });
}
