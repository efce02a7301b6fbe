import type { Because } from '#domain/event.ts';
import type { SubjectRef } from '#domain/id.ts';
import type { Position } from '#domain/position.ts';
import type { Reason } from '#domain/reason.ts';
import { step, type StepResult } from '#charts/step.ts';
import { explainVerdict } from '#engine/facts/explain-verdict.ts';
import type { Draft } from './draft.ts';
import type { Move } from './move.ts';
import { performEffects } from './perform-effects.ts';
import { withResumption } from './suspension.ts';
import { guardAt } from './verdict-at.ts';
import { whyNot } from './why-not.ts';

/**
 * Steps one instance and turns what the chart asks for into events. Answers the reasons why it cannot move,
 * or an empty list. Throws a FactFailure where a rule is broken: the caller makes it an incident (K12).
 */
export function moveInstance(draft: Draft, move: Move): readonly Reason[] {
  const instance = draft.instance(move.subject, move.chart);
  const chart = draft.model.charts.get(move.chart);
  if (instance === undefined || chart === undefined) return [{ code: 'instance.none', subject: move.subject, chart: move.chart }];
  if (instance.incident !== null) return [{ code: 'instance.incident', subject: move.subject, chart: move.chart }];
  const result = step(chart, instance.position, { event: move.event, verdictOf: guardAt(draft.frame, move.subject) });
  if (!result.moved) return whyNot(draft, move, { result, position: instance.position });
  const because = becauseOf(draft, move.subject, result);
  if (move.event !== null || !samePosition(instance.position, result.position)) {
    withResumption(draft, () =>
      draft.emit({
        type: 'instance.moved',
        stream: move.subject,
        chart: move.chart,
        trigger: move.event,
        after: result.position,
        because,
        ...(move.reason === undefined ? {} : { reason: move.reason }),
      }),
    );
  }
  return performEffects(draft, { subject: move.subject, chart: move.chart, effects: result.effects });
}

function becauseOf(draft: Draft, subject: SubjectRef, result: StepResult): readonly Because[] {
  return result.consulted.filter(({ verdict }) => verdict === true).map(({ rule }) => explainVerdict(draft.frame, rule, subject).because);
}

function samePosition(before: Position, after: Position): boolean {
  return before.states.length === after.states.length && before.states.every((state, index) => state === after.states[index]);
}
