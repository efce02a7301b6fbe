/** A cell's place, both counted from 1. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** The place of `B12`; undefined for what is no place of a sheet. */
export function parseCellPlace(reference: string): CellPlace | undefined {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(reference);
  if (match === null) return undefined;
  const column = [...(match[1] ?? '').toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(match[2]);
  return row <= LAST_ROW && column <= LAST_COLUMN ? { row, column } : undefined;
}

/** The letters of a column: 1 is `A`, 27 is `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters;
}
