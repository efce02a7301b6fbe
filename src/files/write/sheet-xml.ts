import { columnLetters } from '#files/workbook/cell-place.ts';
import { toDateSerial } from '#files/workbook/date-serial.ts';
import { cleanText, cutText } from './clean-text.ts';
import { toHarmless } from './harmless-text.ts';
import { CELL_AT_MOST, type OutCell, type OutColumn } from './out-table.ts';

/** Positions in the list of styles of {@link stylesXml}. */
const STYLES = { number: 0, head: 1, date: 2, text: 3, share: 4 } as const;

const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DEFAULT_WIDTH = 14;

/** Said by whoever writes cells, for the message afterwards. */
export interface CutCount {
  cut: number;
}

/** The part that says how heads, days and texts look. Texts keep their form when they are edited: `0042` does not become 42. */
export function stylesXml(): string {
  const cells = [
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"><alignment vertical="top"/></xf>',
    '<xf numFmtId="49" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyNumberFormat="1"/>',
    '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"><alignment vertical="top"/></xf>',
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"><alignment vertical="top" wrapText="1"/></xf>',
    '<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"><alignment vertical="top"/></xf>',
  ];
  return [
    `<styleSheet xmlns="${SHEET}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="0.0%"/></numFmts>`,
    '<fonts count="2"><font><sz val="11"/><name val="等线"/></font><font><b/><sz val="11"/><name val="等线"/></font></fonts>',
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${cells.length}">${cells.join('')}</cellXfs></styleSheet>`,
  ].join('');
}

/** Everything of a sheet before its rows: the head stays in sight, columns have their widths. */
export function sheetStart(columns: readonly OutColumn[], counter: CutCount): string {
  const widths = columns.map(
    ({ width = DEFAULT_WIDTH }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${STYLES.text}" customWidth="1"/>`,
  );
  const pane = '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  const head = columns.map(({ title }, index) => textCell(title, `${columnLetters(index + 1)}1`, { style: STYLES.head, counter }));
  return `<worksheet xmlns="${SHEET}">${pane}${widths.length === 0 ? '' : `<cols>${widths.join('')}</cols>`}<sheetData><row r="1">${head.join('')}</row>`;
}

/** A row; `number` counts from 1, the head being the first. */
export function rowXml(cells: readonly OutCell[], number: number, counter: CutCount): string {
  return `<row r="${number}">${cells.map((cell, index) => cellXml(cell, `${columnLetters(index + 1)}${number}`, counter)).join('')}</row>`;
}

/** Everything of a sheet after its rows. */
export function sheetEnd({ columns, rows }: { readonly columns: number; readonly rows: number }): string {
  return `</sheetData><autoFilter ref="A1:${columnLetters(columns)}${rows}"/></worksheet>`;
}

function cellXml(cell: OutCell, at: string, counter: CutCount): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string') return textCell(cell, at, { style: STYLES.text, counter });
  if (typeof cell === 'number') return numberCell(cell, at, STYLES.number);
  if ('share' in cell) return numberCell(cell.share, at, STYLES.share);
  const serial = toDateSerial(cell.date);
  return serial === undefined ? textCell(cell.date, at, { style: STYLES.text, counter }) : numberCell(serial, at, STYLES.date);
}

function numberCell(value: number, at: string, style: number): string {
  return Number.isFinite(value) ? `<c r="${at}" s="${style}"><v>${value}</v></c>` : '';
}

function textCell(text: string, at: string, { style, counter }: { readonly style: number; readonly counter: CutCount }): string {
  const harmless = cleanText(toHarmless(text));
  const cut = cutText(harmless, CELL_AT_MOST);
  if (cut.length < harmless.length) counter.cut += 1;
  return `<c r="${at}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${escapeText(cut)}</t></is></c>`;
}

/** Text as XML holds it; what looks like a workbook's own escape is written so that it comes back as it was. */
export function escapeText(text: string): string {
  return text
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}
