import type { FactDefinition } from '#domain/fact.ts';
import { fillMerged } from '#files/fill-merged.ts';
import type { CellValue, SheetRow, SheetTable } from '#files/sheet.ts';
import { fromHarmless } from '#files/write/harmless-text.ts';
import type { HitPolicy, TableColumn } from '#logic/table/decision-table.ts';
import type { OpenCampaign } from '#workspace/use-campaign.ts';
import { nameColumn } from '#features/designer/table/cell-words.ts';
import { newColumn } from '#features/designer/table/new-column.ts';
import { aboutKeys, marks } from './table-sheets.ts';

/** A column of a sheet, counted from 1, and what it is in the table; `unknown` with its title is none that the campaign knows. */
export interface FoundColumn {
  readonly at: number;
  readonly role: 'row' | 'outcome' | TableColumn | { readonly unknown: string };
}

/** The decision table that was found in a workbook: its head understood, its rows below still as they are. */
export interface FoundTable {
  readonly sheet: SheetTable;
  readonly columns: readonly FoundColumn[];
  /** With the values of merged cells in each of them. */
  readonly rows: readonly SheetRow[];
  /** As the sheet about the table says. */
  readonly hit: HitPolicy | undefined;
  readonly rule: string | undefined;
}

/** People put a title and remarks over a table: the head is looked for as far down as this. */
const HEAD_WITHIN = 20;
const HITS: ReadonlySet<string> = new Set<HitPolicy>(['first', 'unique', 'any', 'collect']);

/**
 * Finds the decision table of a workbook: by its row of marks; else by a row of titles, one of which is the outcome. `present` are the columns that the
 * table has now, so that those come back that nothing else can name (formulas). Undefined where there is no such row.
 */
export function findTable(sheets: readonly SheetTable[], present: readonly TableColumn[], campaign: OpenCampaign): FoundTable | undefined {
  const about = new Map(sheets.flatMap(aboutOf));
  const known = knownColumns(present, campaign);
  const hit = about.get('hit');
  for (const find of [byMarks, byTitles]) {
    for (const sheet of sheets) {
      for (const row of sheet.rows.slice(0, HEAD_WITHIN)) {
        const columns = find(row, known, campaign);
        if (columns === undefined) continue;
        const body = sheet.rows.filter(({ number }) => number > row.number);
        const rows = fillMerged(sheet.merged, body).filter((each) => find(each, known, campaign) === undefined);
        return { sheet, columns, rows, hit: hit !== undefined && HITS.has(hit) ? (hit as HitPolicy) : undefined, rule: about.get('rule') };
      }
    }
  }
  return undefined;
}

/** A cell as the text that a person would have typed. */
export function textIn(content: CellValue | undefined): string {
  return content === undefined ? '' : fromHarmless(String(content.value)).trim();
}

/** What the sheet about a table says, by key. */
function aboutOf({ rows }: SheetTable): readonly (readonly [string, string])[] {
  const pairs = rows.map(
    ({ cells }) => [textIn(cells.find(({ column }) => column === 1)?.content), textIn(cells.find(({ column }) => column === 3)?.content)] as const,
  );
  return pairs.some(([key, value]) => key === 'format' && value.startsWith('qibu.table '))
    ? pairs.filter(([key]) => aboutKeys.some((each) => each === key))
    : [];
}

/** The columns that a head can name: by mark, and by title. */
interface KnownColumns {
  readonly byMark: ReadonlyMap<string, TableColumn>;
  readonly byTitle: ReadonlyMap<string, TableColumn>;
}

function knownColumns(present: readonly TableColumn[], campaign: OpenCampaign): KnownColumns {
  const columns = [...campaign.model.facts.values()].flatMap((fact) => [...one(newColumn(fact)), ...containing(fact)]);
  const all = [...columns, ...present];
  return {
    byMark: new Map(all.map((column) => [column.key, column])),
    // Of two facts of one title the one that the table has already is meant.
    byTitle: new Map(all.flatMap((column) => [plain(nameColumn(column, campaign)), ...titlesOf(column, campaign)].map((title) => [title, column] as const))),
  };
}

function one<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}

/** A list of codes is asked code by code. */
function containing(fact: FactDefinition): readonly TableColumn[] {
  if (fact.type !== 'codes') return [];
  return (fact.enum ?? []).map(({ code }) => ({ kind: 'contains', key: `${code} in ${fact.id}`, fact: fact.id, code }));
}

function titlesOf(column: TableColumn, { model }: OpenCampaign): readonly string[] {
  const fact = column.kind === 'fact' ? model.facts.get(column.fact) : undefined;
  return fact === undefined ? [] : [plain(fact.title.zh), plain(fact.title.en)];
}

/** Titles are compared without width, case and blanks. */
function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase();
}

function byMarks(row: SheetRow, { byMark }: KnownColumns): readonly FoundColumn[] | undefined {
  const texts = row.cells.map(({ column, content }) => [column, textIn(content)] as const);
  if (!texts.some(([, text]) => text === marks.outcome)) return undefined;
  return texts.map(([at, text]) => ({ at, role: text === marks.row ? 'row' : text === marks.outcome ? 'outcome' : (byMark.get(text) ?? { unknown: text }) }));
}

function byTitles(row: SheetRow, { byTitle, byMark }: KnownColumns, { t }: OpenCampaign): readonly FoundColumn[] | undefined {
  const texts = row.cells.map(({ column, content }) => [column, textIn(content)] as const);
  const outcome = new Set([plain(t('table.outcome')), '结论', 'outcome']);
  const number = new Set([plain(t('table.row')), '行', '序号', 'row']);
  if (!texts.some(([, text]) => outcome.has(plain(text)))) return undefined;
  return texts.map(([at, text]) => {
    const title = plain(text);
    const role = number.has(title) ? 'row' : outcome.has(title) ? 'outcome' : (byTitle.get(title) ?? byMark.get(text) ?? { unknown: text });
    return { at, role };
  });
}
