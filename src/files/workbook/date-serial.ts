import { fromDayNumber, type IsoDate, toDayNumber } from '#domain/iso-date.ts';

/** Where day 0 of a workbook lies, in days since 1970; `1904` is what old Macintosh workbooks count from. */
const ORIGIN = { 1900: toDayNumber('1899-12-30'), 1904: toDayNumber('1904-01-01') } as const;
const SECONDS_A_DAY = 86_400;
/** The last day of the year 9999, the last that a sheet can show. */
const LAST = 2_958_465;

/**
 * The day, and where there is one the time to the second, of a workbook's serial number; undefined where it is none: before the
 * first day or after the year 9999. A workbook that counts from 1900 has a 29 February 1900 which never was: 60 is refused too.
 */
export function fromDateSerial(serial: number, origin: keyof typeof ORIGIN): IsoDate | undefined {
  const seconds = Math.round(serial * SECONDS_A_DAY);
  const days = Math.floor(seconds / SECONDS_A_DAY);
  if (!(days >= 1) || days > LAST || (origin === 1900 && days === 60)) return undefined;
  const shift = origin === 1900 && days < 60 ? 1 : 0;
  const date = fromDayNumber(ORIGIN[origin] + days + shift);
  const rest = seconds - days * SECONDS_A_DAY;
  return rest === 0 ? date : `${date}T${new Date(rest * 1000).toISOString().slice(11, 19)}`;
}

/** The serial number of a day in a workbook that counts from 1900; undefined for what is no day from March 1900 on. */
export function toDateSerial(date: IsoDate): number | undefined {
  const serial = toDayNumber(date) - ORIGIN[1900];
  return serial > 60 ? serial : undefined;
}
