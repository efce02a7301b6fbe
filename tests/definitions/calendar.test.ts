import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { calendarSchema, compileCalendar } from '#domain/calendar.ts';
import { calendar2008, calendar2024, calendar2025, calendar2026, calendars } from '#rules/calendars.ts';

const SHARED = new URL('../../../shared/domain/demo-detachment.json', import.meta.url);

describe('the shipped working calendars', () => {
  it.each(calendars.map((calendar) => [calendar.id, calendar] as const))('%s passes its own schema', (_id, calendar) => {
    const parsed = calendarSchema.safeParse(calendar);

    expect(parsed.error?.issues).toBeUndefined();
  });

  it.each([
    ['2024-11-22', 10, '2024-12-06'],
    ['2024-12-06', 15, '2024-12-27'],
    ['2024-12-27', 5, '2025-01-06'],
    ['2025-01-24', 5, '2025-02-07'],
    ['2024-09-27', 3, '2024-10-08'],
  ])('[K7] %s and %i working days is %s', (from, days, to) => {
    const calendar = compileCalendar(calendar2024);

    const due = calendar.addWorkingDays(from, days);

    expect(due).toBe(to);
    expect(calendar.workingDaysBetween(from, to)).toBe(days);
  });

  it('counts 78 working days in the 108 days of the demo campaign', () => {
    const calendar = compileCalendar(calendar2024);

    const days = calendar.workingDaysBetween('2024-10-08', '2025-01-24');

    expect(days).toBe(78);
  });

  it.each([
    { title: '2008-10-04 is a holiday', document: calendar2008, date: '2008-10-04', worked: false },
    { title: 'Saturday 2009-01-24 is worked', document: calendar2008, date: '2009-01-24', worked: true },
    { title: 'Saturday 2024-10-12 is worked', document: calendar2024, date: '2024-10-12', worked: true },
    { title: 'Wednesday 2025-01-01 is a holiday', document: calendar2024, date: '2025-01-01', worked: false },
    { title: 'Sunday 2026-01-04 is worked', document: calendar2025, date: '2026-01-04', worked: true },
    { title: 'Friday 2026-01-02 is a holiday', document: calendar2025, date: '2026-01-02', worked: false },
    { title: 'Sunday 2026-09-20 is worked', document: calendar2026, date: '2026-09-20', worked: true },
    { title: 'Monday 2026-10-05 is a holiday', document: calendar2026, date: '2026-10-05', worked: false },
  ])('$title', ({ document, date, worked }) => {
    const calendar = compileCalendar(document);

    expect(calendar.isWorkingDay(date)).toBe(worked);
  });

  it.skipIf(!existsSync(SHARED))('agrees with the data of the demo detachment (skipped where the shared folder is absent)', () => {
    const data = JSON.parse(readFileSync(SHARED, 'utf8')) as {
      calendar: { holidays: string[][]; swapWorkdays: string[] };
      workdayTestVectors: [string, number, string][];
    };
    const calendar = compileCalendar(calendar2024);

    const due = data.workdayTestVectors.map(([from, days]) => calendar.addWorkingDays(from, days));

    expect(due).toEqual(data.workdayTestVectors.map(([, , to]) => to));
    expect(calendar2024.swapWorkdays).toEqual(data.calendar.swapWorkdays);
    expect(calendar2024.holidays.map(({ from, to }) => [from, to])).toEqual(data.calendar.holidays.map(([from, to]) => [from, to]));
  });
});
