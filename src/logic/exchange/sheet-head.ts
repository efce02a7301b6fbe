import type { TableColumn } from '#logic/table/decision-table.ts';
import { plainText } from '#logic/table/edit/cell-titles.ts';
import { columnOfMark, columnsOf, isMark, OUTCOME_MARK, ROW_MARK } from './column-mark.ts';
import type { GridPlace, GridRow, GridSheet, SheetFinding } from './grid-sheet.ts';
import type { Vocabulary } from '#logic/vocabulary.ts';
import type { CellContext } from './sheet-cell.ts';

/** What stands under a title. */
export type HeadSlot = { readonly kind: 'row' } | { readonly kind: 'outcome' } | { readonly kind: 'asked'; readonly column: TableColumn };

/** The head of a table in a sheet: what stands in which column, and which rows are no rows of the table. */
export interface SheetHead {
  readonly slots: ReadonlyMap<number, HeadSlot>;
  readonly row: number;
  readonly marks: number | undefined;
  readonly findings: readonly SheetFinding[];
}

/** What titles are looked up in. */
export interface HeadContext {
  readonly vocabulary: Vocabulary;
  readonly titles: TitleSlots;
}

/** What titles stand for, by their plain text. */
type TitleSlots = ReadonlyMap<string, HeadSlot | typeof AMBIGUOUS>;

/** A title that several columns have. */
const AMBIGUOUS = { kind: 'ambiguous' } as const;
/** Tables made by people begin with a title, a date, a remark: the head is looked for as far down as this. */
const HEAD_WITHIN = 20;

/** Finds the head of a table: the row of marks, wherever it stands now, or the first row that names the outcome and something that is asked. */
export function findHead(sheet: GridSheet, context: HeadContext): SheetHead | undefined {
  const marks = sheet.rows.find(({ cells }) => cells.some((cell) => textOf(cell) === OUTCOME_MARK));
  const within = sheet.rows.slice(0, HEAD_WITHIN).filter((row) => row !== marks);
  const titles = within.find((row) => namesTable(row, context)) ?? (marks === undefined ? undefined : within.findLast(({ number }) => number < marks.number));
  const head = titles ?? marks;
  return head === undefined ? undefined : { ...readSlots(titles, marks, context), row: head.number, marks: marks?.number };
}

function textOf({ content }: GridRow['cells'][number]): string {
  return String(content.value).trim();
}

function namesTable(row: GridRow, context: HeadContext): boolean {
  const slots = row.cells.map((cell) => slotOfTitle(textOf(cell), context));
  return slots.some((slot) => slot?.kind === 'outcome') && slots.some((slot) => slot?.kind === 'asked');
}

function readSlots(titles: GridRow | undefined, marks: GridRow | undefined, context: HeadContext): Pick<SheetHead, 'slots' | 'findings'> {
  const slots = new Map<number, HeadSlot>();
  const findings: SheetFinding[] = [];
  const places = new Set([titles, marks].flatMap((row) => (row?.cells ?? []).map(({ column }) => column)));
  for (const column of [...places].toSorted((left, right) => left - right)) {
    const mark = textAt(marks, column);
    const isMarked = isMark(mark);
    const text = isMarked ? mark : textAt(titles, column);
    const slot = isMarked ? slotOfMark(mark, context) : slotOfTitle(text, context);
    const code = objection(slot, isMarked, slots);
    if (code !== undefined) findings.push(findingAt(code, text, { row: (isMarked ? marks : titles)?.number ?? 1, column }));
    else if (slot !== undefined && slot.kind !== 'ambiguous') slots.set(column, slot);
  }
  return { slots, findings };
}

/** A column that nobody knows is left out, which is told; anything else is for the person to mend. */
function findingAt(code: string, text: string, at: GridPlace): SheetFinding {
  return { problem: { severity: code === 'table.sheet.column.unknown' ? 'warning' : 'error', code, path: '', detail: { text } }, at, text };
}

/** Why a column cannot be read as what it says; undefined where it can. */
function objection(slot: HeadSlot | typeof AMBIGUOUS | undefined, isMarked: boolean, slots: ReadonlyMap<number, HeadSlot>): string | undefined {
  if (slot === undefined) return isMarked ? 'table.sheet.column.mark' : 'table.sheet.column.unknown';
  if (slot.kind === 'ambiguous') return 'table.sheet.column.ambiguous';
  return [...slots.values()].some((other) => keyOf(other) === keyOf(slot)) ? 'table.sheet.column.twice' : undefined;
}

function textAt(row: GridRow | undefined, column: number): string {
  const cell = row?.cells.find((each) => each.column === column);
  return cell === undefined ? '' : textOf(cell);
}

function keyOf(slot: HeadSlot): string {
  return slot.kind === 'asked' ? `asked ${slot.column.key}` : slot.kind;
}

function slotOfMark(mark: string, { vocabulary }: HeadContext): HeadSlot | undefined {
  if (mark === ROW_MARK) return { kind: 'row' };
  if (mark === OUTCOME_MARK) return { kind: 'outcome' };
  const column = columnOfMark(mark, vocabulary);
  return column === undefined ? undefined : { kind: 'asked', column };
}

/** What every title stands for: the outcome and the row number before the columns of the present table, those before all others that the rule can ask. */
export function titleSlots({ words, vocabulary }: CellContext, present: readonly TableColumn[]): TitleSlots {
  const slots = new Map<string, HeadSlot | typeof AMBIGUOUS>();
  const others = columnsOf(vocabulary).filter(({ fact }) => words.mayAsk(fact));
  for (const column of others)
    for (const name of new Set(words.namesOf(column).map(plainText))) slots.set(name, slots.has(name) ? AMBIGUOUS : { kind: 'asked', column });
  // The first of them has the name, so it comes last.
  for (const column of present.toReversed()) for (const name of words.namesOf(column)) slots.set(plainText(name), { kind: 'asked', column });
  for (const name of words.rowNames) slots.set(plainText(name), { kind: 'row' });
  for (const name of words.outcomeNames) slots.set(plainText(name), { kind: 'outcome' });
  return slots;
}

/** With or without a unit or a remark in brackets behind it. */
function slotOfTitle(title: string, { titles }: HeadContext): HeadSlot | typeof AMBIGUOUS | undefined {
  const plain = plainText(title);
  return titles.get(plain) ?? titles.get(plain.replaceAll(/\([^()]*\)$|[*:]$/g, ''));
}
