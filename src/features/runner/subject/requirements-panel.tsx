import { useMemo } from 'react';
import type { SubjectRef } from '#domain/id.ts';
import { type Requirement, requirementsOf } from '#engine/ask/requirements-of.ts';
import { FactFrame } from '#engine/facts/fact-frame.ts';
import { formatFact } from '#i18n/format-value.ts';
import { readPart } from '#i18n/read-aloud.ts';
import { Panel } from '#ui/page.tsx';
import { ClauseLines } from '#workspace/clause-lines.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { RuleLink } from '#workspace/rule-link.tsx';
import type { Ask } from './use-ask.tsx';
import './requirements-panel.css';

/** What a rule wants of a subject, part by part: met or not, what stands there now, and who is behind what is not met. */
export function RequirementsPanel({
  title,
  rule,
  subject,
  ask,
}: {
  readonly title: string;
  readonly rule: string;
  readonly subject: SubjectRef;
  readonly ask: Ask;
}) {
  const { model, state, t } = useCampaign();
  const wanted = useMemo(() => requirementsOf(new FactFrame(model, state), rule, subject), [model, state, rule, subject]);
  const met = wanted.filter((requirement) => requirement.met === true).length;
  return (
    <Panel
      title={title}
      aside={
        <>
          {t('common.count.of', { part: met, whole: wanted.length })} <RuleLink rule={rule} subject={subject} />
        </>
      }
    >
      <ul className="requirements">
        {wanted.map((requirement) => (
          <RequirementLine key={requirement.path} requirement={requirement} ask={ask} />
        ))}
      </ul>
    </Panel>
  );
}

function RequirementLine({ requirement, ask }: { readonly requirement: Requirement; readonly ask: Ask }) {
  const voice = useCampaign();
  const { met, reading, fact, actual, clauses } = requirement;
  const word = met === true ? 'met' : met === false ? 'notMet' : 'untold';
  return (
    <li className={`requirement requirement-${word}`}>
      <span className="requirement-mark" aria-hidden="true">
        {met === true ? '✓' : met === false ? '✗' : '?'}
      </span>
      <div>
        <span className="visually-hidden">{voice.t('common.text.colon', { label: voice.t(`subject.requirement.${word}`), value: '' })}</span>
        {met === true || clauses.length === 0 ? readPart(reading, voice) : <ClauseLines clauses={clauses} onRemedy={ask.askRemedy} />}
        {met === true && fact !== null ? <span className="faint"> · {formatFact(actual, fact, voice)}</span> : null}
      </div>
    </li>
  );
}
