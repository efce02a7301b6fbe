import type { Problem } from '#domain/problem.ts';
import { fromRegionDetail, type RegionPart } from '#domain/region.ts';
import { holdsAbsent, isClosed, withAbsent } from '#logic/table/cell.ts';
import { uniteCells } from '#logic/table/combine-cells.ts';
import type { DecisionTable, TableColumn } from '#logic/table/decision-table.ts';
import type { Bound, Cell, LookingCell } from '#logic/table/table-cell.ts';
import type { TableEdit } from './apply-table-edit.ts';

/** What would mend a finding: its name with what fills its sentence (rows from 1), and the edits, in order. */
export interface TableFix {
  readonly code: 'addRow' | 'addDefault' | 'removeRow' | 'removeRowChanging' | 'raiseRow' | 'mergeRows' | 'askPresent' | 'removeColumn';
  readonly detail: Readonly<Record<string, string | number>>;
  readonly edits: readonly TableEdit[];
}

const ANY: Cell = { kind: 'any' };

/**
 * The fixes for a finding of `tableFindings` in its table; none where a person must think. A row for a gap takes exactly the gap, and says what the last
 * row says until somebody says otherwise. `removeRow`, `mergeRows` and `askPresent` change nothing that the table says, whatever value is missing;
 * `removeRowChanging` and `removeColumn` let it say something where it could not be told for want of a value; `raiseRow` puts a row that asks for a missing
 * value before the row that cannot be told then, and lets it say something where nothing could be told.
 */
export function fixesOf(table: DecisionTable, { code, detail = {} }: Problem): readonly TableFix[] {
  const row = Number(detail['row']) - 1;
  const other = Number(detail['other']) - 1;
  switch (code) {
    case 'rule.table.gap':
      return gapFixes(table, detail['where']);
    case 'rule.table.late':
      return detail['raise'] === true ? raiseFixes(table, row, Number(detail['behind']) - 1) : [];
    case 'rule.table.masked':
    case 'rule.table.subsumed':
      return table.rows.length > 1 && table.rows[row] !== undefined
        ? [{ code: detail['withholds'] === true ? 'removeRowChanging' : 'removeRow', detail: { row: row + 1 }, edits: [{ kind: 'removeRows', rows: [row] }] }]
        : [];
    case 'rule.table.mergeable':
      return mergeFixes(table, row, other);
    case 'rule.table.columnUnused':
      return columnFixes(table, detail['fact']);
    default:
      return [];
  }
}

function gapFixes({ columns, rows }: DecisionTable, where: unknown): readonly TableFix[] {
  const outcome = rows.at(-1)?.outcome;
  if (outcome === undefined || !Array.isArray(where)) return [];
  const parts = fromRegionDetail(where as readonly string[]);
  const cells = columns.map((column, index) => {
    const part = parts.find((each) => isAbout(each, column));
    return part === undefined
      ? ANY
      : cellOf(part, {
          column,
          cells: rows.flatMap((row) => row.cells[index] ?? []),
        });
  });
  const last = rows.length;
  const addDefault: TableFix = { code: 'addDefault', detail: { row: last + 1 }, edits: [{ kind: 'insertRow', at: last }] };
  if (cells.every(({ kind }) => kind === 'any')) return [addDefault];
  const isBarred = cells.some((cell, index) => holdsAbsent(cell) === true && isAsked(rows, index) && rows.some((each) => isUntold(each.cells[index])));
  const [at, row] = isBarred ? [0, cells.map((cell, index) => (isAsked(rows, index) ? settled(cell) : cell))] : [last, cells];
  return [{ code: 'addRow', detail: { row: at + 1 }, edits: [{ kind: 'insertRow', at, row: { path: '', cells: row, outcome } }] }, addDefault];
}

/** Does a row say of this column what holds where there is no value? */
function isAsked(rows: DecisionTable['rows'], column: number): boolean {
  return rows.some(({ cells }) => cells[column] !== undefined && cells[column].kind !== 'any' && cells[column].absent !== undefined);
}

function isUntold(cell: Cell | undefined): boolean {
  return cell !== undefined && holdsAbsent(cell) === undefined;
}

