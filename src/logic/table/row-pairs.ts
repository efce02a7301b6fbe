import { both, emptySet, addRow, type RowSet } from './row-set.ts';
import type { Dimension, TableSpace } from './table-space.ts';

/** For each row: the rows that take something of what it takes, and the rows that take all of it. Both hold the row itself. */
export interface RowPairs {
  readonly overlapping: readonly RowSet[];
  readonly containing: readonly RowSet[];
}

/** Holds every row of a table against every other, column by column. A row that takes nothing at all overlaps nothing. */
export function pairRows(space: TableSpace): RowPairs {
  const perColumn = space.dimensions.map(pairsOf);
  const join = (row: number, of: keyof RowPairs): RowSet => {
    let set = everyRow(space.rows);
    for (const pairs of perColumn) set = both(set, pairs[of][row] ?? set);
    return set;
  };
  const rows = Array.from({ length: space.rows }, (_, row) => row);
  return { overlapping: rows.map((row) => join(row, 'overlapping')), containing: rows.map((row) => join(row, 'containing')) };
}

/** Rows whose cells take the same bands share their answer. */
function pairsOf({ bands, takes }: Dimension): RowPairs {
  const known = new Map<readonly number[], readonly [RowSet, RowSet]>();
  const answers = takes.map((own) => {
    const answer = known.get(own) ?? ([unite(bands, own, takes.length), intersect(bands, own, takes.length)] as const);
    known.set(own, answer);
    return answer;
  });
  return { overlapping: answers.map(([overlapping]) => overlapping), containing: answers.map(([, containing]) => containing) };
}

function unite(bands: Dimension['bands'], own: readonly number[], rows: number): RowSet {
  const set = emptySet(rows);
  for (const band of own) {
    const taken = bands[band]?.rows;
    if (taken !== undefined) for (let word = 0; word < set.length; word += 1) set[word] = (set[word] ?? 0) | (taken[word] ?? 0);
  }
  return set;
}

function intersect(bands: Dimension['bands'], own: readonly number[], rows: number): RowSet {
  let set = everyRow(rows);
  for (const band of own) set = both(set, bands[band]?.rows ?? set);
  return set;
}

function everyRow(rows: number): RowSet {
  const set = emptySet(rows);
  for (let row = 0; row < rows; row += 1) addRow(set, row);
  return set;
}
