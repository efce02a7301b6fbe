import { cleanText } from './clean-text.ts';
import { toHarmless } from './harmless-text.ts';
import type { OutCell, OutTable, WrittenFile } from './out-table.ts';

/** Excel takes a csv for the encoding of the machine unless it begins with this. */
const MARK = '\ufeff';
const ROWS_A_PIECE = 1_000;

/**
 * Writes a table as csv: UTF-8 with a mark, commas, CRLF, quoted where needed. Texts that a table program would take for a formula are
 * made harmless; signs that cannot be shown become the replacement sign. Nothing is cut.
 */
export function writeCsv({ columns, rows }: OutTable): WrittenFile {
  const lines = [columns.map(({ title }) => title), ...rows].map((cells) => `${cells.map(toField).join(',')}\r\n`);
  const pieces = Array.from({ length: Math.ceil(lines.length / ROWS_A_PIECE) }, (_, index) =>
    lines.slice(index * ROWS_A_PIECE, (index + 1) * ROWS_A_PIECE).join(''),
  );
  return { blob: new Blob([MARK, ...pieces], { type: 'text/csv;charset=utf-8' }), cut: 0 };
}

function toField(cell: OutCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  if (typeof cell === 'object') return 'date' in cell ? cell.date : `${Number((cell.share * 100).toFixed(4))}%`;
  const text = cleanText(toHarmless(cell));
  return /[",;\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
