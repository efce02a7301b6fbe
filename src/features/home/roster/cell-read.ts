import type { Problem } from '#domain/problem.ts';
import { atCell } from './roster-finding.ts';
import type { RosterCell } from './roster-table.ts';

/** The value of a cell, or what is wrong with it. */
export type CellRead<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** A cell whose value is as it should be. */
export const found = <T>(value: T): CellRead<T> => ({ ok: true, value });

/** A cell with a finding about it. */
export function wrong(code: string, cell: RosterCell, detail: Problem['detail'] = {}): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: atCell(code, cell.at, { ...detail, found: cell.text }) };
}
