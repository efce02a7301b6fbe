import type { Effect } from '#domain/chart-effect.ts';
import type { Because } from '#domain/event.ts';
import type { FactValue } from '#domain/fact-value.ts';
import type { SubjectRef } from '#domain/id.ts';
import type { IsoDate } from '#domain/iso-date.ts';
import { ownValue } from '#domain/own-value.ts';
import type { Reason } from '#domain/reason.ts';
import { idOf } from '#domain/subject-ref.ts';
import { explainVerdict } from '#engine/facts/explain-verdict.ts';
import { FactFailure } from '#engine/facts/fact-failure.ts';
import type { Draft } from './draft.ts';
import { issueSlip, raiseProposals, startChart } from './bring-into-being.ts';
import type { Work } from './work.ts';

/**
 * Performs the effects of a step in order, each at the state that the one before left; facts that are set or added one after the other
 * stand in one event. Answers reasons where one cannot be performed.
 */
export function performEffects(draft: Draft, work: Work): readonly Reason[] {
  let facts: Readonly<Record<string, FactValue>> = {};
  for (const effect of work.effects) {
    if (effect.type === 'fact.set' || effect.type === 'fact.add') {
      facts = { ...facts, [effect.params.fact]: nextValue(draft, work.subject, { effect, pending: facts }) };
      continue;
    }
    record(draft, work.subject, facts);
    facts = {};
    const reasons = perform(draft, work, effect);
    if (reasons.length > 0) return reasons;
  }
  record(draft, work.subject, facts);
  return [];
}

/** Performs several works in order, stopping at the first reasons. */
export function performAll(draft: Draft, works: readonly Work[]): readonly Reason[] {
  for (const work of works) {
    const reasons = performEffects(draft, work);
    if (reasons.length > 0) return reasons;
  }
  return [];
}

function perform(draft: Draft, work: Work, effect: Exclude<Effect, FactEffect>): readonly Reason[] {
  const stream = work.subject;
  switch (effect.type) {
    case 'deadline.set':
      return setDeadline(draft, work, effect.params);
    case 'deadline.clear':
      if (ownValue(draft.instance(stream, work.chart)?.deadlines, effect.params.deadline) !== undefined) {
        draft.emit({ type: 'deadline.cleared', stream, chart: work.chart, deadline: effect.params.deadline });
      }
      return [];
    case 'proposal.raise':
      return performAll(draft, raiseProposals(draft, stream, effect.params));
    case 'slip.issue':
      return performAll(draft, issueSlip(draft, stream, { colour: effect.params.colour }));
    case 'instance.start':
      return performAll(draft, startChart(draft, stream, effect.params.chart));
    case 'remind':
      draft.emit({ type: 'reminder.sent', stream, role: effect.params.role });
      return [];
  }
}

function record(draft: Draft, stream: SubjectRef, facts: Readonly<Record<string, FactValue>>): void {
  if (Object.keys(facts).length > 0) draft.emit({ type: 'facts.recorded', stream, facts });
}

type FactEffect = Extract<Effect, { type: 'fact.set' | 'fact.add' }>;

/** What a fact becomes; one that was never recorded counts from 0. */
function nextValue(
  draft: Draft,
  stream: SubjectRef,
  { effect, pending }: { readonly effect: FactEffect; readonly pending: Readonly<Record<string, FactValue>> },
): FactValue {
  if (effect.type === 'fact.set') return effect.params.value;
  const { fact, by } = effect.params;
  const value = ownValue(pending, fact) ?? ownValue(draft.subject(stream)?.facts, fact);
  return (typeof value === 'number' ? value : 0) + by;
}

/** A deadline is worked out once, here, with the working-day calendar, and stands in the log as a date (K7). */
function setDeadline(draft: Draft, work: Work, params: Extract<Effect, { type: 'deadline.set' }>['params']): readonly Reason[] {
  const set = (due: IsoDate, because: readonly Because[]): readonly Reason[] => {
    draft.emit({ type: 'deadline.set', stream: work.subject, chart: work.chart, deadline: params.deadline, due, because });
    return [];
  };
  if ('window' in params) {
    const stage = draft.model.stages.get(idOf(work.subject).split('/')[0] ?? '');
    return set(stage?.to ?? draft.model.definition.meta.to, []);
  }
  const { verdict, because, reason } = explainVerdict(draft.frame, params.rule, work.subject);
  if (reason !== null) return [reason];
  const days = verdict.status === 'ok' ? verdict.value : null;
  if (typeof days !== 'number' || !Number.isInteger(days) || days < 0 || days > 2000) throw new FactFailure('rule.deadline.notDays', params.rule, '');
  return set(draft.model.calendar.addWorkingDays(draft.state.today, days), [because]);
}
