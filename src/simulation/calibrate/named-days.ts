import type { Act } from '#domain/act.ts';
import type { Shock } from '#domain/behaviour.ts';
import type { SubjectRef } from '#domain/id.ts';
import { toDayNumber } from '#domain/iso-date.ts';
import { idOf, kindOf } from '#domain/subject-ref.ts';
import { weekOf } from '../acts/shocks.ts';
import { kept } from '../world/table.ts';
import { type ActPlan, caseNow } from './act-plan.ts';
import type { CaseTally } from './case-tally.ts';
import { isTaken } from './is-taken.ts';
import type { LogWalk } from './log-walk.ts';

/** Somebody for whom an act of a named day could be done on it. */
interface Occasion {
  readonly unit: string;
  readonly tally: CaseTally;
  /** Whether every outcome would have been taken: of one that would have been refused the log says nothing. */
  readonly free: boolean;
  acted: boolean;
}

/** Whether a shock struck: by whom or when it strikes (`2024-W41`, a unit), as far as the log shows it. */
export type Strikes = Map<string, boolean>;

/** Where nobody did what more than so many would be expected to do, it was cancelled: by chance that happens in less than one of a hundred cases (e^-5). */
const EXPECTED = 5;

/** Acts of named days: who could do them and who did. */
export class NamedDays {
  readonly #plans: readonly ActPlan[];
  readonly #shocks: ReadonlyMap<string, Shock>;
  readonly #today = new Map<ActPlan, Map<SubjectRef, Occasion>>();
  /** What was seen of each shock. */
  readonly strikes: ReadonlyMap<string, Strikes>;

  constructor(plans: readonly ActPlan[], shocks: readonly Shock[]) {
    this.#plans = plans.filter(({ act }) => act.trigger.kind === 'days');
    this.#shocks = new Map(shocks.map((shock) => [shock.id, shock]));
    this.strikes = new Map(shocks.map(({ id }) => [id, new Map<string, boolean>()]));
  }

  /** Who could do which act today, as the simulator looks for them: the case that holds before anybody has done anything. */
  morning(walk: LogWalk): void {
    this.#today.clear();
    for (const plan of this.#plans) {
      const { trigger } = plan.act;
      if (trigger.kind !== 'days' || !trigger.dates.includes(walk.today)) continue;
      const occasions = new Map<SubjectRef, Occasion>();
      for (const subject of walk.state.subjects.values()) {
        if (kindOf(subject.ref) !== plan.kind || subject.voided) continue;
        const tally = plan.tallies[caseNow(walk, plan, subject.ref) ?? -1];
        if (tally !== undefined) occasions.set(subject.ref, { tally, unit: unitOf(walk, subject.ref), free: isFree(walk, subject.ref, tally), acted: false });
      }
      this.#today.set(plan, occasions);
    }
  }

  /** The acts of today that a subject has not done yet. */
  open(subject: SubjectRef): readonly { readonly plan: ActPlan; readonly tally: CaseTally }[] {
    return [...this.#today].flatMap(([plan, occasions]) => {
      const occasion = occasions.get(subject);
      return occasion === undefined || occasion.acted ? [] : [{ plan, tally: occasion.tally }];
    });
  }

  act(plan: ActPlan, subject: SubjectRef): void {
    const occasion = this.#today.get(plan)?.get(subject);
    if (occasion !== undefined) occasion.acted = true;
  }

  /** Counts who did and who did not, but for those whose act was cancelled. */
  evening(walk: LogWalk): void {
    for (const [plan, occasions] of this.#today) for (const group of this.#grouped(plan, [...occasions.values()])) this.#count(walk, plan, group);
    this.#today.clear();
  }

  /** Those that a shock would strike together; all, where no shock cancels the act. */
  #grouped({ act }: ActPlan, occasions: readonly Occasion[]): readonly (readonly Occasion[])[] {
    const isByUnit = (act.cancelledBy ?? []).some((id) => this.#shocks.get(id)?.per === 'unit');
    if (!isByUnit) return [occasions];
    const groups = new Map<string, Occasion[]>();
    for (const occasion of occasions) kept(groups, occasion.unit, () => []).push(occasion);
    return [...groups.values()];
  }

  #count(walk: LogWalk, { act }: ActPlan, group: readonly Occasion[]): void {
    const { cancelledBy = [] } = act;
    const isSure = expectedOf(act, group) > EXPECTED;
    const cancelled = cancelledBy.length > 0 && isSure && group.every(({ acted }) => !acted);
    if (isSure) this.#strike(walk, cancelledBy, { unit: group[0]?.unit ?? '', cancelled });
    if (cancelled) return;
    for (const { tally, acted } of group.filter(({ free }) => free)) {
      tally.occasions.all += 1;
      if (acted) tally.occasions.hits += 1;
    }
  }

  #strike({ today }: LogWalk, ids: readonly string[], { unit, cancelled }: { readonly unit: string; readonly cancelled: boolean }): void {
    const [id] = ids;
    const shock = this.#shocks.get(id ?? '');
    if (ids.length !== 1 || shock === undefined) return;
    const key = shock.per === 'week' ? String(weekOf(toDayNumber(today))) : shock.per === 'unit' ? unit : '';
    const strikes = this.strikes.get(shock.id);
    // Within what shares the shock it strikes always or never.
    strikes?.set(key, cancelled && strikes.get(key) !== false);
  }
}

/** How many of a group are assumed to do an act. Who is in which part is not known: everybody stands for his share. */
function expectedOf({ trigger }: Act, group: readonly Occasion[]): number {
  const part = trigger.kind === 'days' && trigger.part !== undefined ? 1 / trigger.part.of : 1;
  return group.reduce((sum, { tally, free }) => (free ? sum + part * (tally.one.chance ?? 1) : sum), 0);
}

function isFree(walk: LogWalk, subject: SubjectRef, { one }: CaseTally): boolean {
  return one.outcomes.every((outcome) => outcome.weight <= 0 || isTaken(walk, subject, outcome));
}

/** The unit that a subject belongs to; blank for none. */
export function unitOf({ state }: LogWalk, subject: SubjectRef): string {
  return kindOf(subject) === 'unit' ? idOf(subject) : (state.subjects.get(subject)?.unit ?? '');
}
