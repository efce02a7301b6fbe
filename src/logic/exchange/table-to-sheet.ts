import type { RuleDocument } from '#domain/rule.ts';
import { ANY } from '#logic/table/cell.ts';
import type { DecisionTable } from '#logic/table/decision-table.ts';
import { markOf, OUTCOME_MARK, ROW_MARK } from './column-mark.ts';
import { type CellContext, writeSheetCell, writeSheetOutcome } from './sheet-cell.ts';

/** A table as texts: a title for each column, the marks of the columns under it, and the rows, each behind its number. */
export interface WrittenTable {
  readonly titles: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** The form of what is written here. */
export const TABLE_FORMAT = 'qibu.table';
/** Files of a later form are refused. */
export const TABLE_VERSION = 1;

/** Writes a table as a sheet from which the very same table can be read. */
export function tableToSheet({ columns, rows }: DecisionTable, context: CellContext): WrittenTable {
  const { words } = context;
  return {
    titles: [words.rowNames[0] ?? '', ...columns.map((column) => words.namesOf(column)[0] ?? ''), words.outcomeNames[0] ?? ''],
    rows: [
      [ROW_MARK, ...columns.map(markOf), OUTCOME_MARK],
      ...rows.map(({ cells, outcome }, index) => [
        index + 1,
        ...columns.map((column, at) => writeSheetCell(cells[at] ?? ANY, column, context)),
        writeSheetOutcome(outcome, context),
      ]),
    ],
  };
}

/** What a sheet of cells cannot say of its table, key by key. */
export function aboutTable(rule: RuleDocument, { hit }: DecisionTable): readonly (readonly [key: string, value: string])[] {
  const { output } = rule;
  return [
    ['format', TABLE_FORMAT],
    ['schemaVersion', String(TABLE_VERSION)],
    ['rule', rule.id],
    ['version', String(rule.version)],
    ['titleZh', rule.title.zh],
    ['titleEn', rule.title.en],
    ['hit', hit],
    ['output', output.type],
    ...('codes' in output ? output.codes.map(({ code, title }) => [`code:${code}`, `${title.zh} | ${title.en}`] as const) : []),
  ];
}
