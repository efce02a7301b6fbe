import type { Problem } from '#domain/problem.ts';
import { fillMerged } from '#files/fill-merged.ts';
import type { CellValue, SheetRow, SheetTable } from '#files/sheet.ts';
import { fromHarmless } from '#files/write/harmless-text.ts';
import { oddities, toComparable, toPlain } from './plain-text.ts';
import type { RosterColumn } from './roster-columns.ts';
import { asSeverity, atCell, atSheet, type CellAt } from './roster-finding.ts';

/** A cell of a roster as a text, with its place. An empty one has the text `''`. */
export interface RosterCell {
  readonly text: string;
  readonly content: CellValue | undefined;
  readonly at: CellAt;
}

/** A row of a roster by the keys of its columns; a column that the table does not have is absent. */
export interface RosterRow {
  readonly number: number;
  readonly cells: ReadonlyMap<string, RosterCell>;
}

/** A sheet that was recognised as a roster. */
export interface RosterTable {
  readonly sheet: string;
  readonly rows: readonly RosterRow[];
  readonly problems: readonly Problem[];
}

/** Tables made by people begin with a title, a date, a remark: the head is looked for as far down as this. */
const HEAD_WITHIN = 20;

/** Reads a sheet as a roster with these columns; undefined where no row of it has all the required titles. */
export function readRosterTable(sheet: SheetTable, columns: readonly RosterColumn[]): RosterTable | undefined {
  const head = sheet.rows.slice(0, HEAD_WITHIN).find((row) => isHead(row, columns));
  if (head === undefined) return undefined;
  const { keys, problems } = readHead(sheet, head, columns);
  const body = sheet.rows.filter(({ number }) => number > head.number);
  const filled = fillMerged(sheet.merged, body);
  const rows = filled
    .map((row): RosterRow => ({ number: row.number, cells: cellsOf(sheet.name, row, keys) }))
    .filter(({ cells }) => [...cells.values()].some(({ text }) => text !== ''));
  return { sheet: sheet.name, rows, problems: [...problems, ...noticesOf(sheet, body)] };
}

function isHead(row: SheetRow, columns: readonly RosterColumn[]): boolean {
  const titles = new Set(row.cells.map(({ content }) => toComparable(String(content.value))));
  return columns.every(({ isRequired, titles: wanted }) => !isRequired || wanted.some((title) => titles.has(toComparable(title))));
}

function readHead(
  sheet: SheetTable,
  head: SheetRow,
  columns: readonly RosterColumn[],
): { readonly keys: ReadonlyMap<number, string>; readonly problems: readonly Problem[] } {
  const keys = new Map<number, string>();
  const problems: Problem[] = [];
  for (const { column, content } of head.cells) {
    const title = toPlain(String(content.value));
    const key = columns.find(({ titles }) => titles.some((wanted) => toComparable(wanted) === toComparable(title)))?.key;
    const at: CellAt = { sheet: sheet.name, row: head.number, column };
    if (key === undefined) problems.push(asSeverity('warning', atCell('roster.column.unknown', at, { found: title })));
    else if ([...keys.values()].includes(key)) problems.push(atCell('roster.column.repeated', at, { found: title }));
    else keys.set(column, key);
  }
  return { keys, problems };
}

function cellsOf(sheet: string, row: SheetRow, keys: ReadonlyMap<number, string>): ReadonlyMap<string, RosterCell> {
  const byColumn = new Map(row.cells.map((cell) => [cell.column, cell.content]));
  return new Map(
    [...keys].map(([column, key]) => {
      const content = byColumn.get(column);
      return [key, { content, text: content === undefined ? '' : toPlain(fromHarmless(String(content.value))), at: { sheet, row: row.number, column } }];
    }),
  );
}

/** What a reader of the sheet would not see, but the import takes. */
function noticesOf(sheet: SheetTable, rows: readonly SheetRow[]): readonly Problem[] {
  const hidden = rows.filter(({ isHidden }) => isHidden).map(({ number }) => number);
  const formulas = rows.flatMap(({ cells }) => cells).filter(({ isFormula }) => isFormula === true).length;
  const odd = rows.flatMap(({ cells }) => cells).map(({ content }) => oddities(content.kind === 'text' ? content.value : ''));
  const merged = sheet.merged.filter(({ bottom }) => bottom >= (rows[0]?.number ?? Number.POSITIVE_INFINITY)).length;
  const note = (code: string, count: number, detail: Problem['detail'] = {}): readonly Problem[] =>
    count === 0 ? [] : [asSeverity(code.startsWith('roster.cells.') ? 'note' : 'warning', atSheet(code, sheet.name, { number: count, ...detail }))];
  return [
    ...(sheet.isHidden ? note('roster.sheet.hidden', 1) : []),
    ...note('roster.rows.hidden', hidden.length, { first: hidden[0] ?? 0 }),
    ...note('roster.columns.hidden', sheet.hiddenColumns.length),
    ...note('roster.cells.merged', merged),
    ...note('roster.cells.formula', formulas),
    ...note('roster.cells.marks', odd.filter(({ marks }) => marks).length),
    ...note('roster.cells.wide', odd.filter(({ wide }) => wide).length),
  ];
}
