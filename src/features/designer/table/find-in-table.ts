import type { CellSpot } from './grid-spot.ts';

/** The cells whose text holds another, row by row, the outcome as the last column. Large and small letters are the same, full-width signs are plain ones. */
export function foundIn(texts: readonly (readonly string[])[], wanted: string): readonly CellSpot[] {
  const pattern = patternOf(wanted);
  if (pattern === undefined) return [];
  return texts.flatMap((line, row) => line.flatMap((text, column) => (text.search(pattern) < 0 ? [] : [{ row, column }])));
}

/** A text with another put in place of one that it holds, wherever it stands. */
export function replacedIn(text: string, wanted: string, by: string): string {
  const pattern = patternOf(wanted);
  return pattern === undefined ? text : text.replaceAll(pattern, () => by);
}

/** The next of the found cells behind a place, the first one again after the last. */
export function nextOf(found: readonly CellSpot[], { row, column }: CellSpot): CellSpot | undefined {
  return found.find((spot) => spot.row > row || (spot.row === row && spot.column > column)) ?? found[0];
}

function patternOf(wanted: string): RegExp | undefined {
  const plain = wanted.normalize('NFKC').trim();
  return plain === '' ? undefined : new RegExp(plain.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`), 'giu');
}
