import type { Act } from '#domain/act.ts';
import type { SubjectKind, SubjectRef } from '#domain/id.ts';
import type { IsoDate } from '#domain/iso-date.ts';
import type { Json } from '#domain/json.ts';
import type { Position } from '#domain/position.ts';
import { idOf } from '#domain/subject-ref.ts';
import { compiledWhere } from '#engine/facts/compiled-rules.ts';
import { FactFailure } from '#engine/facts/fact-failure.ts';
import type { Model } from '#engine/model.ts';
import type { LogWalk } from './log-walk.ts';
import { CaseTally } from './case-tally.ts';

/** An act as it is looked for in a log: its place among the acts of a day, who does it, and what is noted of each case. */
export interface ActPlan {
  readonly act: Act;
  readonly place: number;
  readonly kind: SubjectKind;
  readonly commands: ReadonlySet<string>;
  readonly tallies: readonly CaseTally[];
}

/** The acts of a definition, in the order of a day. */
export function planActs({ definition, charts }: Model): readonly ActPlan[] {
  return (definition.behaviour?.acts ?? []).map((act, place) => {
    const { trigger } = act;
    const ofState = trigger.kind === 'state' ? (charts.get(trigger.charts[0] ?? '')?.chart.subject ?? 'campaign') : 'unit';
    return {
      act,
      place,
      kind: trigger.kind === 'days' ? trigger.subject : ofState,
      commands: new Set(act.cases.flatMap(({ outcomes }) => outcomes.map(({ command }) => command))),
      tallies: act.cases.map((one) => new CaseTally(one)),
    };
  });
}

/** The number of the case that holds for a subject at this moment, as the simulator takes it; undefined where none does. */
export function caseNow(walk: LogWalk, { act }: ActPlan, subject: SubjectRef): number | undefined {
  const heavy = isHeavy(walk);
  const found = act.cases.findIndex((one) => (one.heavy === undefined || one.heavy === heavy) && holds(walk, subject, one.where));
  return found < 0 ? undefined : found;
}

/** Whether a condition holds of a subject at this moment. One that cannot be told does not; nor does one that reads what is not there. */
export function holds(walk: LogWalk, subject: SubjectRef, logic: Json | undefined): boolean {
  if (logic === undefined) return true;
  const compiled = compiledWhere(walk.model, logic);
  if (!compiled.ok) return false;
  try {
    const verdict = compiled.value.evaluate({ frame: walk.frame, subject });
    return verdict.status === 'ok' && verdict.value === true;
  } catch (failure) {
    if (failure instanceof FactFailure) return false;
    throw failure;
  }
}

function isHeavy({ today, model }: LogWalk): boolean {
  return model.definition.calendar.heavyDuty.some(({ from, to }) => from <= today && today <= to);
}

/** Whether an instance stands where an act is done. */
export function standsWhereDone({ trigger }: Act, position: Position | null): boolean {
  if (trigger.kind !== 'state' || position === null) return false;
  const { at } = trigger;
  return 'tag' in at ? position.tags.includes(at.tag) : position.states.some((path) => path === at.state || path.startsWith(`${at.state}.`));
}

/** The first day on which an act in a state can be done by a subject; undefined where it is not bound to any. */
export function firstDay({ definition }: Model, { trigger }: Act, subject: SubjectRef): IsoDate | undefined {
  const given = trigger.kind === 'state' ? trigger.notBefore : undefined;
  if (given !== 'window') return given;
  return subject.startsWith('stage:') ? definition.stages.find(({ id }) => id === idOf(subject).split('/')[0])?.from : undefined;
}
