import { toSubjectRef } from '#domain/id.ts';
import type { IsoDate } from '#domain/iso-date.ts';
import { fromDayNumber, toDayNumber } from '#domain/iso-date.ts';
import { type ActPlan, caseNow } from './act-plan.ts';
import type { CaseTally } from './case-tally.ts';
import type { LogWalk } from './log-walk.ts';

interface Expected {
  readonly tally: CaseTally;
  many: number;
}

/** What arrives at the units in a period. */
export class Arrivals {
  readonly #plans: readonly ActPlan[];
  /** By act, the units at which something may arrive. */
  readonly #expected = new Map<ActPlan, Map<string, Expected>>();

  constructor(plans: readonly ActPlan[]) {
    this.#plans = plans.filter(({ act }) => act.trigger.kind === 'arrivals');
  }

  /** Which case holds for a unit is settled when the campaign begins, as the simulator does. */
  begin(walk: LogWalk): void {
    for (const plan of this.#plans) {
      const units = walk.model.definition.organisation.units.flatMap(({ id }): [string, Expected][] => {
        const tally = plan.tallies[caseNow(walk, plan, toSubjectRef('unit', id)) ?? -1];
        return tally === undefined ? [] : [[id, { tally, many: 0 }]];
      });
      this.#expected.set(plan, new Map(units));
    }
  }

  /** The acts by which something may arrive at a unit today. */
  open(unit: string, today: IsoDate): readonly { readonly plan: ActPlan; readonly tally: CaseTally }[] {
    return this.#plans.flatMap((plan) => {
      const { trigger } = plan.act;
      const found = this.#expected.get(plan)?.get(unit);
      return found === undefined || trigger.kind !== 'arrivals' || today < trigger.from || trigger.to < today ? [] : [{ plan, tally: found.tally }];
    });
  }

  act(plan: ActPlan, unit: string): void {
    const found = this.#expected.get(plan)?.get(unit);
    if (found !== undefined) found.many += 1;
  }

  /** Counts by unit, with the share of the period that is over. */
  end({ model: { calendar }, today }: LogWalk): void {
    for (const plan of this.#plans) {
      const { trigger } = plan.act;
      if (trigger.kind !== 'arrivals') continue;
      const before = fromDayNumber(toDayNumber(trigger.from) - 1);
      const whole = calendar.workingDaysBetween(before, trigger.to);
      const share = whole <= 0 ? 0 : Math.min(1, Math.max(0, calendar.workingDaysBetween(before, today) / whole));
      for (const { tally, many } of this.#expected.get(plan)?.values() ?? []) if (share > 0) tally.arrivals.push({ many, share });
    }
  }
}
