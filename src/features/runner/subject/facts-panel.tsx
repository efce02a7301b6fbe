import { useMemo } from 'react';
import type { FactDefinition } from '#domain/fact.ts';
import type { FactValue } from '#domain/fact-value.ts';
import type { SubjectRef } from '#domain/id.ts';
import { kindOf } from '#domain/subject-ref.ts';
import { factsBehind, rulesOfChart } from '#engine/ask/facts-behind.ts';
import { FactFrame } from '#engine/facts/fact-frame.ts';
import { isMissing } from '#engine/facts/is-missing.ts';
import { formatFact } from '#i18n/format-value.ts';
import { LongText } from '#ui/long-text.tsx';
import { Panel } from '#ui/page.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { sectionsOf } from './fact-sections.ts';
import './facts-panel.css';

interface Known {
  readonly id: string;
  readonly value: FactValue;
}

/**
 * The facts of a subject that have a value now, recorded or worked out, under their catalogue names, in the parts of its file. With
 * a chart, only those that its rules rest on, and what was recorded: a unit in a stage has many facts of other stages too.
 */
export function FactsPanel({ subject, chart }: { readonly subject: SubjectRef; readonly chart?: string }) {
  const { t } = useCampaign();
  const known = useKnownFacts(subject, chart);
  const kind = kindOf(subject);
  const sections = sectionsOf(kind, known);
  if (known.length === 0) return null;
  return (
    <Panel title={`${t('unit.facts')} · ${t(`common.subject.${kind}`)}`}>
      {sections.map(([id, facts]) => (
        <section key={id} className="fact-section">
          {sections.length === 1 ? null : <h3>{t(`subject.facts.${id}`)}</h3>}
          <dl className="facts">
            {facts.map((fact) => (
              <Fact key={fact.id} fact={fact} />
            ))}
          </dl>
        </section>
      ))}
    </Panel>
  );
}

function Fact({ fact: { id, value } }: { readonly fact: Known }) {
  const campaign = useCampaign();
  const { t, words } = campaign;
  const wide = words.fact(id)?.type === 'text' && String(value).length > WIDE;
  return (
    <div className={wide ? 'fact fact-wide' : 'fact'}>
      <dt>{words.factTitle(id)}</dt>
      <dd>
        <LongText text={formatFact(value, id, campaign)} more={t('common.button.all')} less={t('common.button.less')} />
      </dd>
    </div>
  );
}

/** Longer texts get a line of their own under their name. */
const WIDE = 14;

function useKnownFacts(subject: SubjectRef, chart: string | undefined): readonly Known[] {
  const { model, state } = useCampaign();
  return useMemo(() => {
    const frame = new FactFrame(model, state);
    const kind = kindOf(subject);
    const behind = chart === undefined ? undefined : factsBehind(model, rulesOfChart(model, chart));
    const isShown = ({ id, source, type }: FactDefinition): boolean =>
      source.kind !== 'given' && !(source.kind === 'roster' && type === 'text') && (behind === undefined || source.kind === 'recorded' || behind.has(id));
    return model.definition.vocabulary
      .filter((fact) => fact.subject === kind && isShown(fact))
      .flatMap(({ id }) => {
        const value = readOf(frame, subject, id);
        return value === undefined || isMissing(value) ? [] : [{ id, value }];
      });
  }, [model, state, subject, chart]);
}

/** A fact that cannot be worked out because its rule is broken is no value; the incident tells of it. */
function readOf(frame: FactFrame, subject: SubjectRef, fact: string): FactValue | undefined {
  try {
    return frame.read(subject, fact);
  } catch {
    return undefined;
  }
}
