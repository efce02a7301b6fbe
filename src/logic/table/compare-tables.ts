import { toCanonicalJson } from '#domain/json.ts';
import { encodeNode } from '#logic/encode-rule.ts';
import { ANY } from './cell.ts';
import type { DecisionTable, TableColumn, TableRow } from './decision-table.ts';
import type { Bound, Cell } from './table-cell.ts';

/** A row of one table and the row of the other that it became; null where there is none. Both are numbers of rows from 0. */
export interface RowPair {
  readonly before: number | null;
  readonly after: number | null;
  /** Has the row overtaken another that stayed, or been overtaken? */
  readonly moved: boolean;
  /** The keys of the columns in which the two ask otherwise. */
  readonly cells: readonly string[];
  /** Do the two give something else? */
  readonly outcome: boolean;
}

/** How one table became another: every row of both once, in the order of the later table, what was left out where it stood. */
export interface TableComparison {
  readonly columnsAdded: readonly TableColumn[];
  readonly columnsRemoved: readonly TableColumn[];
  readonly pairs: readonly RowPair[];
}

/**
 * Compares two tables by meaning: columns by what they ask (their order does not count), rows that are the same first, also where they
 * stand elsewhere, the others by the alignment that changes the fewest cells. A row that shares nothing with another has not become it.
 */
export function compareTables(before: DecisionTable, after: DecisionTable): TableComparison {
  const keys = [...new Set([...before.columns, ...after.columns].map(({ key }) => key))];
  const old = before.rows.map((row) => fingerprint(row, before.columns, keys));
  const now = after.rows.map((row) => fingerprint(row, after.columns, keys));
  return {
    columnsAdded: after.columns.filter(({ key }) => !before.columns.some((column) => column.key === key)),
    columnsRemoved: before.columns.filter(({ key }) => !after.columns.some((column) => column.key === key)),
    pairs: paired(old, now).map(({ before: from, after: to, moved }) => {
      const left = from === null ? undefined : old[from];
      const right = to === null ? undefined : now[to];
      if (left === undefined || right === undefined) return { before: from, after: to, moved, cells: [], outcome: false };
      return { before: from, after: to, moved, cells: keys.filter((_, index) => left[index] !== right[index]), outcome: left.at(-1) !== right.at(-1) };
    }),
  };
}

/** The cell under the column of this key; a table without it does not ask. */
export function cellUnder(table: DecisionTable, row: number, key: string): Cell {
  const column = table.columns.findIndex((candidate) => candidate.key === key);
  return table.rows[row]?.cells[column] ?? ANY;
}

/** A text for every cell under `keys`, and one for the outcome behind them. */
type Fingerprint = readonly string[];

type Pairing = Pick<RowPair, 'before' | 'after' | 'moved'>;

function fingerprint(row: TableRow, columns: readonly TableColumn[], keys: readonly string[]): Fingerprint {
  const cells = new Map(columns.map(({ key }, index) => [key, row.cells[index]]));
  return [...keys.map((key) => toCanonicalJson(meaningOf(cells.get(key) ?? ANY))), toCanonicalJson(encodeNode(row.outcome))];
}

/** A bound that is a parameter is that parameter, whatever its present value. */
function meaningOf(cell: Cell): unknown {
  if (cell.kind !== 'ranges') return cell;
  const named = (bound: Bound | null): unknown => (bound?.parameter === undefined ? bound : { parameter: bound.parameter, closed: bound.closed });
  return { ...cell, ranges: cell.ranges.map(({ from, to }) => ({ from: named(from), to: named(to) })) };
}

/** What it costs that a row stands for another, from 0 (the same) up; NEVER where it cannot. Rows by their numbers. */
type Cost = (before: number, after: number) => number;

const NEVER = Number.POSITIVE_INFINITY;

/** First the rows that stand as they stood, then those that stand unchanged elsewhere; what is left over has become another, come or gone. */
function paired(old: readonly Fingerprint[], now: readonly Fingerprint[]): readonly Pairing[] {
  /** The share of the cells and the outcome in which the two differ. */
  const difference: Cost = (before, after) => {
    const left = old[before] ?? [];
    return left.filter((text, index) => text !== now[after]?.[index]).length / left.length;
  };
  const same: Cost = (before, after) => (difference(before, after) === 0 ? 0 : NEVER);
  const become: Cost = (before, after) => (difference(before, after) === 1 ? NEVER : difference(before, after));
  const stayed = align([...old.keys()], [...now.keys()], same);
  const unchanged = [...stayed, ...meet(without(old.keys(), stayed, 0), without(now.keys(), stayed, 1), same)];
  const met = [...unchanged, ...align(without(old.keys(), unchanged, 0), without(now.keys(), unchanged, 1), become)];
  const hasMoved = ([from, to]: Met): boolean => stayed.some(([before, after]) => (from - before) * (to - after) < 0);
  return inOrder(met, old.length, now.length).map((pair) => ({
    ...pair,
    moved: pair.before !== null && pair.after !== null && hasMoved([pair.before, pair.after]),
  }));
}

type Met = readonly [before: number, after: number];

function without(rows: Iterable<number>, met: readonly Met[], side: 0 | 1): readonly number[] {
  const taken = new Set(met.map((pair) => pair[side]));
  return [...rows].filter((row) => !taken.has(row));
}

/** Each row of the one side with the first of the other that it is the same as. */
function meet(before: readonly number[], after: readonly number[], cost: Cost): readonly Met[] {
  const free = new Set(before);
  return after.flatMap((to): readonly Met[] => {
    const from = [...free].find((candidate) => cost(candidate, to) === 0);
    if (from === undefined) return [];
    free.delete(from);
    return [[from, to]];
  });
}

/** The cheapest pairs that keep both orders; a row without another costs one half. */
function align(before: readonly number[], after: readonly number[], price: Cost): readonly Met[] {
  const best = before.map(() => after.map(() => 0));
  /** The cost of what stands from these places on. */
  const rest = (from: number, to: number): number => best[from]?.[to] ?? (before.length - from + after.length - to) / 2;
  const prices = before.map((from) => after.map((to) => price(from, to)));
  const met = (from: number, to: number): number => (prices[from]?.[to] ?? NEVER) + rest(from + 1, to + 1);
  for (let from = before.length - 1; from >= 0; from -= 1)
    for (let to = after.length - 1; to >= 0; to -= 1) best[from]?.splice(to, 1, Math.min(met(from, to), rest(from + 1, to) + 0.5, rest(from, to + 1) + 0.5));
  const pairs: Met[] = [];
  for (let from = 0, to = 0; from < before.length && to < after.length;) {
    if (met(from, to) === rest(from, to)) pairs.push([before[from++] ?? 0, after[to++] ?? 0]);
    else if (rest(from + 1, to) + 0.5 === rest(from, to)) from += 1;
    else to += 1;
  }
  return pairs;
}

/** In the order of the later table; a row that is gone stands behind the one before it. */
function inOrder(met: readonly Met[], before: number, after: number): readonly Omit<Pairing, 'moved'>[] {
  const origin = new Map(met.map(([from, to]) => [to, from]));
  const pairs = Array.from({ length: after }, (_, to): Omit<Pairing, 'moved'> => ({ before: origin.get(to) ?? null, after: to }));
  const kept = new Set(origin.values());
  for (let from = 0; from < before; from += 1)
    if (!kept.has(from)) pairs.splice(pairs.findIndex((pair) => pair.before === from - 1) + 1, 0, { before: from, after: null });
  return pairs;
}
