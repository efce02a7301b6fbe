/** How much room each number of a row has: 2 bytes or 4 for whole ones, 8 for any. Almost all that stands in columns is whole and small. */
export type Width = 0 | 1 | 2;

/** Numbers in a row. In one of whole numbers the least of them stands for NaN. */
export type Row = Int16Array | Int32Array | Float64Array;

export const [SHORT, WHOLE, ANY] = [0, 1, 2] as const;

/** What stands for NaN in a row of each width. */
export const NONE = [-0x8000, -0x80000000, Number.NaN] as const;

/** Whether a number can stand in a row as it is: 0 and -0 are not the same. */
export function fits(value: number, width: Width): boolean {
  if (width === ANY || Number.isNaN(value)) return true;
  const whole = width === SHORT ? (value << 16) >> 16 : value | 0;
  return whole === value && value !== NONE[width] && (value !== 0 || !Object.is(value, -0));
}

/** The narrowest width from one on in which a number can stand. */
export function widthFor(value: number, from: Width): Width {
  if (fits(value, from)) return from;
  return from === SHORT && fits(value, WHOLE) ? WHOLE : ANY;
}

/** A row of zeros. */
export function rowOf(size: number, width: Width): Row {
  return width === SHORT ? new Int16Array(size) : width === WHOLE ? new Int32Array(size) : new Float64Array(size);
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
const sheets = [new Map<number, Row>(), new Map<number, Row>(), new Map<number, Row>()] as const;

/** So many blanks, to be read only. Most columns of a definition are never written, and none of these needs room of its own. */
export function sheetOf(size: number, blank: number, width: Width): Row {
  let sheet = sheets[width].get(blank);
  if (sheet === undefined || sheet.length < size) {
    sheet = rowOf(size, width).fill(Number.isNaN(blank) ? NONE[width] : blank);
    sheets[width].set(blank, sheet);
  }
  return sheet.length === size ? sheet : sheet.subarray(0, size);
}
