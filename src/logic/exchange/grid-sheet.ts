import type { Problem } from '#domain/problem.ts';

/** A filled cell of a sheet; `column` counts from 1. */
export interface GridCell {
  readonly column: number;
  readonly content: { readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'error'; readonly value: string | number | boolean };
  readonly isFormula?: boolean;
}

/** A row with at least one filled cell; `number` counts from 1. */
export interface GridRow {
  readonly number: number;
  readonly isHidden: boolean;
  readonly cells: readonly GridCell[];
}

/** A place, both counted from 1. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** A sheet as it was read from a file: what a table can be made of. */
export interface GridSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: readonly GridRow[];
  readonly merged: readonly { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }[];
  readonly hiddenColumns: readonly number[];
  /** Formulas whose value the file does not hold. */
  readonly unvalued?: readonly GridPlace[];
}

/** Something found in a sheet; `at` is the cell, and absent where it is about the whole. */
export interface SheetFinding {
  readonly problem: Problem;
  readonly at?: GridPlace;
  readonly text?: string;
}
