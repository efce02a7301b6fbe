import type { RuleDocument } from '#domain/rule.ts';
import type { OutTable } from '#files/write/out-table.ts';
import { encodeNode } from '#logic/encode-rule.ts';
import type { DecisionTable, TableRow } from '#logic/table/decision-table.ts';
import { formatCell } from '#logic/table/edit/format-cell.ts';
import type { OpenCampaign } from '#workspace/use-campaign.ts';
import { nameColumn } from '#features/designer/table/cell-words.ts';
import { outcomeText } from '#features/designer/table/outcome-text.ts';
import { titlesFor } from '#features/designer/table/titles-for.ts';

/** What stands in the row of marks, by which a table is known again whatever its titles became: before the rows, and over the outcomes. */
export const marks = { row: '#', outcome: '=>' } as const;

/** The keys of the sheet that says what the table is. */
export const aboutKeys = ['format', 'rule', 'hit', 'output', 'title', 'version', 'columns'] as const;

/** What stands behind `format`. */
export const TABLE_FORMAT = 'qibu.table 1';

/**
 * A decision table as two sheets of a workbook: the rows, each cell as a person would type it, under the titles and a row of marks (the ids of the facts);
 * and what it is: rule, hit policy, kind of outcome. What is worked out by a formula is written as its JSON.
 */
export function tableSheets(rule: RuleDocument, table: DecisionTable, campaign: OpenCampaign): readonly OutTable[] {
  const { t, words } = campaign;
  const title = words.text(rule.title);
  const about: Readonly<Record<(typeof aboutKeys)[number], readonly [label: string, value: string]>> = {
    format: [t('table.file.about.format'), TABLE_FORMAT],
    rule: [t('rules.new.id'), rule.id],
    hit: [t('table.hit'), table.hit],
    output: [t('rules.output'), rule.output.type],
    title: [t('rules.examples.title'), title],
    version: [t('table.file.about.version'), String(rule.version)],
    columns: [t('table.file.about.columns'), table.columns.map((column) => `${column.key}: ${column.kind === 'fact' ? column.type : column.kind}`).join('\n')],
  };
  return [
    {
      name: title,
      columns: [
        { title: t('table.row'), width: 6 },
        ...table.columns.map((column) => ({ title: nameColumn(column, campaign), width: 22 })),
        { title: t('table.outcome'), width: 22 },
      ],
      rows: [
        [marks.row, ...table.columns.map(({ key }) => key), marks.outcome],
        ...table.rows.map((row, index) => [index + 1, ...cellsOf(row, table, campaign), outcomeOf(row, rule, campaign)]),
      ],
    },
    {
      name: t('table.file.about'),
      columns: [
        { title: t('table.file.about.key'), width: 12 },
        { title: t('table.file.about.label'), width: 18 },
        { title: t('table.file.about.value'), width: 60 },
      ],
      rows: aboutKeys.map((key) => [key, ...about[key]]),
    },
  ];
}

function cellsOf({ cells }: TableRow, { columns }: DecisionTable, campaign: OpenCampaign): readonly string[] {
  return columns.map((column, index) => formatCell(cells[index] ?? { kind: 'any' }, column, titlesFor(column, campaign)));
}

function outcomeOf({ outcome }: TableRow, { output }: RuleDocument, campaign: OpenCampaign): string {
  return outcomeText(outcome, { output, model: campaign.model, voice: campaign }) ?? JSON.stringify(encodeNode(outcome));
}
