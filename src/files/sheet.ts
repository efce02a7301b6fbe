import type { IsoDate } from '#domain/iso-date.ts';

/** What a cell holds. A date with a time is `2024-12-13T16:20:00`, as the sheet shows it, without a zone. */
export type CellValue =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'date'; readonly value: IsoDate }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** What the sheet shows where a formula failed, `#REF!`. */
  | { readonly kind: 'error'; readonly value: string };

/** A filled cell; `column` counts from 1. Of a formula there is only the value that was last worked out. */
export interface SheetCell {
  readonly column: number;
  readonly content: CellValue;
  readonly isFormula?: boolean;
}

/** A row with at least one filled cell, in the order of columns; `number` counts from 1, as the sheet shows it. */
export interface SheetRow {
  readonly number: number;
  readonly isHidden: boolean;
  readonly cells: readonly SheetCell[];
}

/** A rectangle of merged cells; only its first one holds a value. All counted from 1, ends included. */
export interface MergedCells {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet as it was read: sparse, so that a cell in the last row costs one row. */
export interface SheetTable {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: readonly SheetRow[];
  readonly merged: readonly MergedCells[];
  /** Numbers of hidden columns, as far as there are filled ones. */
  readonly hiddenColumns: readonly number[];
  /** Formulas whose value the file does not hold, because no table program has worked them out yet; absent where there are none. */
  readonly unvalued?: readonly { readonly row: number; readonly column: number }[];
}
