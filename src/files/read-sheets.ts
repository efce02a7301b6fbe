import type { Result } from '#domain/problem.ts';
import { readCsv } from './read-csv.ts';
import { readWorkbook, type Reading } from './read-workbook.ts';
import type { SheetTable } from './sheet.ts';

/** The sheets of a workbook, or the one table of a text with separators, as the name of the file says. */
export async function readSheets(file: File, reading: Reading = {}): Promise<Result<readonly SheetTable[]>> {
  if (!/\.(?:csv|txt|tsv)$/i.test(file.name)) return readWorkbook(file, reading);
  const table = await readCsv(file, reading);
  return table.ok ? { ok: true, value: [{ ...table.value, name: 'csv' }] } : table;
}
