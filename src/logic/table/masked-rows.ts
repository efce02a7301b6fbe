import type { RowPairs } from './row-pairs.ts';
import { both, meets } from './join-row-sets.ts';
import { addRow, emptySet, everyRow, hasRow, type RowSet, rowsOf } from './row-set.ts';
import type { TableSpace } from './table-space.ts';

/** More places than this to look at are no table that a person wrote; then nothing is claimed. */
const MOST_NODES = 200_000;
/** So many cells held against one another count as much as one place. */
const CELLS_A_NODE = 4096;

/**
 * The rows that never decide, because rows before them take all that they take, or may take it where a value is missing; rows that take nothing at all
 * among them. Undefined where finding out would take too long.
 */
export function maskedRows(space: TableSpace, pairs: RowPairs): readonly number[] | undefined {
  const masked: number[] = [];
  const alive = emptySet(space.rows);
  const budget = { left: MOST_NODES };
  for (let row = 0; row < space.rows; row += 1) {
    const isHidden = isMasked({ space, pairs, alive, budget }, row);
    if (isHidden) masked.push(row);
    if (!isHidden || isOpenEnded(space, row)) addRow(alive, row);
    if (budget.left < 0) return undefined;
  }
  return masked;
}

/** Do rows before this one hold wherever it holds? Undefined where finding out would take too long. */
export function isCovered(space: TableSpace, pairs: RowPairs, row: number): boolean | undefined {
  const budget = { left: MOST_NODES };
  const alive = emptySet(space.rows);
  for (let before = 0; before < row; before += 1) addRow(alive, before);
  const told: RowPairs = { ...pairs, barring: pairs.overlapping, enclosing: pairs.containing };
  const answer = isMasked({ space, pairs: told, alive, budget, told: true }, row);
  return budget.left < 0 ? undefined : answer;
}

/** Is there a part of the space that this row only may take? Then rows before it that take what it takes do not stand for it. */
function isOpenEnded({ dimensions }: TableSpace, row: number): boolean {
  return dimensions.some(({ takes, mayTake }) => takes[row] !== mayTake[row]);
}

interface Search {
  readonly space: TableSpace;
  readonly pairs: RowPairs;
  /** Rows before this one that stand in the way somewhere: what the others take these take too. */
  readonly alive: RowSet;
  readonly budget: { left: number };
  /** Do only rows count that hold, not those of which it cannot be told? */
  readonly told?: boolean;
}

function isMasked({ space, pairs, alive, budget, told = false }: Search, row: number): boolean {
  const [barring, enclosing] = [pairs.barring[row], pairs.enclosing[row]];
  if (barring === undefined || enclosing === undefined || !hasRow(barring, row)) return true;
  if (meets(enclosing, alive)) return true;
  const near = both(barring, alive);
  if (isAlone(space, row, { near, told })) return false;
  const others = rowsOf(near);
  if (others.length <= 1) return false;
  for (const { takes } of space.dimensions) budget.left -= ((takes[row]?.length ?? 0) * others.length) / CELLS_A_NODE;
  return budget.left >= 0 && covers(sidesOf(space, row, { others, told }), budget);
}

/** Does a row take a band of some column that none of the others takes? On a ladder that is the first or the last of its bands. */
function isAlone({ dimensions }: TableSpace, row: number, { near, told }: { readonly near: RowSet; readonly told: boolean }): boolean {
  return dimensions.some(({ bands, takes }) => {
    const own = takes[row] ?? [];
    const isFree = (band: number | undefined): boolean => {
      const taken = band === undefined ? undefined : told ? bands[band]?.rows : bands[band]?.open;
      return taken !== undefined && !meets(near, taken);
    };
    return isFree(own[0]) || isFree(own.at(-1)) || own.some((band) => isFree(band));
  });
}

/** What some rows take or may take of one cell of the row in question: a set for each part of it that they tell apart. Sets are of places in that list of rows. */
interface Side {
  readonly parts: readonly RowSet[];
  readonly whole: RowSet;
}

/** The sides of a row's box on which the others differ, those that divide them most first. */
function sidesOf({ dimensions }: TableSpace, row: number, { others, told }: { readonly others: readonly number[]; readonly told: boolean }): readonly Side[] {
  const sides = dimensions.map(({ bands, takes }): Side => {
    const parts = new Map<string, RowSet>();
    let whole = everyRow(others.length);
    for (const band of takes[row] ?? []) {
      const set = emptySet(others.length);
      const rows = told ? bands[band]?.rows : bands[band]?.open;
      for (const [place, other] of others.entries()) if (rows !== undefined && hasRow(rows, other)) addRow(set, place);
      parts.set(set.join(), set);
      whole = both(whole, set);
    }
    return { parts: [...parts.values()], whole };
  });
  return sides.filter(({ parts }) => parts.length > 1).toSorted((left, right) => right.parts.length - left.parts.length);
}

/** Do the rows together take the whole box? One that takes all that is left of it settles its part; a part with no row left settles everything. */
function covers(sides: readonly Side[], budget: Search['budget']): boolean {
  const count = sides[0]?.whole.length ?? 0;
  const wholeFrom: RowSet[] = [new Uint32Array(count).fill(-1)];
  for (const { whole } of sides.toReversed()) wholeFrom.unshift(both(wholeFrom[0] ?? whole, whole));
  const known = new Map<string, boolean>();
  const look = (step: number, rows: RowSet): boolean => {
    if (meets(rows, wholeFrom[step] ?? rows)) return true;
    const parts = sides[step]?.parts;
    if (parts === undefined || rows.every((word) => word === 0)) return false;
    const key = `${step} ${rows.join()}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    budget.left -= 1;
    const answer = budget.left >= 0 && parts.every((part) => look(step + 1, both(rows, part)));
    known.set(key, answer);
    return answer;
  };
  return look(0, new Uint32Array(count).fill(-1));
}
