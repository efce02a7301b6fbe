import { both, meets } from './join-row-sets.ts';
import { everyRow, type RowSet } from './row-set.ts';
import type { Band, Dimension, TableSpace } from './table-space.ts';

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

/** More places than this to look at are no table that a person wrote; then nothing is claimed. */
const MOST_NODES = 50_000;

/** The part of a space that none of the rows takes: undefined for none, `null` for all of it; `tangled` where finding out would take too long. */
export function coverSpace(space: TableSpace, rows: RowSet): GapNode | null | undefined | 'tangled' {
  const walk = new Walk(space);
  const gaps = walk.start(rows);
  return walk.nodes > MOST_NODES ? 'tangled' : gaps;
}

type Gap = GapNode | null | undefined;

interface Known {
  readonly rows: RowSet;
  readonly gap: Gap;
}

/** One pass, column by column: at each the rows that are still in question, and the same question is answered once. */
class Walk {
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
    this.#order = orderOf(space.dimensions);
    this.#wholeFrom = wholeFrom(space, this.#order);
    this.#known = this.#order.map(() => new Map());
  }

  start(rows: RowSet): Gap {
    return this.#visit(0, rows);
  }

  /** What is missing here, of the rows that are left. */
  #visit(step: number, rows: RowSet): Gap {
    if (meets(rows, this.#wholeFrom[step] ?? rows)) return undefined;
    if (rows.every((word) => word === 0)) return null;
    const map = this.#known[step];
    if (map === undefined || this.nodes > MOST_NODES) return undefined;
    const hash = hashOf(rows);
    const bucket = map.get(hash);
    const known = bucket?.find((entry) => isSame(entry.rows, rows));
    if (known !== undefined) return known.gap;
    this.nodes += 1;
    const entry = { rows, gap: this.#divide(step, rows) };
    if (bucket === undefined) map.set(hash, [entry]);
    else bucket.push(entry);
    return entry.gap;
  }

  #bandsAt(step: number): readonly Band[] {
    return this.#space.dimensions[this.#order[step] ?? 0]?.bands ?? [];
  }

  #divide(step: number, rows: RowSet): Gap {
    const bands = this.#bandsAt(step);
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
    return this.#share({ column: this.#order[step] ?? 0, edges: [...behind].map(([below, taken]) => ({ bands: taken, below })) });
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
  let after = everyRow(rows);
  for (const column of order.toReversed()) {
    const whole = dimensions[column]?.whole;
    if (whole !== undefined) after = both(after, whole);
    sets.unshift(after);
  }
  return sets;
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
