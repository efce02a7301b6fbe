import type { ActCase } from '#domain/act.ts';
import type { FactValue } from '#domain/fact-value.ts';
import type { IsoDate } from '#domain/iso-date.ts';
import { toDayNumber } from '#domain/iso-date.ts';
import { weekOf } from '../acts/shocks.ts';
import type { Deed } from './deeds.ts';
import { likelyOutcomes } from './likely-outcomes.ts';
import type { Span } from './span.ts';

/** A value that was seen in a field: how much of a case it is, and whom and when it was about. */
export interface SeenValue {
  readonly value: FactValue;
  readonly weight: number;
  readonly unit: string;
  readonly week: number;
}

/** Arrivals in one unit, in the part of the period that the log has seen (0 to 1). */
export interface SeenArrivals {
  readonly many: number;
  readonly share: number;
}

/** What a log holds of one case of an act. */
export class CaseTally {
  readonly one: ActCase;
  /** Stays in which it was done: after how many working days. And others: how many went by without it, -1 for none. */
  readonly acted: Span[] = [];
  readonly without: number[] = [];
  /** Occasions on which it could be done by chance (days, or days of a daily chance), and on how many it was. */
  readonly occasions = { all: 0, hits: 0 };
  readonly arrivals: SeenArrivals[] = [];
  /** Commands of this case, and those that might as well be of another act. */
  deeds = 0;
  alike = 0;
  /** How often each outcome, where none was barred; a command that fits several is shared out among them. */
  readonly outcomes: number[];
  /** Of how many commands that is; the others could not have fallen out in every way. */
  free = 0;
  /** By outcome and field: what was given. */
  readonly seen: readonly (readonly SeenValue[][])[];

  constructor(one: ActCase) {
    this.one = one;
    this.outcomes = one.outcomes.map(() => 0);
    this.seen = one.outcomes.map(({ fields }) => fields.map(() => []));
  }

  /** Whether more than a quarter as many commands may be of another act as are surely of this one: what is left may be a choice of them. */
  get isAlike(): boolean {
    return this.alike > this.deeds / 4;
  }

  /** Notes a command: which outcome it was, and what was given. `isFree`: every outcome could have come, so that it says something of their weights. */
  note(deed: Deed, { today, unit, isFree }: { readonly today: IsoDate; readonly unit: string; readonly isFree: boolean }): void {
    this.deeds += 1;
    if (isFree) this.free += 1;
    const week = weekOf(toDayNumber(today));
    for (const { place, share } of likelyOutcomes(this.one, deed, today)) {
      if (isFree) this.outcomes[place] = (this.outcomes[place] ?? 0) + share;
      for (const [number, { fact }] of (this.one.outcomes[place]?.fields ?? []).entries()) {
        const value = deed.facts[fact];
        if (value !== undefined) this.seen[place]?.[number]?.push({ value, weight: share, unit, week });
      }
    }
  }
}
