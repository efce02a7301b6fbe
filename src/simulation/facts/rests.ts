import type { Column } from '../world/column.ts';

/** What a value of a subject rests on: columns at the subject itself, the day, or anything elsewhere. */
export interface Rests {
  readonly columns: Set<Column>;
  timed: boolean;
  elsewhere: boolean;
}
