import type { SubjectRef } from '#domain/id.ts';
import { type ActPlan, caseNow, firstDay, holds, standsWhereDone } from './act-plan.ts';
import { isTaken } from './is-taken.ts';
import { isLike } from './likely-outcomes.ts';
import type { CaseTally } from './case-tally.ts';
import type { LogWalk, Turn } from './log-walk.ts';
import { asWhole } from './points.ts';
import { longerThan, type Span } from './span.ts';

/** By which act a subject came where it stands, as places among the acts of a day: from the first that it may have been to the last; -1 for time. */
export interface CameBy {
  readonly first: number;
  readonly last: number;
}

/** A stay of a subject in a state where an act is open to it. */
export interface Stay {
  readonly plan: ActPlan;
  readonly tally: CaseTally;
  readonly entered: string;
  /** Working days before which it cannot be done, however short the delay is. */
  readonly least: number;
  /** Whether nobody knows if it could have been done on the day of entering: then a day more or less says nothing. */
  readonly unsure: boolean;
  /** Working days after entering on whose morning the act, or one of its outcomes, would have been refused, however long it was due. */
  readonly barred: Set<number>;
  /** Working days for which it is sure that the act was not due yet, once another act can be done that leaves the same; null while there is none. */
  cut: number | null;
  /** The day on which the daily chance was at hand. */
  turn: string | null;
  /** Whether every outcome could come on every morning so far. */
  free: boolean;
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

  /** An instance has come to another position. */
  turned(walk: LogWalk, { chart, subject, before, after }: Turn, by: CameBy): void {
    for (const plan of this.#ofChart.get(chart) ?? []) {
      const [was, is] = [standsWhereDone(plan.act, before), standsWhereDone(plan.act, after)];
      if (was && !is) this.leave(walk, subject, plan);
      if (is && !was) this.enter(walk, subject, { plan, by });
    }
  }

  /** A stay begins, where a case holds for the subject. */
  enter(walk: LogWalk, subject: SubjectRef, { plan, by }: { readonly plan: ActPlan; readonly by: CameBy }): void {
    const tally = plan.tallies[caseNow(walk, plan, subject) ?? -1];
    if (tally === undefined) return;
    const { calendar } = walk.model;
    const isWorked = calendar.isWorkingDay(walk.today);
    const today = isWorked && plan.place > by.last ? 0 : 1;
    const first = firstDay(walk.model, plan.act, subject);
    const wait = first === undefined || first <= walk.today ? 0 : calendar.workingDaysBetween(walk.today, first) + Number(!calendar.isWorkingDay(first));
    const unsure = isWorked && by.first < plan.place && plan.place <= by.last;
    const stay = { plan, tally, entered: walk.today, least: Math.max(today, wait), unsure, barred: new Set<number>(), cut: null, turn: null, free: true };
    this.#put(subject, [...this.of(subject), stay]);
  }

  /** A stay ends without the act. */
  leave(walk: LogWalk, subject: SubjectRef, plan: ActPlan): void {
    for (const stay of this.#take(subject, plan)) {
      if (stay.tally.one.daily === undefined) stay.tally.without.push(stay.cut ?? lastOpen(stay, elapsed(walk, stay)));
    }
  }

  /** The act is done in a stay: answers whether another one may begin after it. */
  act(walk: LogWalk, subject: SubjectRef, plan: ActPlan): void {
    for (const stay of this.#take(subject, plan)) {
      const { tally } = stay;
      if (tally.one.daily !== undefined) {
        if (stay.turn === walk.today) count(tally, true);
      } else tally.acted.push(stay.cut === null ? dueWhen(stay, elapsed(walk, stay)) : longerThan(stay.cut));
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

  /**
   * Notes on which days an act could not have been done. Once another one can be done that leaves the same, nobody can tell the two apart: there its delay is
   * cut off, whatever happens then. Days of a daily chance on which it could not be done do not count.
   */
  morning(walk: LogWalk): void {
    for (const [subject, stays] of this.#open) {
      for (const stay of stays) {
        const taken = takenNow(walk, subject, stay);
        if (!taken.every(Boolean)) stay.free = false;
        const isOpen = taken.every(Boolean) && isTime(walk, subject, stay);
        if (stay.tally.one.daily !== undefined) stay.turn = isOpen && isTurn(walk, stay) ? walk.today : null;
        else if (stay.cut === null && stays.some((other) => isRival(stay, other) && isTime(walk, subject, other))) {
          stay.cut = lastOpen(stay, elapsed(walk, stay));
        } else if (!isOpen) stay.barred.add(elapsed(walk, stay));
      }
    }
  }

  /** Whether every outcome of an act could have come in a stay until now. */
  isFree(subject: SubjectRef, plan: ActPlan): boolean {
    return this.of(subject).every((stay) => stay.plan !== plan || stay.free);
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

/** The last day before one on which the act would have been done, had it been due: -1 for none. So long its delay is surely not over. */
function lastOpen({ barred, least }: Stay, before: number): number {
  for (let days = before - 1; days >= least; days -= 1) if (!barred.has(days)) return days;
  return -1;
}

/** When an act was due that was done after so many days: on that day, or on one before it from which on it was tried in vain. */
function dueWhen({ barred, least, unsure, plan: { act } }: Stay, days: number): Span {
  if (unsure && days < least) return { from: -Infinity, to: least };
  const again = act.trigger.kind === 'state' ? (act.trigger.again ?? 1) : 1;
  let from = days;
  while (barred.has(from - again)) from -= again;
  // Of the day on which the state was entered nobody knows more than of the one after it.
  const isFirst = from < days && from - again <= 0;
  return { from: from <= least || isFirst ? -Infinity : from, to: days };
}

/** Whether it is a day on which the simulator would draw: the delay is over, and since then it is tried again every so many working days. */
function isTurn(walk: LogWalk, stay: Stay): boolean {
  const { trigger } = stay.plan.act;
  const { delay } = stay.tally.one;
  const due = Math.max(stay.least, delay?.kind === 'constant' ? asWhole(delay.value) : 0);
  const since = elapsed(walk, stay) - due;
  return since >= 0 && since % (trigger.kind === 'state' ? (trigger.again ?? 1) : 1) === 0;
}

/** Whether the act may be done as far as its trigger says: its first day has come, and what it waits for holds. */
function isTime(walk: LogWalk, subject: SubjectRef, { plan: { act } }: Stay): boolean {
  const first = firstDay(walk.model, act, subject);
  return (first === undefined || first <= walk.today) && (act.trigger.kind !== 'state' || holds(walk, subject, act.trigger.when));
}

/** Of each outcome that has any weight, whether its command would be taken now. */
function takenNow(walk: LogWalk, subject: SubjectRef, { tally }: Stay): readonly boolean[] {
  return tally.one.outcomes.filter(({ weight }) => weight > 0).map((outcome) => isTaken(walk, subject, outcome));
}

function isRival(one: Stay, other: Stay): boolean {
  return one.plan !== other.plan && one.tally.one.outcomes.some((left) => other.tally.one.outcomes.some((right) => isLike(left, right)));
}
