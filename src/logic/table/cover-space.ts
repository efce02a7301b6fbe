import { addRow, both, emptySet, hasRow, type RowSet } from './row-set.ts';
import type { Dimension, TableSpace } from './table-space.ts';

/**
 * Where no row matches, as a graph: of one column some bands lead to what is missing in the columns after it. A node leads through every column after
 * it that it does not name, whatever the value. `null`: here everything is missing.
 */
export interface GapNode {
  readonly column: number;
  readonly edges: readonly GapEdge[];
}

/** Bands of a column, and what is missing behind them. */
export interface GapEdge {
  readonly bands: readonly number[];
  readonly below: GapNode | null;
}

/** What covering a space found: the uncovered part (undefined: none) and the rows that are the first to match somewhere. */
export interface Coverage {
  readonly gaps: GapNode | null | undefined;
  readonly reached: RowSet;
}

/** More places than this to look at are no table that a person wrote; then nothing is claimed. */
const MOST_NODES = 150_000;

/** Covers the space of a table row by row, in order. Undefined where that would take too long: then nothing is known, and nothing guessed. */
export function coverSpace(space: TableSpace): Coverage | undefined {
  const walk = new Walk(space);
  const gaps = walk.start();
  return walk.nodes > MOST_NODES ? undefined : { gaps, reached: walk.reached };
}

type Gap = GapNode | null | undefined;

interface Known {
  readonly rows: RowSet;
  readonly gap: Gap;
}

/** One pass, column by column: at each the rows that are still in question, and the same question is answered once. */
class Walk {
  readonly reached: RowSet;
  nodes = 0;
  readonly #space: TableSpace;
  readonly #order: readonly number[];
  /** For each step of the order, the rows that take everything from there on. */
  readonly #wholeFrom: readonly RowSet[];
  readonly #known: readonly Map<number, Known[]>[];
  readonly #shared = new Map<string, GapNode>();
  readonly #names = new Map<GapNode, number>();

  constructor(space: TableSpace) {
    this.#space = space;
    this.reached = emptySet(space.rows);
    this.#order = orderOf(space.dimensions);
    this.#wholeFrom = wholeFrom(space, this.#order);
    this.#known = this.#order.map(() => new Map());
  }

  start(): Gap {
    const all = emptySet(this.#space.rows);
    for (let row = 0; row < this.#space.rows; row += 1) addRow(all, row);
    return this.#visit(0, all);
  }

  #visit(step: number, rows: RowSet): Gap {
    const deciding = this.#cutBehindDeciding(step, rows);
    const first = firstOf(rows);
    if (first === undefined) return null;
    if (first === deciding) {
      addRow(this.reached, first);
      return undefined;
    }
    if (deciding !== undefined && isWithin(rows, this.reached)) return undefined;
    const map = this.#known[step];
    if (map === undefined || this.nodes > MOST_NODES) return undefined;
    const hash = hashOf(rows);
    const bucket = map.get(hash);
    const known = bucket?.find((entry) => isSame(entry.rows, rows));
    if (known !== undefined) return known.gap;
    const gap = this.#divide(step, rows);
    if (bucket === undefined) map.set(hash, [{ rows, gap }]);
    else bucket.push({ rows, gap });
    return gap;
  }

  /** The first row that takes all that is left: rows behind it are never asked here, and are taken out. */
  #cutBehindDeciding(step: number, rows: RowSet): number | undefined {
    const whole = this.#wholeFrom[step];
    if (whole === undefined) return firstOf(rows);
    for (let word = 0; word < rows.length; word += 1) {
      const bits = (rows[word] ?? 0) & (whole[word] ?? 0);
      if (bits === 0) continue;
      const lowest = bits & -bits;
      rows[word] = (rows[word] ?? 0) & (lowest | (lowest - 1));
      rows.fill(0, word + 1);
      return word * 32 + 31 - Math.clz32(lowest);
    }
    return undefined;
  }

  #divide(step: number, rows: RowSet): Gap {
    this.nodes += 1;
    const column = this.#order[step] ?? 0;
    const bands = this.#space.dimensions[column]?.bands ?? [];
    const behind = new Map<GapNode | null, number[]>();
    for (const [index, band] of bands.entries()) {
      const below = this.#visit(step + 1, both(rows, band.rows));
      if (below === undefined) continue;
      const same = behind.get(below);
      if (same === undefined) behind.set(below, [index]);
      else same.push(index);
    }
    const [only] = behind;
    if (only === undefined) return undefined;
    if (only[1].length === bands.length) return only[0];
    return this.#share({ column, edges: [...behind].map(([below, taken]) => ({ bands: taken, below })) });
  }

  /** The same gap is the same node, so that bands that lead to it go together. */
  #share(node: GapNode): GapNode {
    const key = `${node.column}:${node.edges.map(({ bands, below }) => `${bands.join()}>${below === null ? '' : this.#names.get(below)}`).join(' ')}`;
    const known = this.#shared.get(key);
    if (known !== undefined) return known;
    this.#shared.set(key, node);
    this.#names.set(node, this.#names.size);
    return node;
  }
}

/** Columns that most rows look at first: they leave the fewest rows in question. */
function orderOf(dimensions: readonly Dimension[]): readonly number[] {
  const weight = ({ takes, bands }: Dimension): number => takes.reduce((sum, own) => sum + own.length / bands.length, 0);
  const weights = dimensions.map(weight);
  return dimensions.map((_, index) => index).toSorted((a, b) => (weights[a] ?? 0) - (weights[b] ?? 0));
}

function wholeFrom({ dimensions, rows }: TableSpace, order: readonly number[]): readonly RowSet[] {
  const sets: RowSet[] = [];
  let after = emptySet(rows);
  for (let row = 0; row < rows; row += 1) addRow(after, row);
  for (const column of order.toReversed()) {
    const whole = dimensions[column]?.whole;
    if (whole !== undefined) after = both(after, whole);
    sets.unshift(after);
  }
  return sets;
}

function firstOf(rows: RowSet): number | undefined {
  for (let word = 0; word < rows.length; word += 1) {
    const bits = rows[word] ?? 0;
    if (bits !== 0) return word * 32 + 31 - Math.clz32(bits & -bits);
  }
  return undefined;
}

function isWithin(inner: RowSet, outer: RowSet): boolean {
  for (let word = 0; word < inner.length; word += 1) if (((inner[word] ?? 0) & ~(outer[word] ?? 0)) !== 0) return false;
  return true;
}

function isSame(left: RowSet, right: RowSet): boolean {
  for (let word = 0; word < left.length; word += 1) if (left[word] !== right[word]) return false;
  return true;
}

function hashOf(rows: RowSet): number {
  let hash = 0x811c9dc5;
  for (const word of rows) hash = Math.imul(hash ^ word, 0x01000193) ^ (hash >>> 15);
  return hash;
}

/** Was this row the first to match somewhere? */
export function isReached({ reached }: Coverage, row: number): boolean {
  return hasRow(reached, row);
}
