import type { Problem, Severity } from '#domain/problem.ts';
import { columnLetters } from '#files/workbook/cell-place.ts';

/** Where in a workbook: the tab, and row and column counted from 1. */
export interface CellAt {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What is found of a text is shown only as far as a line goes. */
const SHOWN = 60;

/** A finding about one cell; `detail.found` is what stands there. Its path is `sheet!B12`. */
export function atCell(code: string, { sheet, row, column }: CellAt, detail: Problem['detail'] & { readonly found: string }): Problem {
  const { found } = detail;
  const shown = found.length > SHOWN ? `${found.slice(0, SHOWN)}…` : found;
  const path = `${sheet}!${columnLetters(column)}${row}`;
  return { severity: 'error', code, path, detail: { ...detail, found: shown, row, column: columnLetters(column), sheet } };
}

/** A finding about a sheet as a whole, or a range of it. */
export function atSheet(code: string, sheet: string, detail: Problem['detail'] = {}): Problem {
  return { severity: 'error', code, path: sheet, detail: { ...detail, sheet } };
}

/** The same finding with less weight. */
export function asSeverity(severity: Severity, problem: Problem): Problem {
  return { ...problem, severity };
}
