import type { Problem, Result } from '#domain/problem.ts';
import { isIsoDate } from '#domain/iso-date.ts';
import type { TableColumn } from '#logic/table/decision-table.ts';
import type { Bound, Cell, LookingCell, Range } from '#logic/table/table-cell.ts';
import { withAbsent } from '#logic/table/cell.ts';
import { uniteCells } from '#logic/table/combine-cells.ts';
import { type CellTitles, named, plainText, type Titled } from './cell-titles.ts';
import { protectTitles } from './protect-titles.ts';

type ValueType = 'number' | 'date';

/**
 * Reads what a person typed into a cell, or pasted from a spreadsheet: signs and digits in full width too, blanks anywhere, a unit behind a number.
 * `≥60`, `60-79`, `60～79`, `[60,80)`, `≥60且<80`, `60、70`, `≠60`, `≥合格线`, a code or its title, several with `、`, `非…`, 是, 否, 任意, nothing; 缺失, `<60或缺失`, `≥60且不缺失`.
 * Refuses what is none of that for the column, with the text and what would do.
 */
export function parseCell(text: string, column: TableColumn, titles: CellTitles): Result<Cell> {
  const bare = plainText(text);
  if (bare === '' || bare === '-' || bare === '—' || isOneOf(titles.any, bare)) return found({ kind: 'any' });
  const asked = column.kind === 'fact' ? askedAbsent(text, titles) : undefined;
  if (asked === undefined) return parseAsked(text, column, titles);
  if (asked.rest === '') return found(withAbsent(asked.absent ? nothingOf(column) : everythingOf(column), asked.absent));
  const values = parseAsked(asked.rest, column, titles);
  return values.ok && values.value.kind !== 'any' ? found(withAbsent(values.value, asked.absent)) : values;
}

function parseAsked(text: string, column: TableColumn, titles: CellTitles): Result<Cell> {
  const bare = plainText(text);
  if (column.kind !== 'fact' || column.type === 'boolean') return parseFlag(text, bare, titles);
  return parseValues(text, column, titles);
}

/** What may stand before a word that ends a cell: a sign, or a word of its own. */
interface Joint {
  readonly signs: string;
  readonly word: string;
}

const EITHER: Joint = { signs: '或、,;|/', word: 'or' };
const AS_WELL: Joint = { signs: '且&', word: 'and' };

/** What a text says of no value at all, at its end, and what is left of it; undefined where it says nothing of that, or it is the title of a code. */
function askedAbsent(text: string, { missing, notMissing, codes }: CellTitles): { readonly rest: string; readonly absent: boolean } | undefined {
  const typed = text.normalize('NFKC').trim();
  for (const [words, joint, absent] of [
    [missing, EITHER, true],
    [notMissing, AS_WELL, false],
  ] as const) {
    for (const word of words.map((each) => each.normalize('NFKC'))) {
      if (named(codes, word) !== undefined || !typed.toLowerCase().endsWith(word.toLowerCase())) continue;
      const rest = withoutJoint(typed.slice(0, -word.length), joint);
      if (rest !== undefined) return { rest, absent };
    }
  }
  return undefined;
}

/** A text without the joint at its end; undefined where it has none. */
function withoutJoint(text: string, { signs, word }: Joint): string | undefined {
  let bare = text.trimEnd();
  if (bare === '') return '';
  if (bare.length < text.length && bare.toLowerCase().endsWith(` ${word}`)) return bare.slice(0, -word.length).trimEnd();
  const isSign = signs.includes(bare.at(-1) ?? '');
  while (bare !== '' && signs.includes(bare.at(-1) ?? '')) bare = bare.slice(0, -1).trimEnd();
  return isSign ? bare : undefined;
}

function isRanged(column: TableColumn): boolean {
  return column.kind === 'fact' && (column.type === 'number' || column.type === 'date');
}

function nothingOf(column: TableColumn): LookingCell {
  return isRanged(column) ? { kind: 'ranges', ranges: [] } : { kind: 'set', values: [], except: false };
}

function everythingOf(column: TableColumn): LookingCell {
  return isRanged(column) ? PRESENT_RANGE : PRESENT_VALUE;
}

type ValueColumn = Extract<TableColumn, { readonly kind: 'fact' }>;

function parseValues(text: string, { type }: ValueColumn, titles: CellTitles): Result<Cell> {
  const hasRanges = type === 'number' || type === 'date';
  // A code may be called by the very word that says that there is a value; then it is meant.
  if (isOneOf(titles.present, plainText(text)) && named(titles.codes, text) === undefined) return found(hasRanges ? PRESENT_RANGE : PRESENT_VALUE);
  if (hasRanges) {
    const guarded = protectTitles(text, titles.parameters);
    return parseRanges(text, plainText(inSigns(guarded.text)), { type, titles: { ...titles, parameters: guarded.list } });
  }
  if (type === 'text') return parseTexts(text);
  const guarded = protectTitles(text, titles.codes);
  return parseCodes(text, inSigns(guarded.text), guarded.list);
}

