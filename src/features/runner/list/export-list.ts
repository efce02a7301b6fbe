import type { Result } from '#domain/problem.ts';
import { toFileName } from '#files/write/file-name.ts';
import type { OutCell, OutTable } from '#files/write/out-table.ts';
import { saveFile } from '#files/write/save-file.ts';
import { writeCsv } from '#files/write/write-csv.ts';
import { writeWorkbook } from '#files/write/write-workbook.ts';
import type { OpenCampaign } from '#workspace/use-campaign.ts';
import type { Column } from './column.ts';
import type { ShownList } from './shown-list.ts';

/** Points of the screen for one character of a table program. */
const POINTS_A_CHARACTER = 8;
const WIDEST = 40;

interface Exported {
  readonly name: string;
  readonly rows: number;
  /** Cells whose text had to be cut. */
  readonly cut: number;
}

/** Writes a shown list and hands it to the person; the file is named after campaign, list and the campaign's day. */
export async function exportList(kind: 'xlsx' | 'csv', list: ShownList, { t, words, state }: OpenCampaign): Promise<Result<Exported>> {
  const { title, columns, rows } = list;
  const table: OutTable = {
    name: title,
    columns: columns.map((column) => ({
      title: column.out?.unit === undefined ? column.title : t('files.export.column', { title: column.title, unit: column.out.unit }),
      width: column.width === undefined ? WIDEST : Math.ceil(column.width / POINTS_A_CHARACTER) + 2,
    })),
    rows: rows.map((row) => columns.map((column): OutCell => column.out?.cell(row) ?? (column.out === undefined ? textOf(column, row) : null))),
  };
  const written = kind === 'csv' ? { ok: true as const, value: writeCsv(table) } : await writeWorkbook([table]);
  if (!written.ok) return written;
  const [year = '', month = '', day = ''] = state.today.split('-');
  const name = toFileName([words.campaignTitle, title, t('files.export.day', { year, month, day })], kind);
  saveFile(name, written.value.blob);
  return { ok: true, value: { name, rows: rows.length, cut: written.value.cut } };
}

function textOf(column: Column, row: Parameters<Column['text']>[0]): OutCell {
  const text = column.text(row);
  return text === '' ? null : text;
}
