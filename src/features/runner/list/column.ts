import type { ReactNode } from 'react';
import type { SubjectRow } from '#engine/views/subject-list.ts';
import type { OutCell } from '#files/write/out-table.ts';

/** A column of a ledger: its text (also what is searched), and where it differs, what is drawn, what is sorted by, and what is written. */
export interface Column {
  readonly key: string;
  readonly title: string;
  readonly text: (row: SubjectRow) => string;
  readonly cell?: (row: SubjectRow) => ReactNode;
  readonly value?: (row: SubjectRow) => string | number;
  /** What a file gets of it, where that is a number or a day and not the text; a number's unit goes into the title. */
  readonly out?: { readonly cell: (row: SubjectRow) => OutCell; readonly unit?: string };
  readonly number?: boolean;
  /** Never broken over two lines. */
  readonly tight?: boolean;
  readonly width?: number;
}
