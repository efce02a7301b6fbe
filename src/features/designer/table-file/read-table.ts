import type { Json } from '#domain/json.ts';
import type { Problem, Result } from '#domain/problem.ts';
import type { RuleDocument } from '#domain/rule.ts';
import type { CellValue, SheetRow, SheetTable } from '#files/sheet.ts';
import { columnLetters } from '#files/workbook/cell-place.ts';
import { decodeRule } from '#logic/decode-rule.ts';
import type { RuleNode } from '#logic/rule-tree.ts';
import type { DecisionTable, TableColumn, TableRow } from '#logic/table/decision-table.ts';
import { parseCell } from '#logic/table/edit/parse-cell.ts';
import type { Cell } from '#logic/table/table-cell.ts';
import { formulasIn } from '#logic/table/table-draft.ts';
import type { OpenCampaign } from '#workspace/use-campaign.ts';
import { readOutcome } from '#features/designer/table/outcome-text.ts';
import { titlesFor } from '#features/designer/table/titles-for.ts';
import { tooManyRows } from '#features/designer/table/too-many.ts';
import { findTable, type FoundTable, textIn } from './find-table.ts';

/** One row of the sheet: read, or with what stands against it, each at its cell. */
export interface ReadRow {
  readonly number: number;
  readonly isHidden: boolean;
  readonly row: TableRow | undefined;
  readonly problems: readonly Problem[];
}

/** A decision table out of a workbook, row by row; `notices` are what a reader of the sheet would not see. */
export interface ReadTable {
  readonly columns: readonly TableColumn[];
  readonly hit: DecisionTable['hit'];
  readonly rows: readonly ReadRow[];
  readonly notices: readonly Problem[];
}

/** What a workbook is read for: the rule, and its table as it is now. */
export interface ReadFor {
  readonly rule: RuleDocument;
  readonly present: DecisionTable;
  readonly campaign: OpenCampaign;
}

/** Reads the decision table of a workbook. Refuses one without such a table, with columns that nobody knows or that stand twice, and with too many rows. */
export function readTable(sheets: readonly SheetTable[], wanted: ReadFor): Result<ReadTable> {
  const found = findTable(sheets, wanted.present.columns, wanted.campaign);
  if (found === undefined) return { ok: false, problems: [failing('tableFile.head.missing', '')] };
  const refusals = headProblems(found);
  if (refusals.length > 0) return { ok: false, problems: refusals };
  const columns = found.columns.flatMap(({ role }) => (typeof role === 'object' && 'kind' in role ? [role] : []));
  const filled = found.rows.filter(isFilled(found));
  if (filled.length === 0) return { ok: false, problems: [failing('tableFile.rows.missing', found.sheet.name)] };
  const tooMany = tooManyRows(filled.length);
  if (tooMany !== undefined) return { ok: false, problems: [tooMany] };
  const rows = filled.map((row) => readRow(row, found, wanted));
  const hit = hitOf(found.hit, wanted);
  const kept = found.hit === undefined || found.hit === hit ? [] : [warning('tableFile.hit.kept', '', { found: found.hit, kept: hit })];
  return { ok: true, value: { columns, hit, rows, notices: [...kept, ...noticesOf(found, wanted.rule)] } };
}

/** The table that comes of it when the rows with these numbers are left out. */
export function tableWithout({ columns, hit, rows }: ReadTable, left: ReadonlySet<number>): DecisionTable {
  const taken = rows.flatMap(({ number, row }) => (row === undefined || left.has(number) ? [] : [row]));
  return { columns, hit, rows: taken, formulas: formulasIn(columns, taken) };
}

/** Only numbers can be added up; a file that says otherwise is taken as the table is now. */
function hitOf(hit: FoundTable['hit'], { rule, present }: ReadFor): DecisionTable['hit'] {
  if (hit === undefined || (hit === 'collect') !== (present.hit === 'collect')) return present.hit;
  return hit === 'collect' && rule.output.type !== 'number' ? present.hit : hit;
}

function isFilled({ columns }: FoundTable): (row: SheetRow) => boolean {
  const asked = new Set(columns.flatMap(({ at, role }) => (role === 'row' ? [] : [at])));
  return ({ cells }) => cells.some(({ column, content }) => asked.has(column) && textIn(content) !== '');
}

