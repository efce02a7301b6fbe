import type { Json } from '#domain/json.ts';
import type { Result } from '#domain/problem.ts';
import { decodeRule } from '#logic/decode-rule.ts';
import type { RuleNode } from '#logic/rule-tree.ts';
import type { DecisionTable, TableColumn, TableRow } from '#logic/table/decision-table.ts';
import { isCount } from '#logic/table/is-count.ts';
import type { Cell } from '#logic/table/table-cell.ts';

/**
 * One edit of a decision table; rows and columns count from 0. `insertRow` puts an empty row (or the given one) before row `at`, with the outcome of its
 * neighbour; `cloneRows` puts copies behind the last of them; `moveRows` takes neighbouring rows to where the first of them is to stand; `fillDown`
 * copies a cell, or with `column` behind the last one the outcome, from row `from` to all rows down to `to`.
 */
export type TableEdit =
  | { readonly kind: 'setCell'; readonly row: number; readonly column: number; readonly cell: Cell }
  | { readonly kind: 'setOutcome'; readonly row: number; readonly json: Json }
  | { readonly kind: 'insertRow'; readonly at: number; readonly row?: TableRow }
  | { readonly kind: 'removeRows' | 'cloneRows'; readonly rows: readonly number[] }
  | { readonly kind: 'moveRows'; readonly rows: readonly number[]; readonly to: number }
  | { readonly kind: 'fillDown'; readonly from: number; readonly to: number; readonly column: number }
  | { readonly kind: 'addColumn'; readonly column: TableColumn; readonly at: number }
  | { readonly kind: 'removeColumn'; readonly column: number }
  | { readonly kind: 'moveColumn'; readonly from: number; readonly to: number };

const ANY: Cell = { kind: 'any' };

/**
 * A table with one edit made; rows that it does not touch stay the very same. Refuses rows and columns that are not there (`rule.edit.absent`), a column
 * that is there already (`rule.edit.column.twice`), and outcomes that are no rule (size, depth, names). Removing the last row is refused
 * (`rule.edit.row.last`): a table without rows decides nothing. A count in which a row gives anything but 1 becomes a sum.
 */
export function applyTableEdit(table: DecisionTable, edit: TableEdit): Result<DecisionTable> {
  const edited = editedTable(table, edit);
  return edited.ok && edited.value.hit === 'count' && !isCount(edited.value) ? { ok: true, value: { ...edited.value, hit: 'collect' } } : edited;
}

function editedTable(table: DecisionTable, edit: TableEdit): Result<DecisionTable> {
  if (!isThere(table, edit)) return refused('rule.edit.absent');
  switch (edit.kind) {
    case 'setCell':
      return rowsOf(table, table.rows.with(edit.row, withCell(table.rows[edit.row], edit.column, edit.cell)));
    case 'setOutcome':
      return withOutcome(table, edit.row, edit.json);
    case 'insertRow':
      return rowsOf(table, table.rows.toSpliced(edit.at, 0, edit.row ?? emptyRow(table, edit.at)));
    case 'removeRows': {
      const rows = table.rows.filter((_, index) => !edit.rows.includes(index));
      return rows.length === 0 ? refused('rule.edit.row.last') : rowsOf(table, rows);
    }
    case 'cloneRows': {
      const copies = edit.rows.flatMap((index) => (table.rows[index] === undefined ? [] : [{ ...table.rows[index], path: '' }]));
      return rowsOf(table, table.rows.toSpliced(Math.max(...edit.rows) + 1, 0, ...copies));
    }
    case 'moveRows':
      return movedRows(table, edit);
    case 'fillDown':
      return filledDown(table, edit);
    default:
      return withColumns(table, edit);
  }
}

function refused(code: string): {
  readonly ok: false;
  readonly problems: readonly [{ readonly severity: 'error'; readonly code: string; readonly path: string }];
} {
  return { ok: false, problems: [{ severity: 'error', code, path: '' }] };
}

/** Do all the rows and columns that an edit names exist? */
function isThere({ rows, columns }: DecisionTable, edit: TableEdit): boolean {
  if (edit.kind === 'insertRow') return isIn(edit.at, rows.length) && (edit.row?.cells ?? columns).length === columns.length;
  if (edit.kind === 'addColumn') return isIn(edit.at, columns.length);
  if (edit.kind === 'moveRows' && !isIn(edit.to, rows.length - edit.rows.length)) return false;
  const asked = rowsNamed(edit);
  return (
    asked?.length !== 0 &&
    (asked ?? []).every((row) => isIn(row, rows.length - 1)) &&
    columnsNamed(edit, columns.length).every((column) => isIn(column, columns.length - 1))
  );
}

