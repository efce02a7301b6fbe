import type { Result } from '#domain/problem.ts';
import { serveJobs } from '#files/job/serve-jobs.ts';
import { readCsv } from '#files/read-csv.ts';
import { readWorkbook } from '#files/read-workbook.ts';
import type { SheetTable } from '#files/sheet.ts';
import { fromHarmless } from '#files/write/harmless-text.ts';
import { readDmn } from './read-dmn.ts';
import type { SheetJobs } from './sheet-jobs.ts';

/** In a worker: does what {@link SheetJobs} names. */
export function doSheets(thread: Parameters<typeof serveJobs>[0]): void {
  serveJobs<SheetJobs>(thread, { sheets: readSheets });
}

/** The sheets of a workbook, the tables of a DMN document, or the one of a file of values between signs, with texts as they were before they were made harmless. */
export async function readSheets(file: File, tell: (share: number) => void): Promise<Result<readonly SheetTable[]>> {
  if (/\.(?:dmn|xml)$/i.test(file.name)) return readDmn(file, tell);
  const read = await readAny(file, tell);
  return read.ok ? { ok: true, value: read.value.map(asWritten) } : read;
}

async function readAny(file: File, tell: (share: number) => void): Promise<Result<readonly SheetTable[]>> {
  if (!/\.(?:csv|txt|tsv)$/i.test(file.name)) return readWorkbook(file, { tell });
  const table = await readCsv(file, { tell });
  return table.ok ? { ok: true, value: [{ ...table.value, name: file.name }] } : table;
}

function asWritten(sheet: SheetTable): SheetTable {
  return {
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (cell.content.kind === 'text' ? { ...cell, content: { kind: 'text', value: fromHarmless(cell.content.value) } } : cell)),
    })),
  };
}
