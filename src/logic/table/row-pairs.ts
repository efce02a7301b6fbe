import { emptySet, everyRow, type RowSet } from './row-set.ts';
import type { Dimension, TableSpace } from './table-space.ts';

/** For each row: the rows that take something of what it takes, and the rows that take all of it. Both hold the row itself. */
export interface RowPairs {
  readonly overlapping: readonly RowSet[];
  readonly containing: readonly RowSet[];
}

/** Holds every row of a table against every other, column by column. A row that takes nothing at all overlaps nothing. */
export function pairRows(space: TableSpace): RowPairs {
  const perColumn = space.dimensions.map(pairsOf);
  const join = (of: keyof RowPairs): readonly RowSet[] =>
    Array.from({ length: space.rows }, (_, row) => {
      const set = everyRow(space.rows);
      for (const pairs of perColumn) keep(set, pairs[of][row] ?? set);
      return set;
    });
  return { overlapping: join('overlapping'), containing: join('containing') };
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
  const set = everyRow(rows);
  for (const band of own) keep(set, bands[band]?.rows ?? set);
  return set;
}

/** Takes out what is not in the other. */
function keep(set: RowSet, other: RowSet): void {
  for (let word = 0; word < set.length; word += 1) set[word] = (set[word] ?? 0) & (other[word] ?? 0);
}
