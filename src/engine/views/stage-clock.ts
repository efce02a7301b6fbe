import type { WorkingDays } from '#domain/calendar.ts';
import type { Stage } from '#domain/stage.ts';
import type { ViewContext } from './view-context.ts';

/** Where today stands to a stage's window: `days` are working days until it begins, until it ends, or since it ended. */
export interface StageClock {
  readonly when: 'before' | 'now' | 'over';
  readonly days: WorkingDays;
}

/** Where today stands to the window of a stage. */
export function stageClock({ calendar, state }: ViewContext, stage: Stage): StageClock {
  const { today } = state;
  if (today < stage.from) return { when: 'before', days: calendar.workingDaysBetween(today, stage.from) };
  if (today <= stage.to) return { when: 'now', days: calendar.workingDaysBetween(today, stage.to) };
  return { when: 'over', days: calendar.workingDaysBetween(stage.to, today) };
}
