import type { Organisation } from '#domain/organisation.ts';
import type { Codes } from '../world/codes.ts';

/** Units or officers among whom one can be chosen, by their places in the definition. */
export interface Choices {
  /** What stands in a column for each. */
  readonly codes: Int32Array;
  /** The number of the unit of each, -1 for none; a unit is its own. */
  readonly homes: Int32Array;
  /** The place of the one of a unit (-1: of none) on whom a draw falls; -1 where there is nobody. */
  readonly pick: (unit: number, draw: number) => number;
}

/** The units and officers of a campaign by number. One for all that ask: a province has many. */
export class People {
  readonly #organisation: Organisation;
  readonly #codes: Codes;
  readonly #numbers: ReadonlyMap<string, number>;
  #units: Choices | undefined;
  #officers: Choices | undefined;

  constructor(organisation: Organisation, codes: Codes) {
    this.#organisation = organisation;
    this.#codes = codes;
    this.#numbers = new Map(organisation.units.map(({ id }, number) => [id, number]));
  }

  /** The number of a unit; -1 where there is none of that name. */
  unitNumber(id: string | undefined): number {
    return this.#numbers.get(id ?? '') ?? -1;
  }

  /** All units, or all officers. */
  among(reference: 'unit' | 'officer'): Choices {
    const { units, officers } = this.#organisation;
    return reference === 'unit'
      ? (this.#units ??= this.#choices(units, (_, number) => number))
      : (this.#officers ??= this.#choices(officers, ({ unit }) => this.unitNumber(unit)));
  }

  #choices<T extends { readonly id: string }>(all: readonly T[], homeOf: (one: T, place: number) => number): Choices {
    const homes = Int32Array.from(all, homeOf);
    // Sorted by unit, each unit's in their order; those of none stand first.
    const places = Int32Array.from(homes.keys()).sort((left, right) => (homes[left] ?? 0) - (homes[right] ?? 0) || left - right);
    const begins = new Int32Array(this.#organisation.units.length + 2);
    for (const home of homes) begins[home + 2] = (begins[home + 2] ?? 0) + 1;
    for (let at = 1; at < begins.length; at += 1) begins[at] = (begins[at] ?? 0) + (begins[at - 1] ?? 0);
    return {
      codes: Int32Array.from(all, ({ id }) => this.#codes.encode(id)),
      homes,
      pick: (unit, draw) => {
        const [from, to] = [begins[unit + 1] ?? 0, begins[unit + 2] ?? 0];
        return to > from ? (places[from + Math.floor(draw * (to - from))] ?? -1) : -1;
      },
    };
  }
}
