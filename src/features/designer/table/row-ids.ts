import type { TableRow } from '#logic/table/decision-table.ts';

const ids = new WeakMap<TableRow, number>();
let last = 0;

/** A number that stays with a row while its cells are edited. */
export function idOfRow(row: TableRow): number {
  const known = ids.get(row);
  if (known !== undefined) return known;
  last += 1;
  ids.set(row, last);
  return last;
}

/** Rows that took the place of others, one for one, are those rows still. */
export function inheritIds(before: readonly TableRow[], after: readonly TableRow[]): void {
  for (const [index, row] of after.entries()) {
    const former = before[index];
    if (former !== undefined && former !== row) ids.set(row, idOfRow(former));
  }
}
