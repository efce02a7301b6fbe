/** How much room each number of a row has: 1 byte, 2 or 4 for whole ones, 8 for any. Almost all that stands in columns is whole and small. */
export type Width = 0 | 1 | 2 | 3;

/** Numbers in a row. In one of whole numbers the least of them stands for NaN. */
export type Row = Int8Array | Int16Array | Int32Array | Float64Array;

export const [NARROWEST, ANY] = [0, 3] as const;

/** What stands for NaN in a row of each width. */
export const NONE = [-0x80, -0x8000, -0x80000000, Number.NaN] as const;
/** By how many bits a number is moved up and down again to be as it would be read. */
const SHIFT = [24, 16, 0] as const;

const KINDS = [Int8Array, Int16Array, Int32Array, Float64Array] as const;

/** Whether a number can stand in a row as it is: 0 and -0 are not the same. */
export function fits(value: number, width: Width): boolean {
  if (width === ANY || Number.isNaN(value)) return true;
  const whole = (value << SHIFT[width]) >> SHIFT[width];
  return whole === value && value !== NONE[width] && (value !== 0 || !Object.is(value, -0));
}

/** The narrowest width from one on in which a number can stand. */
export function widthFor(value: number, from: Width): Width {
  let width = from;
  while (!fits(value, width)) width = (width + 1) as Width;
  return width;
}

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
