/** How much room each number of a row has: 1 byte, 2 or 4 for whole ones, 8 for any. Almost all that stands in columns is whole and small. */
export type Width = 0 | 1 | 2 | 3;

const ANY = 3;

/** What stands for NaN in a row of each width: in one of whole numbers the least of them. */
export const NONE = [-0x80, -0x8000, -0x80000000, Number.NaN] as const;

/** By how many bits a number is moved up and down again to be as it would be read. */
const SHIFT = [24, 16, 0] as const;

/** The narrowest width from one on in which a number can stand as it is: 0 and -0 are not the same. */
export function widthFor(value: number, from: Width = 0): Width {
  let width = from;
  while (!fits(value, width)) width = (width + 1) as Width;
  return width;
}

function fits(value: number, width: Width): boolean {
  if (width === ANY || Number.isNaN(value)) return true;
  const whole = (value << SHIFT[width]) >> SHIFT[width];
  return whole === value && value !== NONE[width] && (value !== 0 || !Object.is(value, -0));
}
