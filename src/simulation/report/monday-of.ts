import type { Layout } from '../measure/layout.ts';

/** Days from 1970-01-01 to the first Monday. */
const FIRST_MONDAY = 4;

/** The day number of the Monday of a week, counted from the campaign's first. */
export function mondayOf({ firstWeek }: Layout, week: number): number {
  return (firstWeek + week - 1) * 7 + FIRST_MONDAY;
}
