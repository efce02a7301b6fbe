import type { SubjectRef } from '#domain/id.ts';
import { ownValue } from '#domain/own-value.ts';
import { chartFor } from '#domain/command-definition.ts';
import { step } from '#charts/step.ts';
import { guardAt } from '#engine/decide/verdict-at.ts';
import { FactFailure } from '#engine/facts/fact-failure.ts';
import { type ActPlan, caseNow, firstDay, holds, standsWhereDone } from './act-plan.ts';
import type { CaseTally } from './case-tally.ts';
import type { LogWalk, Turn } from './log-walk.ts';
import { asWhole } from './points.ts';
import { at, longerThan } from './span.ts';

/** A stay of a subject in a state where an act is open to it. */
export interface Stay {
  readonly plan: ActPlan;
  readonly tally: CaseTally;
  readonly entered: string;
  /** Working days before which it cannot be done, however short the delay is. */
  readonly least: number;
  /** Working days after which the delay can no longer be seen, since the act could not be done for other reasons; null while it can. */
  cut: number | null;
  /** The day on which the daily chance was at hand. */
  turn: string | null;
}

/** What is between entering a state and the act that is done there. */
export class Stays {
  readonly #ofChart = new Map<string, ActPlan[]>();
  readonly #open = new Map<SubjectRef, Stay[]>();

  constructor(plans: readonly ActPlan[]) {
    for (const plan of plans) {
      if (plan.act.trigger.kind !== 'state') continue;
      for (const chart of plan.act.trigger.charts) this.#ofChart.set(chart, [...(this.#ofChart.get(chart) ?? []), plan]);
    }
  }

  /** The open stays of a subject. */
  of(subject: SubjectRef): readonly Stay[] {
    return this.#open.get(subject) ?? [];
  }

  /** An instance has come to another position; `place`: that of the act by which it did, -1 where time did it, infinite where nobody knows. */
  turned(walk: LogWalk, { chart, subject, before, after }: Turn, place: number): void {
    for (const plan of this.#ofChart.get(chart) ?? []) {
      const [was, is] = [standsWhereDone(plan.act, before), standsWhereDone(plan.act, after)];
      if (was && !is) this.leave(walk, subject, plan);
      if (is && !was) this.enter(walk, subject, { plan, place });
    }
  }

  /** A stay begins, where a case holds for the subject. */
  enter(walk: LogWalk, subject: SubjectRef, { plan, place }: { readonly plan: ActPlan; readonly place: number }): void {
    const tally = plan.tallies[caseNow(walk, plan, subject) ?? -1];
    if (tally === undefined) return;
    const { calendar } = walk.model;
    const today = calendar.isWorkingDay(walk.today) && plan.place > place ? 0 : 1;
    const first = firstDay(walk.model, plan.act, subject);
    const wait = first === undefined || first <= walk.today ? 0 : calendar.workingDaysBetween(walk.today, first) + Number(!calendar.isWorkingDay(first));
    this.#put(subject, [...this.of(subject), { plan, tally, entered: walk.today, least: Math.max(today, wait), cut: null, turn: null }]);
  }

  /** A stay ends without the act. */
  leave(walk: LogWalk, subject: SubjectRef, plan: ActPlan): void {
    for (const stay of this.#take(subject, plan)) {
      if (stay.tally.one.daily === undefined) stay.tally.without.push(seenUpTo(stay, stay.cut ?? elapsed(walk, stay) - 1));
    }
  }

  /** The act is done in a stay: answers whether another one may begin after it. */
  act(walk: LogWalk, subject: SubjectRef, plan: ActPlan): void {
    for (const stay of this.#take(subject, plan)) {
      const { tally } = stay;
      const days = elapsed(walk, stay);
      if (tally.one.daily !== undefined) {
        if (stay.turn === walk.today) count(tally, true);
      } else if (stay.cut !== null) tally.acted.push(longerThan(seenUpTo(stay, stay.cut)));
      else tally.acted.push(days <= stay.least ? { from: -Infinity, to: days } : at(days));
    }
  }

