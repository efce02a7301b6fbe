import { calendarRange } from '#domain/calendar.ts';
import type { IsoDate } from '#domain/iso-date.ts';
import type { Problem } from '#domain/problem.ts';
import { type DefinitionIndex, failing } from './definition-index.ts';

/** The last day on which a campaign may still stand: after it there is room for the longest deadline (2,000 working days) and its extension (2 years). */
const LAST_CAMPAIGN_DAY: IsoDate = '2109-12-31';

/** Every day that the working-day calendar is asked about lies in the years that it is compiled for. */
export function checkCalendar(index: DefinitionIndex): readonly Problem[] {
  const { meta, stages, calendar } = index.definition;
  const { holidays, heavyDuty, swapWorkdays, unconfirmed = [] } = calendar;
  const inCampaign = { from: calendarRange.from, to: LAST_CAMPAIGN_DAY };
  return [
    ...checkPeriod(meta, '/meta', inCampaign),
    ...stages.flatMap((stage, position) => [
      ...checkPeriod(stage, `/stages/${position}`, inCampaign),
      ...stage.tasks.flatMap(({ due }, task) => checkDay(due, `/stages/${position}/tasks/${task}/due`, inCampaign)),
    ]),
    ...holidays.flatMap((period, position) => checkPeriod(period, `/calendar/holidays/${position}`, calendarRange)),
    ...heavyDuty.flatMap((period, position) => checkPeriod(period, `/calendar/heavyDuty/${position}`, calendarRange)),
    ...swapWorkdays.flatMap((day, position) => checkDay(day, `/calendar/swapWorkdays/${position}`, calendarRange)),
    ...unconfirmed.flatMap((day, position) => checkDay(day, `/calendar/unconfirmed/${position}`, calendarRange)),
  ];
}

interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

function checkPeriod(period: Period, path: string, range: Period): readonly Problem[] {
  return [...checkDay(period.from, `${path}/from`, range), ...checkDay(period.to, `${path}/to`, range)];
}

function checkDay(date: IsoDate, path: string, { from, to }: Period): readonly Problem[] {
  return date >= from && date <= to ? [] : [failing('calendar.day.outside', path, { date, from, to })];
}
