import type { ReactNode } from 'react';
import type { SubjectRow } from '#engine/views/subject-list.ts';

/** A column of a ledger: its text (also what is searched), and where it differs, what is drawn and what is sorted by. */
export interface Column {
  readonly key: string;
  readonly title: string;
  readonly text: (row: SubjectRow) => string;
  readonly cell?: (row: SubjectRow) => ReactNode;
  readonly value?: (row: SubjectRow) => string | number;
  readonly number?: boolean;
  /** Never broken over two lines. */
  readonly tight?: boolean;
  readonly width?: number;
}
