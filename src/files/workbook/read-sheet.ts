import { refuse } from '#files/refusal.ts';
import type { MergedCells, SheetCell, SheetRow, SheetTable } from '#files/sheet.ts';
import type { Tally } from '#files/tally.ts';
import type { Attributes } from '#files/text/read-xml.ts';
import { cellContent, type SharedParts } from './cell-content.ts';
import { type CellPlace, columnLetters, parseCellPlace } from './cell-place.ts';
import { type OpenWorkbook, readPart } from './read-part.ts';
import type { SheetPlace } from './workbook-index.ts';

const MERGED_AT_MOST = 20_000;
const UNVALUED_TOLD_AT_MOST = 1000;
const COLUMNS_TOLD_AT_MOST = 16_384;

/** Reads a sheet's cells, merged cells, and what is hidden. Refuses rows and columns beyond the caps, or out of order. */
export function readSheet(workbook: OpenWorkbook, place: SheetPlace, shared: SharedParts): SheetTable {
  const builder = new SheetBuilder(place.name, workbook.tally, shared);
  const isThere = readPart(workbook, place.path, {
    open: (name, attributes) => builder.open(name, attributes),
    text: (text) => builder.text(text),
    close: (name) => builder.close(name),
  });
  if (!isThere) refuse('workbook.part.missing', { part: place.path });
  return { name: place.name, isHidden: place.isHidden, ...builder.finish() };
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  isFormula: boolean;
}

class SheetBuilder {
  readonly #name: string;
  readonly #tally: Tally;
  readonly #shared: SharedParts;
  readonly #rows: SheetRow[] = [];
  readonly #merged: MergedCells[] = [];
  readonly #unvalued: CellPlace[] = [];
  readonly #hidden: (readonly [from: number, to: number])[] = [];
  #row = { number: 0, isHidden: false };
  #cells: SheetCell[] = [];
  #column = 0;
  #cell: OpenCell | null = null;
  #listens = false;
  #reading = 0;
  #widest = 0;
  readonly #openers: Readonly<Record<string, (attributes: Attributes) => void>> = Object.assign(Object.create(null), {
    row: (attributes: Attributes) => this.#openRow(attributes),
    c: (attributes: Attributes) => this.#openCell(attributes),
    f: () => {
      if (this.#cell !== null) this.#cell.isFormula = true;
    },
    rPh: () => {
      this.#reading += 1;
    },
    mergeCell: ({ ref = '' }: Attributes) => this.#merge(ref),
    col: (attributes: Attributes) => this.#hide(attributes),
  });

  constructor(name: string, tally: Tally, shared: SharedParts) {
    this.#name = name;
    this.#tally = tally;
    this.#shared = shared;
  }

  open(name: string, attributes: Attributes): void {
    this.#openers[name]?.(attributes);
    this.#listens = this.#cell !== null && this.#reading === 0 && (name === 'v' || name === 't');
  }

  text(text: string): void {
    if (!this.#listens || this.#cell === null) return;
    this.#cell.value += text;
    // Rich text comes in runs, each of which the reader of XML has counted alone.
    if (this.#cell.value.length > this.#tally.caps.text) refuse('file.text.exceeded', { limit: this.#tally.caps.text }, this.#name);
  }

  close(name: string): void {
    this.#listens = false;
    if (name === 'rPh') this.#reading -= 1;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
  }

  finish(): Pick<SheetTable, 'rows' | 'merged' | 'hiddenColumns' | 'unvalued'> {
    const hiddenColumns: number[] = [];
    for (let column = 1; column <= this.#widest; column += 1) if (this.#hidden.some(([from, to]) => from <= column && column <= to)) hiddenColumns.push(column);
    return { rows: this.#rows, merged: this.#merged, hiddenColumns, ...(this.#unvalued.length === 0 ? {} : { unvalued: this.#unvalued }) };
  }

  #openRow(attributes: Attributes): void {
    const told = attributes['r'];
    const number = told === undefined ? this.#row.number + 1 : Number(told);
    // A row told twice or out of order has been put together by hand: which of the two would be meant?
    if (!Number.isSafeInteger(number) || number <= this.#row.number || number > 1_048_576) refuse('sheet.row.misplaced', { row: told ?? '' }, this.#name);
    this.#row = { number, isHidden: isTrue(attributes['hidden']) };
    this.#cells = [];
    this.#column = 0;
  }

  #openCell(attributes: Attributes): void {
    const told = attributes['r'];
    const place = told === undefined ? { row: this.#row.number, column: this.#column + 1 } : parseCellPlace(told);
    if (place?.row !== this.#row.number || place.column <= this.#column || this.#cell !== null)
      refuse('sheet.cell.misplaced', { cell: told ?? '' }, this.#name);
    this.#column = place.column;
    this.#cell = { column: place.column, type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), value: '', isFormula: false };
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = null;
    if (cell === null) return;
    const content = cellContent({ ...cell, at: `${this.#name}!${columnLetters(cell.column)}${this.#row.number}` }, this.#shared);
    // A formula that gives an empty text says so by its type.
    if (content === undefined && cell.isFormula && cell.type === 'n' && this.#unvalued.length < UNVALUED_TOLD_AT_MOST)
      this.#unvalued.push({ row: this.#row.number, column: cell.column });
    if (content === undefined) return;
    if (cell.column > this.#tally.caps.columns) refuse('sheet.columns.exceeded', { limit: this.#tally.caps.columns }, this.#name);
    this.#tally.addText(content.kind === 'text' ? content.value.length : 0);
    this.#widest = Math.max(this.#widest, cell.column);
    this.#cells.push({ column: cell.column, content, ...(cell.isFormula ? { isFormula: true } : {}) });
  }

  #closeRow(): void {
    if (this.#cells.length === 0) return;
    this.#tally.add('rows');
    this.#rows.push({ ...this.#row, cells: this.#cells });
    this.#cells = [];
  }

  #hide({ hidden, min, max }: Attributes): void {
    if (!isTrue(hidden)) return;
    if (this.#hidden.length >= COLUMNS_TOLD_AT_MOST) refuse('sheet.columns.exceeded', { limit: COLUMNS_TOLD_AT_MOST }, this.#name);
    this.#hidden.push([Number(min), Number(max)]);
  }

  #merge(reference: string): void {
    const [first = '', last = ''] = reference.split(':');
    const [from, to] = [parseCellPlace(first), parseCellPlace(last)];
    if (from === undefined || to === undefined || from.row > to.row || from.column > to.column)
      refuse('sheet.merge.malformed', { range: reference }, this.#name);
    if (this.#merged.length >= MERGED_AT_MOST) refuse('sheet.merge.exceeded', { limit: MERGED_AT_MOST }, this.#name);
    this.#merged.push({ top: from.row, left: from.column, bottom: to.row, right: to.column });
  }
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
