import { NONE, type Width } from './width.ts';

/** Numbers in a row, in the order of {@link Width}. */
export type Row = Int8Array | Int16Array | Int32Array | Float64Array;

const KINDS = [Int8Array, Int16Array, Int32Array, Float64Array] as const;

/** How much room is made at once where a place lies beyond the end: half as much again, as what is not needed of it adds up in a province. */
export function roomFor(index: number, length: number): number {
  return Math.max(index + 1, Math.ceil(length * 1.5));
}

/** A row of zeros. */
export function rowOf(size: number, width: Width): Row {
  const Kind = KINDS[width];
  return new Kind(size);
}

/** The same numbers with more room. */
export function widened(row: Row, from: Width, to: Width): Row {
  const wide = rowOf(row.length, to);
  wide.set(row);
  const [was, is] = [NONE[from], NONE[to]];
  for (let at = 0; at < row.length; at += 1) if (row[at] === was) wide[at] = is;
  return wide;
}

/** The sheets of blanks of each width, by the number of which they are full. */
const sheets = KINDS.map(() => new Map<number, Row>());

/** So many blanks, to be read only. Most columns of a definition are never written, and none of these needs room of its own. */
export function sheetOf(size: number, blank: number, width: Width): Row {
  const known = sheets[width] as Map<number, Row>;
  let sheet = known.get(blank);
  if (sheet === undefined || sheet.length < size) {
    sheet = rowOf(size, width).fill(Number.isNaN(blank) ? NONE[width] : blank);
    known.set(blank, sheet);
  }
  return sheet.length === size ? sheet : sheet.subarray(0, size);
}
