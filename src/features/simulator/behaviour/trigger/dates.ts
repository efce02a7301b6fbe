import { mostOfAct } from '#domain/act.ts';
import { fromDayNumber, type IsoDate, toDayNumber } from '#domain/iso-date.ts';

/** A day of every week between two days. */
export interface Weekly {
  /** 1 is Monday, 7 Sunday. */
  readonly weekday: number;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The days of every week, those included on which it begins and ends; none where it ends before it begins. */
export function weeklyDates({ weekday, from, to }: Weekly): readonly IsoDate[] {
  const [first, last] = [toDayNumber(from), toDayNumber(to)];
  const dates: IsoDate[] = [];
  for (let day = first + ((((weekday - weekdayOf(from)) % 7) + 7) % 7); day <= last; day += 7) dates.push(fromDayNumber(day));
  return dates;
}

/** Days with others, in order, each once; of more than there may be the first ones. */
export function withDates(dates: readonly IsoDate[], more: readonly IsoDate[]): IsoDate[] {
  return [...new Set([...dates, ...more])].toSorted().slice(0, mostOfAct.dates);
}

/** Days without some. One stays, for an act on no day is none: the first, where all would go. */
export function withoutDates(dates: readonly IsoDate[], fewer: readonly IsoDate[]): IsoDate[] {
  const gone = new Set(fewer);
  const kept = withDates([], dates).filter((date) => !gone.has(date));
  return kept.length === 0 ? withDates([], dates).slice(0, 1) : kept;
}

/** Which day of the week a day is: 1 is Monday, 7 Sunday. */
export function weekdayOf(date: IsoDate): number {
  return ((((toDayNumber(date) + 3) % 7) + 7) % 7) + 1;
}