/** A cell for a row that comes first, lest those before it cannot be told: then it must itself be told, where others ask whether there is a value. */
function settled(cell: Cell): Cell {
  return cell.kind !== 'any' && cell.absent === undefined ? withAbsent(cell, false) : cell;
}

function isAbout(part: RegionPart, column: TableColumn): boolean {
  if (column.kind === 'formula' || part.fact !== column.fact) return false;
  return column.kind === 'contains' ? part.holds?.code === column.code : part.holds === undefined;
}

interface CellColumn {
  readonly column: TableColumn;
  readonly cells: readonly Cell[];
}

/** The cell that takes what a part of a region says. */
function cellOf(part: RegionPart, { column, cells }: CellColumn): Cell {
  const isRanged = column.kind === 'fact' && (column.type === 'number' || column.type === 'date');
  // A part that says only that there is a value takes every one of them.
  const isAll = part.absent === false;
  const values: LookingCell = isRanged
    ? { kind: 'ranges', ranges: isAll ? [{ from: null, to: null }] : (part.spans ?? []).map(([from, to]) => ({ from: boundOf(from), to: boundOf(to) })) }
    : isAll
      ? { kind: 'set', values: [], except: true }
      : setOf(part, cells);
  return withAbsent(values, part.absent === true ? true : undefined);
}

/** `others` are all values that the column's cells do not name. */
function setOf({ values = [], others, holds }: RegionPart, cells: readonly Cell[]): LookingCell {
  if (holds !== undefined) return { kind: 'set', values: [holds.yes], except: false };
  if (others !== true) return { kind: 'set', values, except: false };
  const named = new Set(cells.flatMap((cell) => (cell.kind === 'set' ? cell.values : [])));
  return { kind: 'set', values: [...named].filter((value) => !values.includes(value)), except: true };
}

function boundOf(value: number | string | null): Bound | null {
  return value === null ? null : { value, closed: true };
}

function mergeFixes({ columns, rows }: DecisionTable, row: number, other: number): readonly TableFix[] {
  const [one, two] = [rows[row], rows[other]];
  if (one === undefined || two === undefined) return [];
  const differing = columns.flatMap((_, index) => (JSON.stringify(one.cells[index]) === JSON.stringify(two.cells[index]) ? [] : [index]));
  const [column] = differing;
  if (column === undefined || differing.length > 1) return [];
  const [left, right] = [one.cells[column], two.cells[column]];
  if (left === undefined || right === undefined || left.kind !== right.kind || left.kind === 'any') return [];
  const edits: readonly TableEdit[] = [
    { kind: 'setCell', row, column, cell: uniteCells(left, right) },
    { kind: 'removeRows', rows: [other] },
  ];
  return [{ code: 'mergeRows', detail: { row: row + 1, other: other + 1 }, edits }];
}

/** Only a row that asks for nothing but a missing value may overtake others: about whoever has one it says nothing. */
function raiseFixes({ rows }: DecisionTable, row: number, behind: number): readonly TableFix[] {
  const isBare = rows[row]?.cells.some((cell) => cell.kind !== 'any' && cell.absent === true && isClosed(cell)) === true;
  if (!isBare || rows[behind] === undefined || behind >= row) return [];
  return [{ code: 'raiseRow', detail: { to: behind + 1 }, edits: [{ kind: 'moveRows', rows: [row], to: behind }] }];
}

function columnFixes({ columns, rows }: DecisionTable, fact: unknown): readonly TableFix[] {
  const column = columns.findIndex((each) => each.kind !== 'formula' && each.fact === fact);
  const asked = columns[column];
  if (asked === undefined) return [];
  const present = rows.flatMap(({ cells }, row): readonly TableEdit[] => {
    const cell = cells[column];
    if (cell === undefined || cell.kind === 'any' || asked.kind !== 'fact') return [];
    const values: LookingCell = cell.kind === 'ranges' ? { kind: 'ranges', ranges: [{ from: null, to: null }] } : { kind: 'set', values: [], except: true };
    return [{ kind: 'setCell', row, column, cell: withAbsent(values, cell.absent) }];
  });
  return [
    ...(present.length === 0 ? [] : [{ code: 'askPresent', detail: {}, edits: present } as const]),
    { code: 'removeColumn', detail: {}, edits: [{ kind: 'removeColumn', column }] },
  ];
}
