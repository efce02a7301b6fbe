import type { IsoDate } from '#domain/iso-date.ts';

/** A cell to be written. Numbers stay numbers and days stay days; `share` 0.985 is shown as 98.5%; null is an empty cell. */
export type OutCell = string | number | { readonly date: IsoDate } | { readonly share: number } | null;

/** A column: its title in the first row, and its width in characters of the table program (a Chinese sign counts two). */
export interface OutColumn {
  readonly title: string;
  readonly width?: number;
}

/** A table to be written: a head and rows. `name` goes onto the tab of the sheet. */
export interface OutTable {
  readonly name: string;
  readonly columns: readonly OutColumn[];
  readonly rows: readonly (readonly OutCell[])[];
}

/** A file that was written, and in how many cells a text had to be cut to what a cell can hold. */
export interface WrittenFile {
  readonly blob: Blob;
  readonly cut: number;
}

/** The longest text that a cell of Excel holds, in UTF-16 units. */
export const CELL_AT_MOST = 32_767;
