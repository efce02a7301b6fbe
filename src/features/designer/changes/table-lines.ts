import type { RuleDocument } from '#domain/rule.ts';
import { formOfOutput } from '#i18n/value-form.ts';
import type { Voice } from '#i18n/voice.ts';
import { cellUnder, compareTables, type RowPair } from '#logic/table/compare-tables.ts';
import type { DecisionTable, TableColumn } from '#logic/table/decision-table.ts';
import { nameColumn, tellCell, tellOutcome } from '#features/designer/table/cell-words.ts';
import type { ChangeLine } from './change-line.ts';

interface TableSide {
  readonly rule: RuleDocument;
  readonly table: DecisionTable;
  readonly voice: Voice;
}

/** What one table says otherwise than another, column by column, row by row, cell by cell. Rows bear the numbers under which they are shown. */
export function tableLines(before: TableSide, after: TableSide): readonly ChangeLine[] {
  const { t } = after.voice;
  const { columnsAdded, columnsRemoved, pairs } = compareTables(before.table, after.table);
  const columns = new Map([...before.table.columns, ...after.table.columns].map((column) => [column.key, column]));
  const hit = ({ table }: TableSide): string => t(`table.hit.${table.hit}`);
  return [
    ...(before.table.hit === after.table.hit ? [] : [{ where: t('table.hit'), before: hit(before), after: hit(after) }]),
    ...columnsRemoved.map((column) => ({ where: t('changes.column.removed', { column: nameColumn(column, before.voice) }), before: '', after: '' })),
    ...columnsAdded.map((column) => ({ where: t('changes.column.added', { column: nameColumn(column, after.voice) }), before: '', after: '' })),
    ...pairs.flatMap((pair) => pairLines(pair, { before, after, columns })),
  ];
}

interface PairContext {
  readonly before: TableSide;
  readonly after: TableSide;
  readonly columns: ReadonlyMap<string, TableColumn>;
}

function pairLines(pair: RowPair, { before, after, columns }: PairContext): readonly ChangeLine[] {
  const { t } = after.voice;
  const { before: from, after: to } = pair;
  if (from === null) return to === null ? [] : [{ where: t('changes.row.added', { row: to + 1 }), before: '', after: rowText(after, to) }];
  if (to === null) return [{ where: t('changes.row.removed', { row: from + 1 }), before: rowText(before, from), after: '' }];
  const row = to + 1;
  return [
    ...(pair.moved
      ? [{ where: t('changes.row.moved', { content: rowText(after, to) }), before: t('changes.row', { row: from + 1 }), after: t('changes.row', { row }) }]
      : []),
    ...pair.cells.flatMap((key): readonly ChangeLine[] => {
      const column = columns.get(key);
      if (column === undefined) return [];
      const tell = ({ table, voice }: TableSide, at: number): string => tellCell(cellUnder(table, at, key), column, voice);
      return [{ where: t('changes.row.cell', { row, column: nameColumn(column, after.voice) }), before: tell(before, from), after: tell(after, to) }];
    }),
    ...(pair.outcome ? [{ where: t('changes.row.outcome', { row }), before: outcomeOf(before, from), after: outcomeOf(after, to) }] : []),
  ];
}

function outcomeOf({ rule, table, voice }: TableSide, row: number): string {
  const outcome = table.rows[row]?.outcome;
  return outcome === undefined ? '' : tellOutcome(outcome, formOfOutput(rule.output), voice);
}

function rowText(side: TableSide, row: number): string {
  const { table, voice } = side;
  const asked = table.columns.flatMap((column) => {
    const cell = cellUnder(table, row, column.key);
    return cell.kind === 'any' ? [] : [`${nameColumn(column, voice)} ${tellCell(cell, column, voice)}`];
  });
  return `${asked.length === 0 ? voice.t('changes.anyCase') : asked.join(voice.t('rules.read.and'))} → ${outcomeOf(side, row)}`;
}
