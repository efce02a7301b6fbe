import type { Commit } from '#domain/event.ts';
import type { SubjectKind, SubjectRef } from '#domain/id.ts';
import { type IsoDate, toDayNumber } from '#domain/iso-date.ts';
import type { Position } from '#domain/position.ts';
import { kindOf } from '#domain/subject-ref.ts';

/** How many of a kind stood open at the end of each day of a campaign, from its first day (day number) up to today: what a simulation counts, from the log. */
export function actualOpen(
  commits: readonly Commit[],
  of: SubjectKind,
  { first, today }: { readonly first: number; readonly today: IsoDate },
): readonly number[] {
  const open = new Map<SubjectRef, Set<string>>();
  const days: number[] = [];
  let count = 0;
  const put = (ref: SubjectRef, chart: string, position: Position): void => {
    const charts = open.get(ref) ?? new Set<string>();
    open.set(ref, charts);
    count -= charts.size;
    if (position.done || position.tags.includes('end')) charts.delete(chart);
    else charts.add(chart);
    count += charts.size;
  };
  const closeUpTo = (day: number): void => {
    while (days.length < day) days.push(count);
  };
  for (const { day, events } of commits) {
    closeUpTo(toDayNumber(day) - first);
    for (const event of events) {
      if (kindOf(event.stream) !== of) continue;
      if (event.type === 'subject.voided') {
        count -= open.get(event.stream)?.size ?? 0;
        open.delete(event.stream);
      } else if ('chart' in event && 'after' in event) put(event.stream, event.chart, event.after);
    }
  }
  closeUpTo(toDayNumber(today) - first + 1);
  return days;
}
