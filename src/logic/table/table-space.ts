import type { Vocabulary } from '#logic/vocabulary.ts';
import { axisOf, type Segment } from './axis.ts';
import { holdsAbsent, holdsFor } from './cell.ts';
import type { DecisionTable } from './decision-table.ts';
import type { Cell } from './table-cell.ts';
import { addRow, emptySet, hasRow, type RowSet } from './row-set.ts';

/**
 * Segments of a column that exactly the same rows take: `rows` those rows, `open` these and the rows of which it cannot be told, `segments` their
 * numbers on the axis, `size` how many values they hold together.
 */
export interface Band {
  readonly rows: RowSet;
  readonly open: RowSet;
  readonly segments: readonly number[];
  readonly size: bigint;
}

/** A column of the space: its axis, its bands, the rows that take all of it, and for each row the bands that its cell takes, or may take. */
export interface Dimension {
  readonly axis: readonly Segment[];
  readonly bands: readonly Band[];
  readonly whole: RowSet;
  /** Rows whose cells take the same bands share one entry. */
  readonly takes: readonly (readonly number[])[];
  readonly mayTake: readonly (readonly number[])[];
  readonly size: bigint;
}

/** All that the facts of a table can be, cut up by its cells. */
export interface TableSpace {
  readonly rows: number;
  readonly dimensions: readonly Dimension[];
  /** How many combinations of values there are. */
  readonly size: bigint;
}

/**
 * The space of a table over the domains of its facts. That there is no value is a part of a column where a cell of it says what holds then, or,
 * with `everywhere`, of every column.
 */
export function spaceOf(table: DecisionTable, vocabulary: Vocabulary, everywhere = false): TableSpace {
  const dimensions = table.columns.map((column, index): Dimension => {
    const cells = table.rows.flatMap((row) => row.cells[index] ?? []);
    const withAbsent = everywhere || cells.some((cell) => cell.kind !== 'any' && cell.absent !== undefined);
    return dimensionOf(axisOf(column, cells, { vocabulary, withAbsent }), cells);
  });
  return { rows: table.rows.length, dimensions, size: dimensions.reduce((size, dimension) => size * dimension.size, 1n) };
}

function dimensionOf(axis: readonly Segment[], cells: readonly Cell[]): Dimension {
  const taken = axis.map(() => emptySet(cells.length));
  const open = axis.map((_, index) => (axis[index]?.absent === true ? emptySet(cells.length) : (taken[index] ?? emptySet(cells.length))));
  const groups = groupCells(cells);
  for (const { cell, rows } of groups) {
    for (const [index, segment] of axis.entries()) {
      const holds = segment.absent === true ? holdsAbsent(cell) : holdsFor(cell, segment.from);
      for (const set of [holds === true ? taken[index] : undefined, holds === false ? undefined : open[index]])
        if (set !== undefined) for (const row of rows) addRow(set, row);
    }
  }
  const bands = bandsOf(axis, taken, open);
  return { axis, bands, ...placesOf(bands, groups, cells.length), size: bands.reduce((size, band) => size + band.size, 0n) };
}

/** Where each row is among the bands. Rows whose cells say the same share the answer. */
function placesOf(bands: readonly Band[], groups: ReturnType<typeof groupCells>, count: number): Pick<Dimension, 'whole' | 'takes' | 'mayTake'> {
  const whole = emptySet(count);
  const takes: (readonly number[])[] = [];
  const mayTake: (readonly number[])[] = [];
  const share = sharer();
  for (const { rows } of groups) {
    const [first = 0] = rows;
    const own = share(bands.flatMap((band, index) => (hasRow(band.rows, first) ? [index] : [])));
    const possible = share(bands.flatMap((band, index) => (hasRow(band.open, first) ? [index] : [])));
    for (const row of rows) {
      takes[row] = own;
      mayTake[row] = possible;
      if (own.length === bands.length) addRow(whole, row);
    }
  }
  return { whole, takes, mayTake };
}

/** Gives the same list for lists that hold the same. */
function sharer(): (list: readonly number[]) => readonly number[] {
  const shared = new Map<string, readonly number[]>();
  return (list) => {
    const known = shared.get(list.join()) ?? list;
    shared.set(list.join(), known);
    return known;
  };
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
  let key = cell.absent === undefined ? '' : cell.absent ? '+' : '-';
  if (cell.kind === 'set') return `${key}${cell.except ? '!' : '='}${JSON.stringify(cell.values)}`;
  for (const { from, to } of cell.ranges)
    key += `${from === null ? '(' : `${from.closed ? '[' : '('}${from.value}`},${to === null ? ')' : `${to.value}${to.closed ? ']' : ')'}`} `;
  return key;
}

function bandsOf(axis: readonly Segment[], taken: readonly RowSet[], open: readonly RowSet[]): readonly Band[] {
  const bands = new Map<string, { rows: RowSet; open: RowSet; segments: number[]; size: bigint }>();
  for (const [index, { size }] of axis.entries()) {
    const [rows, possible] = [taken[index], open[index]];
    if (rows === undefined || possible === undefined) continue;
    const [own, all] = [rows.join(), rows === possible ? undefined : possible.join()];
    const key = all === undefined || all === own ? own : `${own} ${all}`;
    const band = bands.get(key);
    if (band === undefined) bands.set(key, { rows, open: possible, segments: [index], size });
    else {
      band.segments.push(index);
      band.size += size;
    }
  }
  return [...bands.values()];
}
