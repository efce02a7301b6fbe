import { isIsoDate } from '#domain/iso-date.ts';
import { refuse } from '#files/refusal.ts';
import type { CellValue } from '#files/sheet.ts';
import { fromDateSerial } from './date-serial.ts';
import { decodeEscapes } from './decode-escapes.ts';

/** What stands in a workbook once for all its sheets. */
export interface SharedParts {
  readonly strings: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  readonly origin: 1900 | 1904;
}

/** A cell as its element tells it, before it is understood. */
export interface RawCell {
  readonly type: string;
  readonly style: number;
  readonly value: string;
  /** The place in findings, `Sheet1!B12`. */
  readonly at: string;
}

type Understanding = (cell: RawCell, shared: SharedParts) => CellValue | undefined;

const TYPES: ReadonlyMap<string, Understanding> = new Map<string, Understanding>([
  ['s', (cell, { strings }) => toText(strings[/^\d+$/.test(cell.value) ? Number(cell.value) : -1] ?? malformed(cell))],
  ['inlineStr', ({ value }) => toText(decodeEscapes(value))],
  ['str', ({ value }) => toText(decodeEscapes(value))],
  ['b', ({ value }) => ({ kind: 'boolean', value: value === '1' || value.toLowerCase() === 'true' })],
  ['e', ({ value }) => ({ kind: 'error', value })],
  ['d', (cell) => toDay(cell.value) ?? malformed(cell)],
  ['n', toNumber],
]);

/** What a cell holds; undefined for an empty one. Refuses a value that its type cannot have. */
export function cellContent(cell: RawCell, shared: SharedParts): CellValue | undefined {
  return cell.value === '' ? undefined : (TYPES.get(cell.type) ?? malformed)(cell, shared);
}

function toText(value: string): CellValue | undefined {
  return value === '' ? undefined : { kind: 'text', value };
}

function toNumber(cell: RawCell, { dateStyles, origin }: SharedParts): CellValue {
  const value = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i.test(cell.value) ? Number(cell.value) : Number.NaN;
  if (!Number.isFinite(value)) return malformed(cell);
  const date = dateStyles.has(cell.style) ? fromDateSerial(value, origin) : undefined;
  return date === undefined ? { kind: 'number', value } : { kind: 'date', value: date };
}

function toDay(value: string): CellValue | undefined {
  const [day = '', time = ''] = value.split('T');
  if (!isIsoDate(day)) return undefined;
  const clock = /^(\d{2}:\d{2}:\d{2})(?:\.\d+)?Z?$/.exec(time)?.[1];
  return { kind: 'date', value: clock === undefined || clock === '00:00:00' ? day : `${day}T${clock}` };
}

function malformed({ at, value }: RawCell): never {
  return refuse('sheet.cell.malformed', { value: value.slice(0, 40) }, at);
}
