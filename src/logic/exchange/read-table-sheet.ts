import type { Problem } from '#domain/problem.ts';
import type { RuleDocument } from '#domain/rule.ts';
import type { DecisionTable, HitPolicy, TableColumn } from '#logic/table/decision-table.ts';
import { MOST_ROWS } from '#logic/table/to-table.ts';
import type { GridRow, GridSheet, SheetFinding } from './grid-sheet.ts';
import { isAbout, readAbout } from './sheet-about.ts';
import type { CellContext } from './sheet-cell.ts';
import { findHead, type SheetHead, titleSlots } from './sheet-head.ts';
import { noticesOf } from './sheet-notices.ts';
import { readRows, type SheetTableRow } from './sheet-rows.ts';

/** What a file turned out to be. Of a refused one nothing is to be used. `notices` are what a reader of the sheet would not see, or not expect. */
export type TableReading =
  | { readonly kind: 'refused'; readonly findings: readonly SheetFinding[] }
  | {
      readonly kind: 'read';
      readonly sheet: string;
      readonly hit: HitPolicy;
      readonly columns: readonly TableColumn[];
      readonly rows: readonly SheetTableRow[];
      readonly notices: readonly SheetFinding[];
    };

/** The rule whose table is to be replaced, that table, and the words. */
export interface ReadingContext extends CellContext {
  readonly rule: RuleDocument;
  readonly table: DecisionTable;
}

/** Reads the decision table in the sheets of a file, as far as it can be read; nothing is changed by it. Never throws for what is in a file. */
export function readTableSheet(sheets: readonly GridSheet[], context: ReadingContext): TableReading {
  const titles = titleSlots(context, context.table.columns);
  const heads = sheets
    .filter((sheet) => !isAbout(sheet))
    .flatMap((sheet) => {
      const head = findHead(sheet, { vocabulary: context.vocabulary, titles });
      return head === undefined ? [] : [{ sheet, head }];
    });
  const marked = heads.filter(({ head }) => head.marks !== undefined);
  const [first, ...others] = marked.length > 0 ? marked : heads;
  if (first === undefined) return refused(whole('table.sheet.missing', { text: context.words.outcomeNames[0] ?? '' }));
  if (others.length > 0) return refused(whole('table.sheet.several', { text: [first, ...others].map(({ sheet }) => sheet.name) }));
  return readSheet(first.sheet, first.head, { ...context, sheets });
}

function readSheet(sheet: GridSheet, head: SheetHead, context: ReadingContext & { readonly sheets: readonly GridSheet[] }): TableReading {
  const about = readAbout(context.sheets, context.rule, context.table.hit);
  const told: readonly SheetFinding[] = [...about.problems.map((problem) => ({ problem })), ...head.findings];
  const body = bodyOf(sheet, head);
  const grave = [
    ...told.filter(({ problem }) => problem.severity === 'error'),
    ...(body.length === 0 ? [whole('table.sheet.empty', { text: sheet.name })] : []),
    ...(body.length > MOST_ROWS ? [whole('table.sheet.rows.tooMany', { rows: body.length, limit: MOST_ROWS })] : []),
  ];
  const slots = [...head.slots];
  const columns = slots.flatMap(([, slot]) => (slot.kind === 'asked' ? [slot.column] : []));
  if (!slots.some(([, { kind }]) => kind === 'outcome')) grave.push(whole('table.sheet.outcome.missing', { text: context.words.outcomeNames[0] ?? '' }));
  if (columns.length === 0) grave.push(whole('table.sheet.columns.missing', {}));
  if (grave.length > 0) return { kind: 'refused', findings: [...grave, ...told.filter(({ problem }) => problem.severity !== 'error')] };
  const rows = readRows(sheet, body, { ...context, head });
  return { kind: 'read', sheet: sheet.name, hit: about.hit, columns, rows, notices: [...told, ...noticesOf(sheet, body, head)] };
}

/** The rows below the head that hold anything of the table. */
function bodyOf(sheet: GridSheet, { slots, row: head, marks }: SheetHead): readonly GridRow[] {
  const isAsked = (column: number): boolean => slots.has(column) && slots.get(column)?.kind !== 'row';
  const unvalued = new Set((sheet.unvalued ?? []).filter(({ column }) => isAsked(column)).map(({ row }) => row));
  const known = new Set(sheet.rows.map(({ number }) => number));
  // A row that holds nothing but such formulas is not among the rows that were read.
  const bare = [...unvalued].filter((row) => !known.has(row)).map((number): GridRow => ({ number, isHidden: false, cells: [] }));
  return [...sheet.rows, ...bare]
    .filter(({ number, cells }) => {
      const holds = cells.some((cell) => isAsked(cell.column) && String(cell.content.value).trim() !== '');
      return number > head && number !== marks && (holds || unvalued.has(number));
    })
    .toSorted((left, right) => left.number - right.number);
}

function refused(finding: SheetFinding): TableReading {
  return { kind: 'refused', findings: [finding] };
}

function whole(code: string, detail: NonNullable<Problem['detail']>): SheetFinding {
  return { problem: { severity: 'error', code, path: '', detail } };
}
