import { z } from 'zod';
import { idSchema } from './id.ts';
import { fromDayNumber, isoDateSchema, type IsoDate, toDayNumber } from './iso-date.ts';
import { textSchema } from './text.ts';

const periodSchema = z
  .strictObject({ title: textSchema, from: isoDateSchema, to: isoDateSchema })
  .refine((period) => period.from <= period.to, { error: 'calendar.period.backwards' });

/**
 * A working-day calendar: Saturdays and Sundays are free, `holidays` are free, `swapWorkdays` (调休) are worked.
 * Source: the State Council's yearly notice; editable, because next year's appears only in November.
 */
export const calendarSchema = z
  .strictObject({
    id: idSchema,
    title: textSchema,
    holidays: z.array(periodSchema).max(200),
    swapWorkdays: z.array(isoDateSchema).max(200),
    heavyDuty: z.array(periodSchema).max(50),
    unconfirmed: z.array(isoDateSchema).max(400).optional(),
  })
  .refine((calendar) => new Set(calendar.swapWorkdays).size === calendar.swapWorkdays.length, {
    error: 'calendar.swap.duplicate',
    path: ['swapWorkdays'],
  })
  .refine((calendar) => !calendar.swapWorkdays.some((day) => calendar.holidays.some((holiday) => day >= holiday.from && day <= holiday.to)), {
    error: 'calendar.swap.inHoliday',
    path: ['swapWorkdays'],
  });

/** See {@link calendarSchema}. */
export type CalendarDocument = z.infer<typeof calendarSchema>;

/** Whole working days, 工作日. */
export type WorkingDays = number;

/** Working-day arithmetic over one calendar. */
export interface WorkingCalendar {
  isWorkingDay(date: IsoDate): boolean;
  /** The day `days` working days after `date`, `date` itself not counted; 0 gives `date`. Refuses (throws) negative or broken counts. */
  addWorkingDays(date: IsoDate, days: WorkingDays): IsoDate;
  /** Working days after `from` up to and including `to`; negative when `to` is before `from`. */
  workingDaysBetween(from: IsoDate, to: IsoDate): WorkingDays;
}

const MAX_WORKING_DAYS = 10_000;

/** The first and the last day of every calendar. Days outside are refused (RangeError) by every question to it. */
export const calendarRange: { readonly from: IsoDate; readonly to: IsoDate } = { from: '1990-01-01', to: '2120-12-31' };

const FIRST_DAY = toDayNumber(calendarRange.from);
const LAST_DAY = toDayNumber(calendarRange.to);

/** Compiles a calendar for the years 1990 to 2120. Both questions are then a look-up, because simulations ask them millions of times. */
export function compileCalendar(document: CalendarDocument): WorkingCalendar {
  const isWorked = compileWorkedDays(document);
  const before = new Int32Array(LAST_DAY - FIRST_DAY + 2);
  const worked: number[] = [];
  for (let day = FIRST_DAY; day <= LAST_DAY; day += 1) {
    if (isWorked(day)) worked.push(day);
    before[day - FIRST_DAY + 1] = worked.length;
  }
  const countUpTo = (date: IsoDate): number => before[indexOf(date) + 1] ?? 0;
  return {
    isWorkingDay: (date) => isWorked(indexOf(date) + FIRST_DAY),
    addWorkingDays: (date, days) => {
      if (!Number.isInteger(days) || days < 0 || days > MAX_WORKING_DAYS) throw new RangeError(`${days} is not a count of working days`);
      if (days === 0) return date;
      const day = worked[countUpTo(date) + days - 1];
      if (day === undefined) throw new RangeError(`${days} working days after ${date} lie beyond the calendar`);
      return fromDayNumber(day);
    },
    workingDaysBetween: (from, to) => countUpTo(to) - countUpTo(from),
  };
}

function indexOf(date: IsoDate): number {
  const day = toDayNumber(date);
  if (!(day >= FIRST_DAY && day <= LAST_DAY)) throw new RangeError(`${date} lies outside the calendar`);
  return day - FIRST_DAY;
}

function compileWorkedDays(document: CalendarDocument): (day: number) => boolean {
  const worked = new Set(document.swapWorkdays.map(toDayNumber));
  const free = new Set<number>();
  for (const holiday of document.holidays) {
    for (let day = toDayNumber(holiday.from); day <= toDayNumber(holiday.to); day += 1) free.add(day);
  }
  return (day) => {
    if (worked.has(day)) return true;
    const weekday = (day + 4) % 7;
    return !free.has(day) && weekday !== 0 && weekday !== 6;
  };
}
