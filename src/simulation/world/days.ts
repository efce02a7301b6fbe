import type { WorkingCalendar } from '#domain/calendar.ts';
import { fromDayNumber } from '#domain/iso-date.ts';
import { SimulationFault } from '../fault.ts';

/** Days before the first and after the last one of a campaign on which something may still be due. */
const [BEFORE, AFTER] = [400, 3200];

/** Working days by day number, looked up. */
export class Days {
  readonly #first: number;
  readonly #upTo: Int32Array;
  readonly #isWorked: Uint8Array;
  readonly #worked: number[] = [];

  constructor(calendar: WorkingCalendar, from: number, to: number) {
    this.#first = from - BEFORE;
    this.#upTo = new Int32Array(to + AFTER - this.#first + 1);
    this.#isWorked = new Uint8Array(this.#upTo.length);
    for (let place = 0; place < this.#upTo.length; place += 1) {
      if (calendar.isWorkingDay(fromDayNumber(this.#first + place))) {
        this.#worked.push(this.#first + place);
        this.#isWorked[place] = 1;
      }
      this.#upTo[place] = this.#worked.length;
    }
  }

  isWorked(day: number): boolean {
    return (this.#isWorked[day - this.#first] ?? this.#beyond(day)) === 1;
  }

  /** The day so many working days after one; the day itself for 0. */
  after(day: number, workingDays: number): number {
    return workingDays === 0 ? day : (this.#worked[this.#count(day) + workingDays - 1] ?? this.#beyond(day));
  }

  /** Working days after `from` up to and including `to`; negative where `to` comes first. */
  between(from: number, to: number): number {
    return this.#count(to) - this.#count(from);
  }

  #count(day: number): number {
    return this.#upTo[day - this.#first] ?? this.#beyond(day);
  }

  #beyond(day: number): never {
    throw new SimulationFault('simulation.day.beyond', { day: fromDayNumber(day) });
  }
}