function isIn(at: number, last: number): boolean {
  return Number.isInteger(at) && at >= 0 && at <= last;
}

/** The rows that an edit needs; undefined for one that is about columns. */
function rowsNamed(edit: TableEdit): readonly number[] | undefined {
  if ('rows' in edit) return edit.rows;
  if (edit.kind === 'fillDown') return [edit.from, edit.to];
  return edit.kind === 'setCell' || edit.kind === 'setOutcome' ? [edit.row] : undefined;
}

/** The columns that an edit needs; the outcome, behind the last one, is always there. */
function columnsNamed(edit: TableEdit, outcome: number): readonly number[] {
  if (edit.kind === 'moveColumn') return [edit.from, edit.to];
  if (edit.kind === 'fillDown') return edit.column === outcome ? [] : [edit.column];
  return edit.kind === 'setCell' || edit.kind === 'removeColumn' ? [edit.column] : [];
}

function rowsOf(table: DecisionTable, rows: readonly TableRow[]): Result<DecisionTable> {
  return { ok: true, value: { ...table, rows } };
}

function withCell(row: TableRow | undefined, column: number, cell: Cell): TableRow {
  return row === undefined ? { path: '', cells: [], outcome: NOTHING } : { ...row, cells: row.cells.with(column, cell) };
}

const NOTHING: RuleNode = { kind: 'literal', path: '', value: null };

function withOutcome(table: DecisionTable, at: number, json: Json): Result<DecisionTable> {
  const tree = decodeRule(json);
  const row = table.rows[at];
  if (!tree.ok || row === undefined) return tree.ok ? refused('rule.edit.absent') : tree;
  return rowsOf(table, table.rows.with(at, { ...row, outcome: tree.value.root }));
}

/** Asks nothing, and says what the row above it says, or below it where it is the first. */
function emptyRow({ columns, rows }: DecisionTable, at: number): TableRow {
  return { path: '', cells: columns.map(() => ANY), outcome: (rows[at - 1] ?? rows[at])?.outcome ?? NOTHING };
}

function movedRows(table: DecisionTable, { rows, to }: Extract<TableEdit, { kind: 'moveRows' }>): Result<DecisionTable> {
  const chosen = new Set(rows);
  const moving = table.rows.filter((_, index) => chosen.has(index));
  const staying = table.rows.filter((_, index) => !chosen.has(index));
  return rowsOf(table, staying.toSpliced(to, 0, ...moving));
}

function filledDown(table: DecisionTable, { from, to, column }: Extract<TableEdit, { kind: 'fillDown' }>): Result<DecisionTable> {
  const source = table.rows[from];
  if (source === undefined) return refused('rule.edit.absent');
  const isOutcome = column === table.columns.length;
  const filled = table.rows.map((row, index) => {
    if (index <= from || index > to) return row;
    return isOutcome ? { ...row, outcome: source.outcome } : withCell(row, column, source.cells[column] ?? ANY);
  });
  return rowsOf(table, filled);
}

function withColumns(table: DecisionTable, edit: Extract<TableEdit, { kind: 'addColumn' | 'removeColumn' | 'moveColumn' }>): Result<DecisionTable> {
  const { columns, rows } = table;
  if (edit.kind === 'addColumn') {
    if (columns.some(({ key }) => key === edit.column.key)) return refused('rule.edit.column.twice');
    return {
      ok: true,
      value: {
        ...table,
        columns: columns.toSpliced(edit.at, 0, edit.column),
        rows: rows.map((row) => ({ ...row, cells: row.cells.toSpliced(edit.at, 0, ANY) })),
      },
    };
  }
  const rearranged =
    edit.kind === 'removeColumn'
      ? <T>(list: readonly T[]): readonly T[] => list.toSpliced(edit.column, 1)
      : <T>(list: readonly T[]): readonly T[] => list.toSpliced(edit.from, 1).toSpliced(edit.to, 0, ...list.slice(edit.from, edit.from + 1));
  return { ok: true, value: { ...table, columns: rearranged(columns), rows: rows.map((row) => ({ ...row, cells: rearranged(row.cells) })) } };
}
