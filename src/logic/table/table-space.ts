import type { Vocabulary } from '#logic/vocabulary.ts';
import { axisOf, type Segment } from './axis.ts';
import { holdsFor } from './cell.ts';
import type { DecisionTable } from './decision-table.ts';
import type { Cell } from './table-cell.ts';
import { addRow, emptySet, hasRow, type RowSet } from './row-set.ts';

/**
 * Segments of a column that exactly the same rows take: `rows` those rows, `segments` their numbers on the axis, `size` how many values they hold together.
 */
export interface Band {
  readonly rows: RowSet;
  readonly segments: readonly number[];
  readonly size: bigint;
}

/** A column of the space: its axis, its bands, the rows that take all of it, and for each row the bands that its cell takes. */
export interface Dimension {
  readonly axis: readonly Segment[];
  readonly bands: readonly Band[];
  readonly whole: RowSet;
  /** Rows whose cells take the same bands share one entry. */
  readonly takes: readonly (readonly number[])[];
  readonly size: bigint;
}

/** All that the facts of a table can be, cut up by its cells. */
export interface TableSpace {
  readonly rows: number;
  readonly dimensions: readonly Dimension[];
  /** How many combinations of values there are. */
  readonly size: bigint;
}

/** The space of a table over the domains of its facts. */
export function spaceOf(table: DecisionTable, vocabulary: Vocabulary): TableSpace {
  const dimensions = table.columns.map((column, index): Dimension => {
    const cells = table.rows.flatMap((row) => row.cells[index] ?? []);
    return dimensionOf(axisOf(column, cells, vocabulary), cells);
  });
  return { rows: table.rows.length, dimensions, size: dimensions.reduce((size, dimension) => size * dimension.size, 1n) };
}

function dimensionOf(axis: readonly Segment[], cells: readonly Cell[]): Dimension {
  const taken = axis.map(() => emptySet(cells.length));
  const groups = groupCells(cells);
  for (const { cell, rows } of groups) {
    for (const [index, { from }] of axis.entries()) {
      const set = taken[index];
      if (set !== undefined && holdsFor(cell, from)) for (const row of rows) addRow(set, row);
    }
  }
  const bands = bandsOf(axis, taken);
  const whole = emptySet(cells.length);
  const takes: (readonly number[])[] = [];
  const shared = new Map<string, readonly number[]>();
  for (const { rows } of groups) {
    const own = bands.flatMap((band, index) => (hasRow(band.rows, rows[0] ?? 0) ? [index] : []));
    const known = shared.get(own.join()) ?? own;
    shared.set(own.join(), known);
    for (const row of rows) {
      takes[row] = known;
      if (own.length === bands.length) addRow(whole, row);
    }
  }
  return { axis, bands, whole, takes, size: bands.reduce((size, band) => size + band.size, 0n) };
}

/** Cells that say the same, with the rows that have them: a long table has few different ones. */
function groupCells(cells: readonly Cell[]): readonly { readonly cell: Cell; readonly rows: readonly number[] }[] {
  const groups = new Map<string, { cell: Cell; rows: number[] }>();
  for (const [row, cell] of cells.entries()) {
    const key = keyOf(cell);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { cell, rows: [row] });
    else group.rows.push(row);
  }
  return [...groups.values()];
}

function keyOf(cell: Cell): string {
  if (cell.kind === 'any') return '*';
  if (cell.kind === 'set') return `${cell.except ? '!' : '='}${JSON.stringify(cell.values)}`;
  let key = '';
  for (const { from, to } of cell.ranges)
    key += `${from === null ? '(' : `${from.closed ? '[' : '('}${from.value}`},${to === null ? ')' : `${to.value}${to.closed ? ']' : ')'}`} `;
  return key;
}

function bandsOf(axis: readonly Segment[], taken: readonly RowSet[]): readonly Band[] {
  const bands = new Map<string, { rows: RowSet; segments: number[]; size: bigint }>();
  for (const [index, { size }] of axis.entries()) {
    const rows = taken[index];
    if (rows === undefined) continue;
    const key = rows.join();
    const band = bands.get(key);
    if (band === undefined) bands.set(key, { rows, segments: [index], size });
    else {
      band.segments.push(index);
      band.size += size;
    }
  }
  return [...bands.values()];
}
