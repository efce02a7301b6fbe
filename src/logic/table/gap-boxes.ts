import type { GapNode } from './cover-space.ts';
import type { TableSpace } from './table-space.ts';

/** A part of the space: for each column the bands that it takes, and how many combinations of values it holds. */
export interface Box {
  readonly bands: readonly (readonly number[])[];
  readonly size: bigint;
}

/** So many boxes are looked at when they are put together; a table with more gaps than that has other worries. */
const LOOKED_AT = 120;

/** How many combinations of values the gaps hold, exactly. */
export function gapSize(space: TableSpace, gaps: GapNode | null | undefined): bigint {
  const shares = new Map<GapNode, bigint>();
  // Of the whole space a node holds this share: every column that is not named counts in full above and below the line.
  const sizeBelow = (node: GapNode | null): bigint => {
    if (node === null) return space.size;
    const known = shares.get(node);
    if (known !== undefined) return known;
    const { bands, size } = space.dimensions[node.column] ?? { bands: [], size: 1n };
    const sum = node.edges.reduce(
      (total, edge) => total + edge.bands.reduce((width, band) => width + (bands[band]?.size ?? 0n), 0n) * sizeBelow(edge.below),
      0n,
    );
    shares.set(node, sum / size);
    return sum / size;
  };
  return gaps === undefined ? 0n : sizeBelow(gaps);
}

/** The gaps as boxes that do not overlap, the largest first. Where there are very many only some are given; {@link gapSize} counts them all. */
export function gapBoxes(space: TableSpace, gaps: GapNode | null | undefined): readonly Box[] {
  const whole = space.dimensions.map(({ bands }) => bands.map((_, index) => index));
  const boxes: (readonly (readonly number[])[])[] = [];
  for (const bands of gaps === undefined ? [] : boxesBelow(gaps, whole)) if (boxes.push(bands) >= LOOKED_AT) break;
  return mergeBoxes(boxes)
    .map((bands) => ({ bands, size: sizeOfBox(space, bands) }))
    .toSorted((left, right) => (left.size === right.size ? 0 : left.size > right.size ? -1 : 1));
}

function* boxesBelow(node: GapNode | null, bands: readonly (readonly number[])[]): Generator<readonly (readonly number[])[]> {
  if (node === null) yield bands;
  else for (const edge of node.edges) yield* boxesBelow(edge.below, bands.with(node.column, edge.bands));
}

/** How many combinations of values a box holds. */
export function sizeOfBox(space: TableSpace, bands: Box['bands']): bigint {
  return bands.reduce((size, own, column) => size * widthOf(space, column, own), 1n);
}

function widthOf(space: TableSpace, column: number, bands: readonly number[]): bigint {
  return bands.reduce((width, band) => width + (space.dimensions[column]?.bands[band]?.size ?? 0n), 0n);
}

/** Two boxes that differ in one column are one, until none are left. */
function mergeBoxes(boxes: readonly (readonly (readonly number[])[])[]): readonly (readonly (readonly number[])[])[] {
  let merged = boxes;
  const columns = boxes[0]?.length ?? 0;
  for (let before = -1; before !== merged.length;) {
    before = merged.length;
    for (let column = 0; column < columns; column += 1) merged = mergeAlong(merged, column);
  }
  return merged;
}

function mergeAlong(boxes: readonly (readonly (readonly number[])[])[], column: number): readonly (readonly (readonly number[])[])[] {
  const groups = new Map<string, readonly (readonly number[])[]>();
  for (const box of boxes) {
    const key = box.map((bands, index) => (index === column ? '' : bands.join())).join('|');
    const known = groups.get(key);
    const united = [...(known?.[column] ?? []), ...(box[column] ?? [])].toSorted((a, b) => a - b);
    groups.set(key, known === undefined ? box : known.with(column, united));
  }
  return [...groups.values()];
}
