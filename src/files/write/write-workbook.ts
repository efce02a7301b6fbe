import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Result } from '#domain/problem.ts';
import { answering, refuse } from '#files/refusal.ts';
import type { OutTable, WrittenFile } from './out-table.ts';
import { toSheetName } from './sheet-name.ts';
import { type CutCount, escapeText, rowXml, sheetEnd, sheetStart, stylesXml } from './sheet-xml.ts';

const ROWS_AT_MOST = 1_048_575;
const ROWS_A_PIECE = 500;
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/**
 * Writes tables as the sheets of an .xlsx workbook, piece by piece, letting the page breathe between pieces. Texts that a table program
 * would take for a formula are made harmless, those longer than a cell holds are cut and counted, tab names are made fit.
 * Refuses more rows than a sheet has, and no table at all. No part of it is written as a formula.
 */
export function writeWorkbook(tables: readonly OutTable[]): Promise<Result<WrittenFile>> {
  return answering(async () => {
    if (tables.length === 0) refuse('workbook.sheets.missing');
    for (const { rows, name } of tables) if (rows.length > ROWS_AT_MOST) refuse('export.rows.exceeded', { limit: ROWS_AT_MOST }, name);
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    const zip = new Zip((failure, piece) => {
      if (failure !== null) throw failure;
      pieces.push(new Uint8Array(piece));
    });
    const counter: CutCount = { cut: 0 };
    for (const [path, text] of fixedParts(tables)) addPart(zip, path).push(strToU8(DECLARATION + text), true);
    for (const [index, table] of tables.entries()) await writeSheet(addPart(zip, `xl/worksheets/sheet${index + 1}.xml`), table, counter);
    zip.end();
    return { blob: new Blob(pieces, { type: TYPE }), cut: counter.cut };
  });
}

function addPart(zip: Zip, path: string): ZipDeflate {
  const part = new ZipDeflate(path, { level: 6 });
  // The same table gives the same bytes, whenever it is written.
  part.mtime = '1980-01-02T12:00:00';
  zip.add(part);
  return part;
}

async function writeSheet(part: ZipDeflate, { columns, rows }: OutTable, counter: CutCount): Promise<void> {
  part.push(strToU8(DECLARATION + sheetStart(columns, counter)));
  for (let from = 0; from < rows.length; from += ROWS_A_PIECE) {
    const xml = rows.slice(from, from + ROWS_A_PIECE).map((cells, index) => rowXml(cells, from + index + 2, counter));
    part.push(strToU8(xml.join('')));
    await new Promise((next) => setTimeout(next));
  }
  part.push(strToU8(sheetEnd({ columns: Math.max(1, columns.length), rows: rows.length + 1 })), true);
}

function fixedParts(tables: readonly OutTable[]): readonly (readonly [path: string, xml: string])[] {
  const names: string[] = [];
  for (const { name } of tables) names.push(toSheetName(name, names));
  const type = (part: string, kind: string): string =>
    `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  const relation = (id: string, kind: string, target: string): string => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const each = (write: (name: string, number: number) => string): string => names.map((name, index) => write(name, index + 1)).join('');
  return [
    [
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('workbook', 'sheet.main')}${type('styles', 'styles')}${each((_, number) => type(`worksheets/sheet${number}`, 'worksheet'))}</Types>`,
    ],
    ['_rels/.rels', `<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets>${each((name, number) => `<sheet name="${escapeText(name)}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PACKAGE}/relationships">${each((_, number) => relation(`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`))}${relation('rIdStyles', 'styles', 'styles.xml')}</Relationships>`,
    ],
    ['xl/styles.xml', stylesXml()],
  ];
}
