import type { SubjectRow } from '#engine/views/subject-list.ts';
import type { Column } from './column.ts';

/** A list as it is shown: its columns, and all rows that the filters let through, in the chosen order. */
export interface ShownList {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly SubjectRow[];
}
