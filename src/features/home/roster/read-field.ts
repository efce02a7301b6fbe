import type { FactDefinition } from '#domain/fact.ts';
import { isIsoDate } from '#domain/iso-date.ts';
import type { Language } from '#i18n/language.ts';
import { type CellRead, found, wrong } from './cell-read.ts';
import { toHalfWidth } from './plain-text.ts';
import { readChoice, toOptions } from './read-choice.ts';
import type { RosterCell } from './roster-table.ts';

const YES: ReadonlySet<string> = new Set(['是', '有', '√', '✓', 'y', 'yes', 'true', '1']);
const NO: ReadonlySet<string> = new Set(['否', '无', '×', '✗', 'n', 'no', 'false', '0']);
/** The longest text that a roster field may hold. */
const FIELD_AT_MOST = 400;

type FieldRead = CellRead<string | number | boolean | undefined>;

/** The value of a roster field, as the fact that reads it wants it; undefined for an empty cell. */
export function readField(cell: RosterCell, fact: FactDefinition | undefined, language: Language): FieldRead {
  if (cell.content?.kind === 'error') return wrong('roster.cell.failed', cell);
  if (cell.text === '') return found(undefined);
  if (fact === undefined) return readFree(cell);
  if (fact.type === 'boolean') return readBoolean(cell);
  if (fact.type === 'number') return readNumber(cell, fact);
  if (fact.type === 'date') return readDay(cell);
  return fact.enum === undefined ? readText(cell) : readChoice(cell, toOptions(fact.enum, language), 'roster.choice.unknown');
}

/** A field that no fact reads keeps the type that the sheet gives it. */
function readFree(cell: RosterCell): FieldRead {
  const { content, text } = cell;
  if (content?.kind === 'boolean' || content?.kind === 'number') return found(content.value);
  return /^(?:true|false|是|否)$/i.test(text) ? readBoolean(cell) : readText(cell);
}

function readText(cell: RosterCell): CellRead<string> {
  const { length } = cell.text;
  return length > FIELD_AT_MOST ? wrong('roster.text.exceeded', cell, { limit: FIELD_AT_MOST, length }) : found(cell.text);
}

function readBoolean(cell: RosterCell): CellRead<boolean> {
  if (cell.content?.kind === 'boolean') return found(cell.content.value);
  const word = toHalfWidth(cell.text).toLowerCase();
  if (YES.has(word)) return found(true);
  return NO.has(word) ? found(false) : wrong('roster.boolean.unknown', cell);
}

function readNumber(cell: RosterCell, { range }: FactDefinition): CellRead<number> {
  const plain = toHalfWidth(cell.text).replaceAll(/[, ]/g, '');
  const value = cell.content?.kind === 'number' ? cell.content.value : /^[-+]?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
  if (!Number.isFinite(value)) return wrong('roster.number.malformed', cell);
  if (range !== undefined && (value < range.min || value > range.max)) return wrong('roster.number.outside', cell, { min: range.min, max: range.max });
  return found(value);
}

function readDay(cell: RosterCell): CellRead<string> {
  if (cell.content?.kind === 'date') return found(cell.content.value.slice(0, 10));
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(toHalfWidth(cell.text));
  const day = parts === null ? '' : `${parts[1]}-${(parts[2] ?? '').padStart(2, '0')}-${(parts[3] ?? '').padStart(2, '0')}`;
  return isIsoDate(day) ? found(day) : wrong('roster.date.malformed', cell);
}
