import type { Json } from '#domain/json.ts';
import { settleJson } from '#domain/settled-json.ts';
import { toMissing } from '#logic/missing-name.ts';
import { encodeNode } from '#logic/encode-rule.ts';
import type { DecisionTable, TableColumn, TableRow } from './decision-table.ts';
import { isClosed, isOpen } from './cell.ts';
import { GATHERED_BY, measureOf } from './hit-policies.ts';
import type { Bound, Cell, LookingCell, Range } from './table-cell.ts';

/**
 * A table written as JSON Logic. `first`, `unique` and `any` become a choice, whose last row, if it asks nothing, is the otherwise; `collect` and `count` become a
 * sum, `highest` and `lowest` a maximum or minimum, in which a row that does not match stands for the row that always does. Bounds that come from a parameter name it. A table without rows is a choice without branches, an error whenever it is asked.
 */
export function fromTable(table: DecisionTable): Json {
  const { hit, columns, rows } = table;
  const operator = GATHERED_BY[hit];
  if (operator !== undefined) {
    const measure = measureOf(table);
    return { [operator]: rows.map((row) => summand(row, columns, hit === 'collect' || hit === 'count' ? 'nothing' : measure)) };
  }
  const last = rows.at(-1);
  const hasDefault = last !== undefined && asksNothing(last);
  if (hasDefault && rows.length === 1) return encodeNode(last.outcome);
  const branches: Json[] = [];
  for (const row of hasDefault ? rows.slice(0, -1) : rows) {
    const { when, then } = writtenRow(row, columns);
    branches.push(when, then);
  }
  if (hasDefault) branches.push(writtenRow(last, columns).then);
  return { if: branches };
}

/** A row as it is written under its columns. Most rows of a table stay the very same from one edit to the next: their JSON is settled and made once. */
interface WrittenRow {
  readonly columns: readonly TableColumn[];
  readonly when: Json;
  readonly then: Json;
}

const writtenRows = new WeakMap<TableRow, WrittenRow>();

function writtenRow(row: TableRow, columns: readonly TableColumn[]): WrittenRow {
  const known = writtenRows.get(row);
  if (known?.columns === columns) return known;
  const made = { columns, when: settleJson(condition(row, columns)), then: settleJson(encodeNode(row.outcome)) };
  writtenRows.set(row, made);
  return made;
}

function asksNothing({ cells }: TableRow): boolean {
  return cells.every(({ kind }) => kind === 'any');
}

/** What a row counts as that does not match: nothing, or what this row gives. Without one it is an error, as where no row of a choice matches. */
type Otherwise = TableRow | 'nothing' | undefined;

const summands = new WeakMap<TableRow, { readonly row: WrittenRow; readonly otherwise: Otherwise; readonly json: Json }>();

function summand(row: TableRow, columns: readonly TableColumn[], otherwise: Otherwise): Json {
  const written = writtenRow(row, columns);
  if (asksNothing(row)) return written.then;
  const known = summands.get(row);
  if (known?.row === written && known.otherwise === otherwise) return known.json;
  const none = otherwise === undefined ? [] : [otherwise === 'nothing' ? 0 : writtenRow(otherwise, columns).then];
  const json = settleJson({ if: [written.when, written.then, ...none] });
  summands.set(row, { row: written, otherwise, json });
  return json;
}

function condition(row: TableRow, columns: readonly TableColumn[]): Json {
  const parts = conditionsOf(row, columns);
  const [only] = parts;
  if (only === undefined) return true;
  return parts.length === 1 ? only : { and: parts };
}

function conditionsOf({ cells }: TableRow, columns: readonly TableColumn[]): readonly Json[] {
  return columns.flatMap((column, index) => {
    const cell = cells[index];
    return cell === undefined || cell.kind === 'any' ? [] : [column.kind === 'fact' ? factCondition(column.fact, cell) : flagCondition(column, cell)];
  });
}

/** Yes or no of a condition; of both, that it can be told at all. */
function flagCondition(column: Exclude<TableColumn, { kind: 'fact' }>, cell: Cell): Json {
  const asked: Json = column.kind === 'contains' ? { in: [column.code, { var: column.fact }] } : encodeNode(column.node);
  const [yes, no] = [holds(cell, true), holds(cell, false)];
  if (yes !== no) return yes ? asked : { '!': [asked] };
  return yes ? { or: [asked, { '!': [asked] }] } : { and: [asked, { '!': [asked] }] };
}

function holds(cell: Cell, value: boolean): boolean {
  return cell.kind === 'set' && cell.values.includes(value) !== cell.except;
}

/** The condition of a cell: what it asks of a value, and what it says where there is none. */
function factCondition(fact: string, cell: LookingCell): Json {
  const values = valueCondition({ var: fact }, cell);
  if (cell.absent === undefined) return values;
  const missing = toMissing(fact);
  if (cell.absent) return isClosed(cell) ? missing : { or: [missing, values] };
  return isOpen(cell) ? { '!': [missing] } : { and: [{ '!': [missing] }, values] };
}

function valueCondition(read: Json, cell: LookingCell): Json {
  if (cell.kind === 'ranges') {
    const parts = cell.ranges.map((range) => rangeCondition(read, range));
    const [only] = parts;
    if (only === undefined) return { in: [read, []] };
    return parts.length === 1 ? only : { or: parts };
  }
  const { values, except } = cell;
  const [only] = values;
  if (only === undefined || values.length > 1) return except ? { '!': [{ in: [read, values] }] } : { in: [read, values] };
  if (typeof only === 'boolean') return only === except ? { '!': [read] } : read;
  return { [except ? '!=' : '==']: [read, only] };
}

function rangeCondition(read: Json, { from, to }: Range): Json {
  if (from !== null && from === to) return { '==': [read, standard(from)] };
  const parts: readonly Json[] = [
    ...(from === null ? [] : [{ [from.closed ? '>=' : '>']: [read, standard(from)] }]),
    ...(to === null ? [] : [{ [to.closed ? '<=' : '<']: [read, standard(to)] }]),
  ];
  const [only] = parts;
  // Without bounds the cell asks only that there is a value.
  if (only === undefined) return { '==': [read, read] };
  return parts.length === 1 ? only : { and: parts };
}

function standard({ value, parameter }: Bound): Json {
  return parameter === undefined ? value : { var: `p.${parameter}` };
}
