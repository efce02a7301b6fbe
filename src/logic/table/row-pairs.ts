import { emptySet, everyRow, type RowSet } from './row-set.ts';
import type { Band, Dimension, TableSpace } from './table-space.ts';

/**
 * For each row: the rows that take something of what it takes, and the rows that take all of it. Both hold the row itself, unless it takes nothing.
 * `barring` and `enclosing` are the same with rows that may take it, for all that can be told.
 */
export interface RowPairs {
  readonly overlapping: readonly RowSet[];
  readonly containing: readonly RowSet[];
  readonly barring: readonly RowSet[];
  readonly enclosing: readonly RowSet[];
}

/** Holds every row of a table against every other, column by column. A row that takes nothing at all overlaps nothing. */
export function pairRows(space: TableSpace): RowPairs {
  const told = joinedPairs(space, ({ rows }) => rows);
  const isTold = space.dimensions.every(({ bands }) => bands.every(({ rows, open }) => rows === open));
  const open = isTold ? told : joinedPairs(space, (band) => band.open);
  return { overlapping: told.overlapping, containing: told.containing, barring: open.overlapping, enclosing: open.containing };
}

type Pairs = Pick<RowPairs, 'overlapping' | 'containing'>;
/** The rows of a band that count. */
type Choose = (band: Band) => RowSet;

function joinedPairs(space: TableSpace, choose: Choose): Pairs {
  const perColumn = space.dimensions.map((dimension) => pairsOf(dimension, choose));
  const join = (of: keyof Pairs): readonly RowSet[] =>
    Array.from({ length: space.rows }, (_, row) => {
      const set = everyRow(space.rows);
      for (const pairs of perColumn) keep(set, pairs[of][row] ?? set);
      return set;
    });
  return { overlapping: join('overlapping'), containing: join('containing') };
}

/** Rows whose cells take the same bands share their answer. */
function pairsOf({ bands, takes }: Dimension, choose: Choose): Pairs {
  const sets = bands.map(choose);
  const known = new Map<readonly number[], readonly [RowSet, RowSet]>();
  const answers = takes.map((own) => {
    const answer = known.get(own) ?? ([unite(sets, own, takes.length), intersect(sets, own, takes.length)] as const);
    known.set(own, answer);
    return answer;
  });
  return { overlapping: answers.map(([overlapping]) => overlapping), containing: answers.map(([, containing]) => containing) };
}

function unite(sets: readonly RowSet[], own: readonly number[], rows: number): RowSet {
  const set = emptySet(rows);
  for (const band of own) {
    const taken = sets[band];
    if (taken !== undefined) for (let word = 0; word < set.length; word += 1) set[word] = (set[word] ?? 0) | (taken[word] ?? 0);
  }
  return set;
}

function intersect(sets: readonly RowSet[], own: readonly number[], rows: number): RowSet {
  const set = everyRow(rows);
  for (const band of own) keep(set, sets[band] ?? set);
  return set;
}

/** Takes out what is not in the other. */
function keep(set: RowSet, other: RowSet): void {
  for (let word = 0; word < set.length; word += 1) set[word] = (set[word] ?? 0) & (other[word] ?? 0);
}