  /** Everything of a subject ends. */
  end(walk: LogWalk, subject: SubjectRef): void {
    for (const { plan } of this.of(subject)) this.leave(walk, subject, plan);
  }

  /** The log ends: nobody knows what the open stays would have come to. */
  endAll(walk: LogWalk): void {
    for (const subject of this.#open.keys()) this.end(walk, subject);
  }

  /** From a morning on which an act could not be done, its delay cannot be seen; of one with a daily chance that is when its days do not count. */
  morning(walk: LogWalk): void {
    for (const [subject, stays] of this.#open) {
      for (const stay of stays) {
        const isDaily = stay.tally.one.daily !== undefined;
        if (isDaily) stay.turn = isTurn(walk, stay) && isOpen(walk, subject, stay) ? walk.today : null;
        else if (stay.cut === null && !isOpen(walk, subject, stay)) stay.cut = elapsed(walk, stay) - 1;
      }
    }
  }

  /** Whoever had his turn today and is still there did not take it. */
  evening(walk: LogWalk): void {
    for (const stays of this.#open.values()) for (const { tally, turn } of stays) if (turn === walk.today) count(tally, false);
  }

  #take(subject: SubjectRef, plan: ActPlan): readonly Stay[] {
    const stays = this.of(subject);
    this.#put(
      subject,
      stays.filter((stay) => stay.plan !== plan),
    );
    return stays.filter((stay) => stay.plan === plan);
  }

  #put(subject: SubjectRef, stays: Stay[]): void {
    if (stays.length === 0) this.#open.delete(subject);
    else this.#open.set(subject, stays);
  }
}

function count({ occasions }: CaseTally, hit: boolean): void {
  occasions.all += 1;
  if (hit) occasions.hits += 1;
}

function elapsed({ model, today }: LogWalk, { entered }: Stay): number {
  return model.calendar.workingDaysBetween(entered, today);
}

/** Days on which the act could not come say nothing of its delay. */
function seenUpTo({ least }: Stay, days: number): number {
  return days >= least ? days : -1;
}

/** Whether it is a day on which the simulator would draw: the delay is over, and since then it is tried again every so many working days. */
function isTurn(walk: LogWalk, stay: Stay): boolean {
  const { trigger } = stay.plan.act;
  const { delay } = stay.tally.one;
  const due = Math.max(stay.least, delay?.kind === 'constant' ? asWhole(delay.value) : 0);
  const since = elapsed(walk, stay) - due;
  return since >= 0 && since % (trigger.kind === 'state' ? (trigger.again ?? 1) : 1) === 0;
}

/** Whether the act could be done now: what it waits for holds, and the chart would take one of its commands, as far as that does not hang on their facts. */
function isOpen(walk: LogWalk, subject: SubjectRef, { plan, tally }: Stay): boolean {
  const { trigger } = plan.act;
  if (trigger.kind === 'state' && !holds(walk, subject, trigger.when)) return false;
  return tally.one.outcomes.some(({ command, weight, fields }) => weight > 0 && isTaken(walk, subject, { command, hasFacts: fields.length > 0 }));
}

function isTaken(walk: LogWalk, subject: SubjectRef, { command: type, hasFacts }: { readonly command: string; readonly hasFacts: boolean }): boolean {
  const { model, state, frame } = walk;
  const command = model.commands.get(type);
  const instances = state.subjects.get(subject)?.instances;
  if (command === undefined || command.registers) return true;
  const id = chartFor(command, instances);
  const [chart, instance] = [model.charts.get(id ?? ''), ownValue(instances, id ?? '')];
  if (chart === undefined || instance === undefined) return true;
  try {
    return step(chart, instance.position, { event: type, verdictOf: hasFacts ? () => true : guardAt(frame, subject) }).moved;
  } catch (failure) {
    if (failure instanceof FactFailure) return true;
    throw failure;
  }
}
