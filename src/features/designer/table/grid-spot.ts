/** A place among the cells of a table: row from 0 (the head is none), column from 0, the outcome behind the last. */
export interface CellSpot {
  readonly row: number;
  readonly column: number;
}

/** A block of cells, both corners within. */
export interface CellBlock {
  readonly from: CellSpot;
  readonly to: CellSpot;
}

/** The block between two corners, whichever comes first. */
export function blockOf(one: CellSpot, other: CellSpot): CellBlock {
  return {
    from: { row: Math.min(one.row, other.row), column: Math.min(one.column, other.column) },
    to: { row: Math.max(one.row, other.row), column: Math.max(one.column, other.column) },
  };
}

/** Is a cell in a block? */
export function isInBlock({ from, to }: CellBlock, { row, column }: CellSpot): boolean {
  return row >= from.row && row <= to.row && column >= from.column && column <= to.column;
}

/** The numbers from one to another, both within. */
export function span(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** The cell that an element of the grid stands for (`data-spot="row.column"`, the head being row 0 and the number column 0); null for heads. */
export function cellSpotOf(target: EventTarget | null): CellSpot | null {
  const place = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-spot]')?.dataset['spot'] : undefined;
  const [row, column] = (place ?? '').split('.').map(Number);
  if (row === undefined || column === undefined || !Number.isInteger(row) || row < 1) return null;
  return { row: row - 1, column: column - 1 };
}
