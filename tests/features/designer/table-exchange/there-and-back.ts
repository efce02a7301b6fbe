import type { CampaignDefinition } from '#domain/definition.ts';
import type { RuleDocument } from '#domain/rule.ts';
import { toCanonicalJson } from '#domain/json.ts';
import { createModel } from '#engine/model.ts';
import { readSheets } from '#features/designer/table-exchange/do-sheets.ts';
import { tableSheets } from '#features/designer/table-exchange/export-table.ts';
import { sheetWords, type SheetVoice } from '#features/designer/table-exchange/sheet-words.ts';
import type { OutTable } from '#files/write/out-table.ts';
import { writeWorkbook } from '#files/write/write-workbook.ts';
import { createI18n } from '#i18n/create-i18n.ts';
import { toTranslate } from '#i18n/i18n.ts';
import type { Language } from '#i18n/language.ts';
import { knowKeys } from '#i18n/resources.ts';
import { zhDesign } from '#i18n/resources-design.ts';
import { toVoice } from '#i18n/voice.ts';
import { encodeNode } from '#logic/encode-rule.ts';
import { readTableSheet, type TableReading } from '#logic/exchange/read-table-sheet.ts';
import type { DecisionTable } from '#logic/table/decision-table.ts';
import { demoDefinition } from '#rules/demo/demo-definition.ts';

knowKeys(zhDesign);

/** The voice in which a campaign is read, with its words. */
export function sheetVoice(language: Language, definition: CampaignDefinition = demoDefinition): SheetVoice {
  const i18n = createI18n(language);
  return { ...toVoice(definition, language, toTranslate(i18n.t, language)), model: createModel(definition) };
}

/** The bytes of these sheets, as a person would choose them. */
export async function fileOf(sheets: readonly OutTable[], name = '表.xlsx'): Promise<File> {
  const written = await writeWorkbook(sheets);
  if (!written.ok) throw new Error(JSON.stringify(written.problems));
  return new File([written.value.blob], name);
}

/** What the table of a rule is read as from a file. */
export async function readBack(file: File, { rule, table, voice }: { rule: RuleDocument; table: DecisionTable; voice: SheetVoice }): Promise<TableReading> {
  const sheets = await readSheets(file, () => undefined);
  if (!sheets.ok) return { kind: 'refused', findings: sheets.problems.map((problem) => ({ problem })) };
  return readTableSheet(sheets.value, { rule, table, vocabulary: voice.model, words: sheetWords(rule, voice) });
}

/** Writes the table of a rule into a workbook and reads it from its bytes. */
export async function thereAndBack(rule: RuleDocument, table: DecisionTable, voice: SheetVoice): Promise<TableReading> {
  return readBack(await fileOf(tableSheets(rule, table, voice)), { rule, table, voice });
}

/** All that a table says, without where it stands in a rule. */
export function saidBy({
  hit,
  columns,
  rows,
}: Pick<DecisionTable, 'hit' | 'columns'> & { rows: readonly Pick<DecisionTable['rows'][number], 'cells' | 'outcome'>[] }): unknown {
  return JSON.parse(
    toCanonicalJson({
      hit,
      columns: columns.map(({ key, kind }) => [key, kind]),
      rows: rows.map(({ cells, outcome }) => ({ cells, outcome: encodeNode(outcome) })),
    }),
  );
}
