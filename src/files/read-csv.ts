import type { Result } from '#domain/problem.ts';
import { documentCaps } from './caps.ts';
import { readBytes } from './read-bytes.ts';
import type { Reading } from './read-workbook.ts';
import { answering, refuse } from './refusal.ts';
import type { SheetCell, SheetRow, SheetTable } from './sheet.ts';
import { Tally } from './tally.ts';
import { decodeText, type Encoding } from '#files/text/decode-text.ts';

/** A table of texts, with what was found out about its form. */
export interface CsvTable extends SheetTable {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
}

type Delimiter = ',' | ';' | '\t';
const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];
/** How much of the beginning is looked at to find the delimiter. */
const LOOKED_AT = 20_000;

/**
 * Reads a table of values between commas, semicolons or tabs, in UTF-8, UTF-16 with a mark, or GB18030. Every cell is a text: what
 * it means is for the caller. Quoted cells may hold line breaks. Refuses a quotation mark that is never closed, or that
 * is followed by more text, and whatever exceeds the caps.
 */
export function readCsv(file: Blob, { caps = documentCaps, tell = () => undefined }: Reading = {}): Promise<Result<CsvTable>> {
  return answering(async () => {
    const tally = new Tally(caps);
    const { text, encoding } = decodeText(await readBytes(file, tally, tell), 'chinese');
    const delimiter = findDelimiter(text.slice(0, LOOKED_AT));
    const rows = parse(text, delimiter, tally);
    return { name: '', isHidden: false, rows, merged: [], hiddenColumns: [], encoding, delimiter };
  });
}

/** The sign that stands most often outside quotation marks in the first filled line. */
function findDelimiter(text: string): Delimiter {
  const line = text
    .replaceAll(/"[^"]*"/g, '')
    .split(/[\r\n]+/)
    .find((each) => each.trim() !== '');
  const countOf = (sign: string): number => (line ?? '').split(sign).length;
  return DELIMITERS.toSorted((left, right) => countOf(right) - countOf(left))[0] ?? ',';
}

function parse(text: string, delimiter: Delimiter, tally: Tally): readonly SheetRow[] {
  const plain = new RegExp(`[^${delimiter}\\r\\n]*`, 'y');
  const rows: SheetRow[] = [];
  let cells: SheetCell[] = [];
  let [at, row, column] = [0, 1, 1];
  const keep = (value: string): void => {
    if (column > tally.caps.columns && value !== '') refuse('sheet.columns.exceeded', { limit: tally.caps.columns });
    tally.addText(value.length);
    if (value !== '') cells.push({ column, content: { kind: 'text', value } });
  };
  const endRow = (): void => {
    if (cells.length > 0) {
      tally.add('rows');
      rows.push({ number: row, isHidden: false, cells });
    }
    [cells, row, column] = [[], row + 1, 1];
  };
  while (at < text.length) {
    const cell = text[at] === '"' ? quoted(text, at, row) : unquoted(text, at, plain);
    keep(cell.value);
    at = cell.next;
    const sign = text[at];
    if (sign !== undefined && sign !== delimiter && sign !== '\r' && sign !== '\n') refuse('csv.quote.misplaced', { row });
    if (sign === delimiter) column += 1;
    else endRow();
    at += sign === '\r' && text[at + 1] === '\n' ? 2 : 1;
  }
  if (cells.length > 0) endRow();
  return rows;
}

interface Cut {
  readonly value: string;
  readonly next: number;
}

function unquoted(text: string, at: number, plain: RegExp): Cut {
  plain.lastIndex = at;
  const value = plain.exec(text)?.[0] ?? '';
  return { value, next: at + value.length };
}

function quoted(text: string, at: number, row: number): Cut {
  let end = at + 1;
  for (;;) {
    const mark = text.indexOf('"', end);
    if (mark < 0) refuse('csv.quote.open', { row });
    if (text[mark + 1] !== '"') return { value: text.slice(at + 1, mark).replaceAll('""', '"'), next: mark + 1 };
    end = mark + 2;
  }
}
