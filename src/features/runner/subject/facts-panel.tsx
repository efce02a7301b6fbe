import { useMemo } from 'react';
import type { FactDefinition } from '#domain/fact.ts';
import type { SubjectRef } from '#domain/id.ts';
import { kindOf } from '#domain/subject-ref.ts';
import { factsBehind, rulesOfChart } from '#engine/ask/facts-behind.ts';
import { FactFrame } from '#engine/facts/fact-frame.ts';
import { isMissing } from '#engine/facts/is-missing.ts';
import { formatFact } from '#i18n/format-value.ts';
import { Panel } from '#ui/page.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import './facts-panel.css';

/**
 * The facts of a subject that have a value now, recorded or worked out, under their catalogue names. With a chart, only those
 * that its rules rest on, and what was recorded: a unit in a stage has many facts of other stages too.
 */
export function FactsPanel({ subject, chart, title }: { readonly subject: SubjectRef; readonly chart?: string; readonly title?: string }) {
  const campaign = useCampaign();
  const { model, state, t } = campaign;
  const known = useMemo(() => {
    const frame = new FactFrame(model, state);
    const kind = kindOf(subject);
    const behind = chart === undefined ? undefined : factsBehind(model, rulesOfChart(model, chart));
    return model.definition.vocabulary
      .filter((fact) => fact.subject === kind && fact.source.kind !== 'given' && !(fact.source.kind === 'roster' && fact.type === 'text') && (behind === undefined || fact.source.kind === 'recorded' || behind.has(fact.id)))
      .map((fact): readonly [FactDefinition, ReturnType<typeof readOf>] => [fact, readOf(frame, subject, fact.id)])
      .filter(([, value]) => !isMissing(value));
  }, [model, state, subject, chart]);
  if (known.length === 0) return null;
  return (
    <Panel title={title ?? `${t('unit.facts')} · ${t(`common.subject.${kindOf(subject)}`)}`}>
      <dl className="facts">
        {known.map(([fact, value]) => (
          <div key={fact.id} className="fact">
            <dt>{campaign.words.factTitle(fact.id)}</dt>
            <dd>{formatFact(value, fact.id, campaign)}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

/** A fact that cannot be worked out because its rule is broken is no value; the incident tells of it. */
function readOf(frame: FactFrame, subject: SubjectRef, fact: string): ReturnType<FactFrame['read']> {
  try {
    return frame.read(subject, fact);
  } catch {
    return undefined;
  }
}
