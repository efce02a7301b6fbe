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

/** Compiles a calendar. All counts are cached by day number. */
export function compileCalendar(document: CalendarDocument): WorkingCalendar {
  const worked = new Set(document.swapWorkdays.map(toDayNumber));
  const free = new Set<number>();
  for (const holiday of document.holidays) {
    for (let day = toDayNumber(holiday.from); day <= toDayNumber(holiday.to); day += 1) free.add(day);
  }
  const isWorked = (day: number): boolean => {
    if (worked.has(day)) return true;
    const weekday = (((day + 4) % 7) + 7) % 7;
    return !free.has(day) && weekday !== 0 && weekday !== 6;
  };
  return {
    isWorkingDay: (date) => isWorked(toDayNumber(date)),
    addWorkingDays: (date, days) => {
      if (!Number.isInteger(days) || days < 0 || days > MAX_WORKING_DAYS) throw new RangeError(`${days} is not a count of working days`);
      let day = toDayNumber(date);
      for (let left = days; left > 0; ) {
        day += 1;
        if (isWorked(day)) left -= 1;
      }
      return fromDayNumber(day);
    },
    workingDaysBetween: (from, to) => {
      const [first, last, sign] = from <= to ? [from, to, 1] : [to, from, -1];
      let count = 0;
      for (let day = toDayNumber(first) + 1; day <= toDayNumber(last); day += 1) if (isWorked(day)) count += 1;
      return count === 0 ? 0 : count * sign;
    },
  };
}
