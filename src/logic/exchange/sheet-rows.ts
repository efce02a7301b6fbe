import type { Result } from '#domain/problem.ts';
import type { RuleNode } from '#logic/rule-tree.ts';
import { ANY } from '#logic/table/cell.ts';
import type { Cell } from '#logic/table/table-cell.ts';
import type { GridCell, GridRow, GridSheet, SheetFinding } from './grid-sheet.ts';
import { type CellContext, readSheetCell, readSheetOutcome } from './sheet-cell.ts';
import type { HeadSlot, SheetHead } from './sheet-head.ts';

interface RowsContext extends CellContext {
  readonly head: SheetHead;
}

/** A row of a sheet as a row of a table; with anything in `wrong` it cannot be taken. */
export interface SheetTableRow {
  readonly number: number;
  readonly isHidden: boolean;
  readonly cells: readonly Cell[];
  readonly outcome: RuleNode;
  readonly wrong: readonly SheetFinding[];
}

const NOTHING: RuleNode = { kind: 'literal', path: '', value: null };

/** Reads rows cell by cell; what cannot be read is told with its place, and stands as “any” until then. */
export function readRows(sheet: GridSheet, body: readonly GridRow[], { head, ...context }: RowsContext): readonly SheetTableRow[] {
  const spread = spreadCells(sheet, body);
  return body.map(({ number, isHidden, cells }) => {
    const wrong: SheetFinding[] = [];
    const take = <T>(read: Result<T>, column: number, text: string): T | undefined => {
      if (read.ok) return read.value;
      const [problem] = read.problems;
      if (problem !== undefined) wrong.push({ problem, at: { row: number, column }, text });
      return undefined;
    };
    const read = <T>(column: number, slot: HeadSlot, by: (text: string) => Result<T>): T | undefined => {
      const cell = cells.find((each) => each.column === column) ?? spread.get(placeKey(number, column));
      const against = objection(sheet, { row: number, column, cell, slot });
      const text = cell === undefined ? '' : String(cell.content.value);
      return take(against === undefined ? by(text) : { ok: false, problems: [{ severity: 'error', code: against, path: '', detail: { text } }] }, column, text);
    };
    const asked: Cell[] = [];
    let outcome = NOTHING;
    for (const [column, slot] of head.slots) {
      if (slot.kind === 'asked') asked.push(read(column, slot, (text) => readSheetCell(text, slot.column, context)) ?? ANY);
      if (slot.kind === 'outcome') outcome = read(column, slot, (text) => readSheetOutcome(text, context)) ?? NOTHING;
    }
    return { number, isHidden, cells: asked, outcome, wrong };
  });
}

interface Spot {
  readonly row: number;
  readonly column: number;
  readonly cell: GridCell | undefined;
  readonly slot: HeadSlot;
}

/** Why what stands in a cell is not to be read at all: its value is missing or failed, it is a day where none is asked, it spans columns. */
function objection({ unvalued = [], merged }: GridSheet, { row, column, cell, slot }: Spot): string | undefined {
  if (unvalued.some((place) => place.row === row && place.column === column)) return 'table.sheet.cell.unvalued';
  const isWide = merged.some(({ top, left, bottom, right }) => left < right && top <= row && row <= bottom && left <= column && column <= right);
  if (isWide) return 'table.sheet.cell.wide';
  if (cell?.content.kind === 'error') return 'table.sheet.cell.error';
  const isDay = slot.kind === 'asked' && slot.column.kind === 'fact' && slot.column.type === 'date';
  return cell?.content.kind === 'date' && !isDay ? 'table.sheet.cell.day' : undefined;
}

/** The first cell of merged ones, for every row below it that they cover. */
function spreadCells({ merged, rows }: GridSheet, body: readonly GridRow[]): ReadonlyMap<string, GridCell> {
  const spread = new Map<string, GridCell>();
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  for (const { top, left, bottom, right } of merged) {
    const first = left === right ? byNumber.get(top)?.cells.find(({ column }) => column === left) : undefined;
    if (first === undefined) continue;
    for (const { number } of body) if (number > top && number <= bottom) spread.set(placeKey(number, left), first);
  }
  return spread;
}

function placeKey(row: number, column: number): string {
  return `${row} ${column}`;
}
