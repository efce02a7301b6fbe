import { z } from 'zod';

/** A calendar day, `2024-11-22`. Compare with `<`: the order of the text is the order of time. */
export type IsoDate = string;

/** A moment, `2024-11-22T14:30:00Z`, only ever recorded: order is by sequence number, never by clock. */
export type IsoDateTime = string;

const MS_A_DAY = 86_400_000;

/** Days since 1970-01-01 of a real calendar day; NaN for anything else. */
export function toDayNumber(date: IsoDate): number {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return Number.NaN;
  const ms = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(ms)) return Number.NaN;
  return fromDayNumber(ms / MS_A_DAY) === date ? ms / MS_A_DAY : Number.NaN;
}

/** The calendar day of a day number. */
export function fromDayNumber(day: number): IsoDate {
  return new Date(day * MS_A_DAY).toISOString().slice(0, 10);
}

/** Is this text a day that exists (2024-02-30 does not)? */
export function isIsoDate(text: unknown): text is IsoDate {
  return typeof text === 'string' && !Number.isNaN(toDayNumber(text));
}

/** The schema of an {@link IsoDate}. */
export const isoDateSchema = z.string().refine(isIsoDate, { error: 'date.malformed' });
