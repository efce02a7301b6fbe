import type { MergedCells, SheetCell, SheetRow } from './sheet.ts';

/** Cells that merging may fill; beyond that nobody meant it. */
const FILLED_AT_MOST = 500_000;

/** A value that is merged over several rows or columns (the unit of all its officers) holds for each of them. */
export function fillMerged(merged: readonly MergedCells[], rows: readonly SheetRow[]): readonly SheetRow[] {
  const places = new Map(rows.map(({ number }, index) => [number, index]));
  const more = new Map<number, SheetCell[]>();
  let left = FILLED_AT_MOST;
  for (const range of merged) {
    const from = places.get(range.top);
    const first = from === undefined ? undefined : rows[from]?.cells.find(({ column }) => column === range.left);
    if (from === undefined || first === undefined) continue;
    const covered = rowsUntil(rows, from, range.bottom);
    left -= covered.length * (range.right - range.left + 1);
    if (left < 0) break;
    for (const { number } of covered) more.set(number, [...(more.get(number) ?? []), ...copiesOf(first, range, number)]);
  }
  return rows.map((row) => ({ ...row, cells: [...row.cells, ...(more.get(row.number) ?? [])] }));
}

function rowsUntil(rows: readonly SheetRow[], from: number, bottom: number): readonly SheetRow[] {
  let to = from;
  while ((rows[to]?.number ?? Number.POSITIVE_INFINITY) <= bottom) to += 1;
  return rows.slice(from, to);
}

/** The first cell in every column of a row of the range, its own place left out. */
function copiesOf(first: SheetCell, { top, left, right }: MergedCells, row: number): readonly SheetCell[] {
  const copies = Array.from({ length: right - left + 1 }, (_, index): SheetCell => ({ ...first, column: left + index }));
  return row === top ? copies.slice(1) : copies;
}
