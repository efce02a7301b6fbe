import { isIsoDate } from '#domain/iso-date.ts';
import type { Json } from '#domain/json.ts';
import { sameJson } from '#domain/settled-json.ts';
import type { Problem, Result } from '#domain/problem.ts';
import { decodeRule } from '#logic/decode-rule.ts';
import { encodeNode } from '#logic/encode-rule.ts';
import { withAbsent } from '#logic/table/cell.ts';
import { uniteCells } from '#logic/table/combine-cells.ts';
import type { TableColumn } from '#logic/table/decision-table.ts';
import { formatCell } from '#logic/table/edit/format-cell.ts';
import { parseCell } from '#logic/table/edit/parse-cell.ts';
import type { Bound, Cell, Range } from '#logic/table/table-cell.ts';
import type { Vocabulary } from '#logic/vocabulary.ts';
import type { RuleNode } from '#logic/rule-tree.ts';
import type { TableWords } from './table-words.ts';

/** What cells are written and read by. */
export interface CellContext {
  readonly words: TableWords;
  readonly vocabulary: Vocabulary;
}

/** How a cell begins that stands in a sheet as it is held, because no typing says it. */
const HELD = /^\{\s*"kind"\s*:/;
/** How an outcome begins that stands there as it is written in the rule. */
const WRITTEN = /^(?:[[{"]|null$)/;

/** A cell as a text of a sheet: as a person would type it, or as it is held where that would not come back as the very same. */
export function writeSheetCell(cell: Cell, column: TableColumn, context: CellContext): string {
  const typed = formatCell(cell, column, context.words.titlesOf(column));
  const again = readSheetCell(typed, column, context);
  return again.ok && isSame(again.value, cell) ? typed : JSON.stringify(cell);
}

/** Reads what {@link writeSheetCell} wrote, or what a person typed. */
export function readSheetCell(text: string, column: TableColumn, { words, vocabulary }: CellContext): Result<Cell> {
  if (!HELD.test(text)) return parseCell(text, column, words.titlesOf(column));
  const json = parsed(text);
  const cell = json === undefined ? undefined : heldCell(json, column, vocabulary);
  return cell === undefined ? refused('table.sheet.cell.held', text) : { ok: true, value: cell };
}

/** An outcome as a text of a sheet: as a person types it, or as it is written in the rule. */
export function writeSheetOutcome(outcome: RuleNode, context: CellContext): string {
  const typed = context.words.outcomeText(outcome);
  const again = typed === undefined ? undefined : readSheetOutcome(typed, context);
  const json = encodeNode(outcome);
  return typed !== undefined && again?.ok === true && isSame(encodeNode(again.value), json) ? typed : JSON.stringify(json);
}

/** Reads what {@link writeSheetOutcome} wrote, or what a person typed. */
export function readSheetOutcome(text: string, { words }: Pick<CellContext, 'words'>): Result<RuleNode> {
  const json = WRITTEN.test(text) ? parsed(text) : undefined;
  // A text alone must be one of the outcomes, in quotation marks or without.
  const typed = json === undefined ? text : typeof json === 'string' ? json : undefined;
  const read = typed === undefined ? { ok: true as const, value: json } : words.readOutcome(typed);
  if (!read.ok) return read;
  const tree = decodeRule(read.value);
  return tree.ok ? { ok: true, value: tree.value.root } : tree;
}

function isSame(left: unknown, right: unknown): boolean {
  return sameJson(left, right);
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function refused(code: string, text: string): { readonly ok: false; readonly problems: readonly Problem[] } {
  return { ok: false, problems: [{ severity: 'error', code, path: '', detail: { text } }] };
}

type Raw = Readonly<Record<string, unknown>>;

/** A cell as it is held, looked at member by member: whoever wrote the file may have changed it. */
function heldCell(json: Json, column: TableColumn, vocabulary: Vocabulary): Cell | undefined {
  if (!isRaw(json)) return undefined;
  if (json['kind'] === 'any') return { kind: 'any' };
  const { absent } = json;
  if (absent !== undefined && (typeof absent !== 'boolean' || column.kind !== 'fact')) return undefined;
  const values = heldValues(json, column, vocabulary);
  return values === undefined || values.kind === 'any' ? values : withAbsent(values, absent);
}

function heldValues(json: Raw, column: TableColumn, vocabulary: Vocabulary): Cell | undefined {
  const isRanged = column.kind === 'fact' && (column.type === 'number' || column.type === 'date');
  if (json['kind'] === 'set') return isRanged ? undefined : heldSet(json, column);
  return json['kind'] === 'ranges' && isRanged ? heldRanges(json, column.type === 'date' ? 'date' : 'number', vocabulary) : undefined;
}

function heldSet({ values, except }: Raw, column: TableColumn): Cell | undefined {
  const wanted = column.kind === 'fact' && column.type !== 'boolean' ? 'string' : 'boolean';
  if (!Array.isArray(values) || typeof except !== 'boolean') return undefined;
  const fitting = values.filter((value): value is string | boolean => typeof value === wanted && value !== '');
  return fitting.length === values.length ? { kind: 'set', values: [...new Set(fitting)], except } : undefined;
}

function heldRanges({ ranges }: Raw, type: 'number' | 'date', vocabulary: Vocabulary): Cell | undefined {
  if (!Array.isArray(ranges)) return undefined;
  let cell: Cell = { kind: 'ranges', ranges: [] };
  for (const each of ranges) {
    const range = isRaw(each) ? heldRange(each, type, vocabulary) : undefined;
    if (range === undefined) return undefined;
    cell = uniteCells(cell, { kind: 'ranges', ranges: [range] });
  }
  return cell;
}

function heldRange(json: Raw, type: 'number' | 'date', vocabulary: Vocabulary): Range | undefined {
  const [from, to] = [heldBound(json['from'], type, vocabulary), heldBound(json['to'], type, vocabulary)];
  if (from === undefined || to === undefined) return undefined;
  const isEmpty = from !== null && to !== null && (from.value > to.value || (from.value === to.value && !(from.closed && to.closed)));
  return isEmpty ? undefined : { from, to };
}

function heldBound(json: unknown, type: 'number' | 'date', { parameters }: Vocabulary): Bound | null | undefined {
  if (json === null) return null;
  if (!isRaw(json) || typeof json['closed'] !== 'boolean') return undefined;
  const { closed, parameter: id, value } = json;
  if (id !== undefined) {
    const parameter = typeof id === 'string' && type === 'number' ? parameters.get(id) : undefined;
    return parameter === undefined ? undefined : { value: parameter.value, closed, parameter: parameter.id };
  }
  if (type === 'date') return typeof value === 'string' && isIsoDate(value) ? { value, closed } : undefined;
  return typeof value === 'number' ? { value, closed } : undefined;
}

function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