function headProblems({ sheet, columns }: FoundTable): readonly Problem[] {
  const seen = new Set<string>();
  return columns.flatMap(({ at, role }): readonly Problem[] => {
    const place = `${sheet.name}!${columnLetters(at)}`;
    if (typeof role === 'object' && 'unknown' in role) return role.unknown === '' ? [] : [failing('tableFile.column.unknown', place, { found: role.unknown })];
    const key = typeof role === 'string' ? role : role.key;
    if (seen.has(key)) return [failing('tableFile.column.twice', place, { found: key })];
    seen.add(key);
    return [];
  });
}

function readRow(row: SheetRow, { sheet, columns }: FoundTable, wanted: ReadFor): ReadRow {
  const contents = new Map(row.cells.map(({ column, content }) => [column, content]));
  const cells: Cell[] = [];
  const problems: Problem[] = [];
  let outcome: RuleNode | undefined;
  for (const { at, role } of columns) {
    if (role === 'row' || (typeof role === 'object' && 'unknown' in role)) continue;
    const read = readPart(contents.get(at), role, wanted);
    const path = `${sheet.name}!${columnLetters(at)}${row.number}`;
    if (!read.ok) problems.push(...read.problems.map((problem) => ({ ...problem, path })));
    else if ('node' in read.value) outcome = read.value.node;
    else cells.push(read.value.cell);
  }
  const { number, isHidden } = row;
  return { number, isHidden, row: problems.length > 0 || outcome === undefined ? undefined : { path: '', cells, outcome }, problems };
}

type Part = { readonly cell: Cell } | { readonly node: RuleNode };

function readPart(content: CellValue | undefined, role: TableColumn | 'outcome', wanted: ReadFor): Result<Part> {
  const text = textIn(content);
  if (content?.kind === 'error') return { ok: false, problems: [failing('tableFile.cell.failed', '', { found: text })] };
  if (role === 'outcome') {
    const read = outcomeIn(text, wanted);
    const tree = read.ok ? decodeRule(read.value) : read;
    return tree.ok ? { ok: true, value: { node: tree.value.root } } : tree;
  }
  const cell = parseCell(text, role, titlesFor(role, wanted.campaign));
  return cell.ok ? { ok: true, value: { cell: cell.value } } : cell;
}

/** An outcome as it is typed, or the JSON of one that is worked out. */
function outcomeIn(text: string, { rule, campaign }: ReadFor): Result<Json> {
  if (/^[{[]/.test(text)) {
    const json = jsonIn(text);
    if (json !== undefined) {
      const tree = decodeRule(json);
      return tree.ok ? { ok: true, value: json } : tree;
    }
  }
  return readOutcome(text, { output: rule.output, model: campaign.model, voice: campaign });
}

function jsonIn(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function noticesOf({ sheet, rows, rule: written }: FoundTable, rule: RuleDocument): readonly Problem[] {
  const hidden = rows.filter(({ isHidden }) => isHidden).map(({ number }) => number);
  const merged = sheet.merged.filter(({ bottom }) => bottom >= (rows[0]?.number ?? Number.POSITIVE_INFINITY)).length;
  const formulas = rows.flatMap(({ cells }) => cells).filter(({ isFormula }) => isFormula === true).length;
  const counted = (code: string, count: number, detail: Problem['detail'] = {}): readonly Problem[] =>
    count === 0 ? [] : [warning(code, sheet.name, { count, ...detail })];
  return [
    ...(written === undefined || written === rule.id ? [] : [warning('tableFile.rule.other', '', { found: written, id: rule.id })]),
    ...(sheet.isHidden ? counted('tableFile.sheet.hidden', 1) : []),
    ...counted('tableFile.rows.hidden', hidden.length, { first: hidden[0] ?? 0 }),
    ...counted('tableFile.columns.hidden', sheet.hiddenColumns.length),
    ...counted('tableFile.cells.merged', merged),
    ...counted('tableFile.cells.formula', formulas),
  ];
}

function failing(code: string, path: string, detail: Problem['detail'] = {}): Problem {
  return { severity: 'error', code, path, detail };
}

function warning(code: string, path: string, detail: NonNullable<Problem['detail']>): Problem {
  return { severity: 'warning', code, path, detail };
}
