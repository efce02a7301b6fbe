import type { Result } from '#domain/problem.ts';
import type { DecisionTable } from '#logic/table/decision-table.ts';
import { formulasOf } from '#logic/table/table-draft.ts';
import { lacksMeasure } from '#logic/table/hit-policies.ts';
import { isCount } from '#logic/table/is-count.ts';
import type { TableReading } from './read-table-sheet.ts';

/** Which rows of a sheet stay out, by the express wish of whoever takes it. */
export interface TakeChoice {
  readonly withoutHidden: boolean;
  readonly withoutWrong: boolean;
}

/** The table of a sheet that was read, as it would be taken. Refused while a row that is to be taken cannot be read, and where no row is left. */
export function takeTable({ hit, columns, rows }: Extract<TableReading, { kind: 'read' }>, choice: TakeChoice): Result<DecisionTable> {
  const wanted = rows.filter(({ isHidden }) => !(choice.withoutHidden && isHidden));
  const readable = wanted.filter(({ wrong }) => wrong.length === 0);
  if (!choice.withoutWrong && readable.length < wanted.length) return refused('table.sheet.wrong', wanted.length - readable.length);
  if (readable.length === 0) return refused('table.sheet.nothing', 0);
  const taken = readable.map(({ cells, outcome }) => ({ path: '', cells, outcome }));
  const table = { hit, columns, rows: taken, formulas: formulasOf(columns, taken) };
  // A strange program counts whatever its rows say; here they would be added up.
  if (hit === 'count' && !isCount(table)) return refused('rule.edit.row.one', 0);
  return lacksMeasure(table) ? refused('rule.edit.row.always', 0) : { ok: true, value: table };
}

function refused(code: string, number: number): Result<DecisionTable> {
  return { ok: false, problems: [{ severity: 'error', code, path: '', detail: { number } }] };
}
