import type { FactValue } from '#domain/fact-value.ts';
import { fromDayNumber } from '#domain/iso-date.ts';
import { isMissing } from '#engine/facts/is-missing.ts';

/** Values as numbers, for columns: a number is itself, true and false are 1 and 0, anything else the number under which it was first met; missing is NaN. */
export class Codes {
  readonly #values: FactValue[] = [];
  readonly #numbers = new Map<string, number>();
  /** The numbers of days, from the first one that was asked for. */
  readonly #days: (number | undefined)[] = [];
  #firstDay = Number.NaN;

  encode(value: FactValue | undefined): number {
    if (isMissing(value)) return Number.NaN;
    if (typeof value === 'number') return value;
    if (typeof value === 'boolean') return Number(value);
    const key = typeof value === 'string' ? value : JSON.stringify(value);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#values.length);
    return this.#values.push(value) - 1;
  }

  /** The number of a day. */
  encodeDay(day: number): number {
    if (Number.isNaN(this.#firstDay)) this.#firstDay = day;
    const at = day - this.#firstDay;
    return at < 0 ? this.encode(fromDayNumber(day)) : (this.#days[at] ??= this.encode(fromDayNumber(day)));
  }

  /** How the numbers of a column are read whose fact is of a type. */
  decoder(type: string): (number: number) => FactValue | undefined {
    if (type === 'number') return (number) => (Number.isNaN(number) ? undefined : number);
    if (type === 'boolean') return (number) => (Number.isNaN(number) ? undefined : number === 1);
    return (number) => this.#values[number];
  }
}
