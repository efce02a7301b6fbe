import type { CalendarDocument } from '#domain/calendar.ts';

const nationalDay = { zh: '国庆节', en: 'National Day' };
const newYear = { zh: '元旦', en: 'New Year' };
const springFestival = { zh: '春节', en: 'Spring Festival' };

/** The year of the campaign that the programme was modelled on. 27 and 28 September 2008 are not from a published source. */
export const calendar2008: CalendarDocument = {
  id: 'cn-2008-09',
  title: { zh: '2008—2009年工作日历', en: 'Working calendar 2008-09' },
  holidays: [
    { title: nationalDay, from: '2008-09-29', to: '2008-10-05' },
    { title: newYear, from: '2009-01-01', to: '2009-01-03' },
    { title: springFestival, from: '2009-01-25', to: '2009-01-31' },
  ],
  swapWorkdays: ['2008-09-27', '2008-09-28', '2009-01-04', '2009-01-24', '2009-02-01'],
  heavyDuty: [{ title: { zh: '预防重特大道路交通事故百日行动', en: 'Hundred-day operation' }, from: '2008-09-21', to: '2008-12-31' }],
  unconfirmed: ['2008-09-27', '2008-09-28'],
};

/** October 2024 to February 2025: the demo campaign's calendar. */
export const calendar2024: CalendarDocument = {
  id: 'cn-2024-25',
  title: { zh: '2024—2025年工作日历', en: 'Working calendar 2024-25' },
  holidays: [
    { title: nationalDay, from: '2024-10-01', to: '2024-10-07' },
    { title: newYear, from: '2025-01-01', to: '2025-01-01' },
    { title: springFestival, from: '2025-01-28', to: '2025-02-04' },
  ],
  swapWorkdays: ['2024-09-29', '2024-10-12', '2025-01-26', '2025-02-08'],
  heavyDuty: [
    { title: { zh: '预防重特大道路交通事故百日行动(演示)', en: 'Hundred-day operation (demo)' }, from: '2024-10-08', to: '2025-01-15' },
    { title: { zh: '2025年春运', en: 'Spring Festival travel 2025' }, from: '2025-01-14', to: '2025-02-22' },
  ],
};

/** October 2025 to March 2026. */
export const calendar2025: CalendarDocument = {
  id: 'cn-2025-26',
  title: { zh: '2025—2026年工作日历', en: 'Working calendar 2025-26' },
  holidays: [
    { title: { zh: '国庆节、中秋节', en: 'National Day and Mid-Autumn Festival' }, from: '2025-10-01', to: '2025-10-08' },
    { title: newYear, from: '2026-01-01', to: '2026-01-03' },
    { title: springFestival, from: '2026-02-15', to: '2026-02-23' },
  ],
  swapWorkdays: ['2025-09-28', '2025-10-11', '2026-01-04', '2026-02-14', '2026-02-28'],
  heavyDuty: [{ title: { zh: '2026年春运', en: 'Spring Festival travel 2026' }, from: '2026-02-02', to: '2026-03-13' }],
};

/** Autumn 2026. The notice for 2027 was not found: its days are derived and wait for confirmation. */
export const calendar2026: CalendarDocument = {
  id: 'cn-2026-autumn',
  title: { zh: '2026年秋季工作日历', en: 'Working calendar autumn 2026' },
  holidays: [
    { title: { zh: '中秋节', en: 'Mid-Autumn Festival' }, from: '2026-09-25', to: '2026-09-27' },
    { title: nationalDay, from: '2026-10-01', to: '2026-10-07' },
    { title: { zh: '元旦(待公布)', en: 'New Year (not yet published)' }, from: '2027-01-01', to: '2027-01-03' },
  ],
  swapWorkdays: ['2026-09-20', '2026-10-10'],
  heavyDuty: [{ title: { zh: '2027年春运(待公布)', en: 'Spring Festival travel 2027 (not yet published)' }, from: '2027-01-22', to: '2027-03-02' }],
  unconfirmed: ['2027-01-01', '2027-01-02', '2027-01-03'],
};

/** Every calendar that is shipped; all are editable. */
export const calendars: readonly CalendarDocument[] = [calendar2008, calendar2024, calendar2025, calendar2026];
