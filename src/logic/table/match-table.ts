import type { FactValue } from '#domain/fact-value.ts';
import { compileRule } from '#logic/compile-rule.ts';
import { isAbsent } from '#logic/strict-value.ts';
import { holdsFor } from './cell.ts';
import { isGathering } from './hit-policies.ts';
import type { DecisionTable, TableColumn, TableRow } from './decision-table.ts';
import type { Cell } from './table-cell.ts';

/** What became of a cell or a row: it holds, it does not, or a value is missing. */
export type Match = 'holds' | 'fails' | 'untold';

/** A row held against values: what became of it and of each of its cells, and the first column that fails it (undefined where none does). */
export interface RowMatch {
  readonly match: Match;
  readonly cells: readonly Match[];
  readonly failing: number | undefined;
}

/**
 * Every row of a table held against the values of one subject; `read` gives them by name, parameters (`p.<id>`) included. A formula that is an error
 * counts as untold. Which row decides is for {@link decidingRows}.
 */
export function matchTable({ columns, rows }: DecisionTable, read: (name: string) => FactValue | undefined): readonly RowMatch[] {
  return rows.map(rowMatcher(columns, read));
}

/** Holds rows against the values of one subject, the very same row once. */
export function rowMatcher(columns: readonly TableColumn[], read: (name: string) => FactValue | undefined): (row: TableRow) => RowMatch {
  const values = columns.map((column) => valueOf(column, read));
  const known = new WeakMap<TableRow, RowMatch>();
  return (row) => {
    const matched = known.get(row) ?? matchRow(row, values);
    known.set(row, matched);
    return matched;
  };
}

function matchRow({ cells }: TableRow, values: readonly (string | number | boolean | undefined)[]): RowMatch {
  const found = cells.map((cell, index) => matchCell(cell, values[index]));
  const failing = found.indexOf('fails');
  return { match: failing >= 0 ? 'fails' : found.includes('untold') ? 'untold' : 'holds', cells: found, failing: failing < 0 ? undefined : failing };
}

/** The rows that make the answer: every one that holds, where they are put together; else the first that holds, if none before it is untold. */
export function decidingRows({ hit }: DecisionTable, matches: readonly RowMatch[]): readonly number[] {
  if (isGathering(hit)) return matches.flatMap(({ match }, row) => (match === 'holds' ? [row] : []));
  const first = matches.findIndex(({ match }) => match !== 'fails');
  return matches[first]?.match === 'holds' ? [first] : [];
}

function matchCell(cell: Cell, value: string | number | boolean | undefined): Match {
  if (cell.kind === 'any') return 'holds';
  const holds = value === undefined ? cell.absent : holdsFor(cell, value);
  return holds === undefined ? 'untold' : holds ? 'holds' : 'fails';
}

function valueOf(column: TableColumn, read: (name: string) => FactValue | undefined): string | number | boolean | undefined {
  if (column.kind === 'formula') {
    const verdict = compileRule<undefined>({ root: column.node }, { bind: (name) => () => read(name) }).evaluate(undefined);
    return verdict.status === 'ok' && typeof verdict.value === 'boolean' ? verdict.value : undefined;
  }
  const value = read(column.fact);
  if (isAbsent(value)) return undefined;
  if (typeof value !== 'object') return value;
  return column.kind === 'contains' ? value.includes(column.code) : undefined;
}