const PRESENT_RANGE: LookingCell = { kind: 'ranges', ranges: [{ from: null, to: null }] };
const PRESENT_VALUE: LookingCell = { kind: 'set', values: [], except: true };

function isOneOf(words: readonly string[], bare: string): boolean {
  return words.some((word) => plainText(word) === bare);
}

function found(cell: Cell): Result<Cell> {
  return { ok: true, value: cell };
}

function refused(code: string, text: string, detail: Problem['detail'] = {}): { readonly ok: false; readonly problems: readonly Problem[] } {
  return { ok: false, problems: [{ severity: 'error', code, path: '', detail: { text, ...detail } }] };
}

function parseFlag(text: string, bare: string, { yes, no }: CellTitles): Result<Cell> {
  if (isOneOf([...yes, '是', 'yes', 'true', 'y', '√'], bare)) return found({ kind: 'set', values: [true], except: false });
  if (isOneOf([...no, '否', 'no', 'false', 'n', '×'], bare)) return found({ kind: 'set', values: [false], except: false });
  return refused('rule.cell.notFlag', text);
}

const EXCEPT = /^(?:≠|!=|<>|非|不是|除)/;
const BETWEEN_VALUES = /[、,;|/]|或/;

/** English words between blanks as the signs that stand for them; inside of a word they are part of it. */
function inSigns(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ or /gi, '或')
    .replaceAll(/ and /gi, '且')
    .replaceAll(/ to /gi, '至')
    .replace(/^ ?not /i, '非');
}

function parseCodes(text: string, signs: string, codes: readonly Titled[]): Result<Cell> {
  const typed = signs.normalize('NFKC').trim();
  const except = EXCEPT.test(typed);
  const parts = typed
    .replace(EXCEPT, '')
    .replace(/^=+/, '')
    .split(BETWEEN_VALUES)
    .filter((part) => part.trim() !== '');
  const values = parts.map((part) => named(codes, part)?.id);
  const unknown = parts[values.indexOf(undefined)];
  if (parts.length === 0 || unknown !== undefined) {
    return refused('rule.cell.unknownCode', unknown ?? text, { known: codes.slice(0, 8).map((code) => code.titles[0] ?? code.id) });
  }
  return found({ kind: 'set', values: [...new Set(values as string[])], except });
}

const TEXT_EXCEPT = /^(?:≠|[!！][=＝]|[<＜][>＞])/;

