import type { Problem } from '#domain/problem.ts';
import { MOST_ROWS } from '#logic/table/to-table.ts';

/** Says that a table would have more rows than one may have; undefined where it would not. */
export function tooManyRows(rows: number): Problem | undefined {
  return rows <= MOST_ROWS ? undefined : { severity: 'error', code: 'rule.edit.rows.tooMany', path: '', detail: { limit: MOST_ROWS, rows } };
}
