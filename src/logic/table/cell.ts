import type { Bound, Cell, LookingCell } from './table-cell.ts';

/** The cell that does not look. */
export const ANY: Cell = { kind: 'any' };

/** Does a cell hold where there is no value? Undefined where that cannot be told. */
export function holdsAbsent(cell: Cell): boolean | undefined {
  return cell.kind === 'any' ? true : cell.absent;
}

/** The same cell with another answer where there is no value; one that holds whatever comes does not look. */
export function withAbsent(cell: LookingCell, absent: boolean | undefined): Cell {
  if (absent === true && isOpen(cell)) return ANY;
  const values: LookingCell = cell.kind === 'set' ? { kind: 'set', values: cell.values, except: cell.except } : { kind: 'ranges', ranges: cell.ranges };
  return absent === undefined ? values : { ...values, absent };
}

/** Does a cell hold for every value that is there? */
export function isOpen(cell: Cell): boolean {
  if (cell.kind === 'ranges') return cell.ranges.some(({ from, to }) => from === null && to === null);
  return cell.kind === 'any' || (cell.except && cell.values.length === 0);
}

/** Does a cell hold for no value that is there? */
export function isClosed(cell: Cell): boolean {
  return cell.kind === 'ranges' ? cell.ranges.length === 0 : cell.kind === 'set' && !cell.except && cell.values.length === 0;
}

/** Does a value that is there satisfy a cell? */
export function holdsFor(cell: Cell, value: string | number | boolean): boolean {
  if (cell.kind === 'any') return true;
  if (cell.kind === 'set') return typeof value !== 'number' && cell.values.includes(value) !== cell.except;
  return cell.ranges.some(({ from, to }) => isAfter(value, from) && isBefore(value, to));
}

function isAfter(value: string | number | boolean, from: Bound | null): boolean {
  return from === null || value > from.value || (from.closed && value === from.value);
}

function isBefore(value: string | number | boolean, to: Bound | null): boolean {
  return to === null || value < to.value || (to.closed && value === to.value);
}