/** Texts of one's own, letter by letter: only signs separate them or begin an exception, for a word may be part of one (非机动车, Smith and Sons). */
function parseTexts(text: string): Result<Cell> {
  const typed = text.trim();
  const values = typed
    .replace(TEXT_EXCEPT, '')
    .replace(/^[=＝]+/, '')
    .split(/[、,，;；|｜]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (values.length === 0) return refused('rule.cell.noText', text);
  return found({ kind: 'set', values: [...new Set(values)], except: TEXT_EXCEPT.test(typed) });
}

interface RangeContext {
  readonly type: ValueType;
  readonly titles: CellTitles;
}

function parseRanges(text: string, typed: string, context: RangeContext): Result<Cell> {
  const alternatives = splitAlternatives(typed);
  let cell: Cell | undefined;
  for (const part of alternatives) {
    const ranges = parseRange(part, context);
    if (typeof ranges === 'string') return refused(ranges, text);
    const one: Cell = { kind: 'ranges', ranges };
    cell = cell === undefined ? one : uniteCells(cell, one);
  }
  return cell === undefined ? refused('rule.cell.notRange', text) : found(cell);
}

/** `60、70` and `<60或≥90`; a comma inside of brackets separates the ends of a range. */
function splitAlternatives(typed: string): readonly string[] {
  return typed
    .replaceAll(/([[(])([^[(\]),;]*)[,;]([^[(\])]*)([\])])/g, '$1$2…$3$4')
    .split(/[、,;|]|或/)
    .filter((part) => part !== '');
}

const SIGN = /^(>=|=>|≥|<=|=<|≤|≠|!=|<>|>|<|=)(.+)$/;
const BRACKETS = /^([[(])(.*)…(.*)([\])])$/;
const TO = /^(?:~|至|到|—|–|\.\.|-)/;
const BOTH = /且|&+/;

/** Every place of a range may be where its ends part: a longer text is none, and is not searched. */
const LONGEST_RANGE = 1000;

function parseRange(part: string, context: RangeContext): readonly Range[] | string {
  if (part.length > LONGEST_RANGE) return 'rule.cell.notRange';
  const bracketed = BRACKETS.exec(part);
  if (bracketed !== null)
    return closedRange([boundOf(bracketed[2] ?? '', context, bracketed[1] === '['), boundOf(bracketed[3] ?? '', context, bracketed[4] === ']')], bracketed);
  const both = part.split(BOTH).filter((each) => each !== '');
  if (both.length === 2) return joinedRange(both, context);
  if (both.length > 2) return 'rule.cell.notRange';
  const signed = SIGN.exec(part);
  if (signed !== null) return signedRange(signed[1] ?? '', signed[2] ?? '', context);
  const alone = boundOf(part, context, true);
  if (alone !== undefined) return [{ from: alone, to: alone }];
  return spanned(part, context);
}

/** `60-79`: the separator may also be the sign of a number or stand in a date, so every place is tried. */
function spanned(part: string, context: RangeContext): readonly Range[] | string {
  for (let at = 1; at < part.length - 1; at += 1) {
    const separator = TO.exec(part.slice(at))?.[0];
    if (separator === undefined) continue;
    const from = boundOf(part.slice(0, at), context, true);
    const to = boundOf(part.slice(at + separator.length), context, true);
    if (from !== undefined && to !== undefined) return ordered(from, to);
  }
  return 'rule.cell.notRange';
}

function closedRange([from, to]: readonly [Bound | undefined, Bound | undefined], [, , lower, upper]: RegExpExecArray): readonly Range[] | string {
  if ((from === undefined && lower !== '') || (to === undefined && upper !== '')) return 'rule.cell.notRange';
  if (from === undefined || to === undefined) return [{ from: from ?? null, to: to ?? null }];
  return ordered(from, to);
}

function joinedRange(parts: readonly string[], context: RangeContext): readonly Range[] | string {
  const ranges = parts.map((part) => parseRange(part, context)).flatMap((each) => (typeof each === 'string' ? [] : each));
  const from = ranges.find((range) => range.to === null)?.from ?? undefined;
  const to = ranges.find((range) => range.from === null)?.to ?? undefined;
  return ranges.length !== 2 || from === undefined || to === undefined ? 'rule.cell.notRange' : ordered(from, to);
}

function signedRange(sign: string, written: string, context: RangeContext): readonly Range[] | string {
  const isClosed = sign.includes('=') || sign === '≥' || sign === '≤';
  const bound = boundOf(written, context, isClosed && sign !== '!=');
  if (bound === undefined) return 'rule.cell.notRange';
  if (sign === '≠' || sign === '!=' || sign === '<>') {
    const open = { ...bound, closed: false };
    return [
      { from: null, to: open },
      { from: open, to: null },
    ];
  }
  if (sign === '=') return [{ from: bound, to: bound }];
  return sign.includes('>') || sign === '≥' ? [{ from: bound, to: null }] : [{ from: null, to: bound }];
}

function ordered(from: Bound, to: Bound): readonly Range[] | string {
  if (from.value > to.value || (from.value === to.value && !(from.closed && to.closed))) return 'rule.cell.backwards';
  return [{ from, to }];
}

function boundOf(text: string, { type, titles }: RangeContext, closed: boolean): Bound | undefined {
  const parameter = type === 'number' ? named(titles.parameters, text.startsWith('p.') ? text.slice(2) : text) : undefined;
  if (parameter?.value !== undefined) return { value: parameter.value, closed, parameter: parameter.id };
  const value = type === 'date' ? dateOf(text) : numberOf(text, titles);
  return value === undefined ? undefined : { value, closed };
}

function numberOf(text: string, { units, share }: CellTitles): number | undefined {
  const unit = units.map(plainText).find((each) => each !== '' && text.endsWith(each) && text !== each);
  const isPercent = text.endsWith('%');
  // Where values are no shares a percentage would be read as another number.
  if (isPercent && !share && unit === undefined) return undefined;
  const bare = isPercent ? text.slice(0, -1) : unit === undefined ? text : text.slice(0, -unit.length);
  if (!/^[+-]?\d+(?:\.\d+)?$/.test(bare)) return undefined;
  // No zero is below zero.
  const value = Number(bare) + 0;
  // Nobody means 95 times the whole.
  return share && (isPercent || value > 1) ? Number((value / 100).toPrecision(12)) : value;
}

function dateOf(text: string): string | undefined {
  const [, year = '', month = '', day = ''] = /^(\d{4})[-年./](\d{1,2})[-月./](\d{1,2})日?$/.exec(text) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(date) ? date : undefined;
}
