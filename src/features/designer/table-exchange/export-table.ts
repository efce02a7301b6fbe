import type { Result } from '#domain/problem.ts';
import type { RuleDocument } from '#domain/rule.ts';
import { toFileName } from '#files/write/file-name.ts';
import type { OutTable } from '#files/write/out-table.ts';
import { saveFile } from '#files/write/save-file.ts';
import { aboutTable, tableToSheet } from '#logic/exchange/table-to-sheet.ts';
import type { DecisionTable } from '#logic/table/decision-table.ts';
import { isTextKey } from '#i18n/resources.ts';
import { sheetWords, type SheetVoice } from './sheet-words.ts';
import { writeDmn } from './write-dmn.ts';

/** Hands the table of a rule to the person as a workbook; answers the file's name. What would not come back is not written. */
export async function exportTable(rule: RuleDocument, table: DecisionTable, voice: SheetVoice): Promise<Result<string>> {
  const { writeWorkbook } = await import('#files/write/write-workbook.ts');
  const written = await writeWorkbook(tableSheets(rule, table, voice));
  if (!written.ok) return written;
  if (written.value.cut > 0) return { ok: false, problems: [{ severity: 'error', code: 'table.sheet.cut', path: '' }] };
  const name = toFileName([rule.id, voice.words.text(rule.title)], 'xlsx');
  saveFile(name, written.value.blob);
  return { ok: true, value: name };
}

/** Hands the table of a rule to the person as a DMN 1.3 document; answers the file's name. What DMN cannot say is told, and nothing is written then. */
export function exportDmn(rule: RuleDocument, table: DecisionTable, voice: SheetVoice): Result<string> {
  const { t, model, words } = voice;
  const title = words.text(rule.title);
  const written = writeDmn(table, { rule, title, about: t('exchange.dmn.about'), vocabulary: model, words: sheetWords(rule, voice) });
  if (!written.ok) return written;
  const name = toFileName([rule.id, title], 'dmn');
  saveFile(name, new Blob([written.value], { type: 'application/xml' }));
  return { ok: true, value: name };
}

/** The sheets of a table: its cells, and what they cannot say. */
export function tableSheets(rule: RuleDocument, table: DecisionTable, voice: SheetVoice): readonly OutTable[] {
  const { t, model } = voice;
  const { titles, rows } = tableToSheet(table, { words: sheetWords(rule, voice), vocabulary: model });
  const about = aboutTable(rule, table).map(([key, value]) => [titleOf(key, voice), key, value, remarkOf(key, value, voice)]);
  const help = (['cells', 'marks'] as const).map((part) => [t('exchange.excel.about.help'), null, t(`exchange.excel.about.help.${part}`), null]);
  return [
    { name: t('exchange.excel.name'), columns: titles.map((title, index) => ({ title, width: index === 0 ? 6 : 24 })), rows },
    {
      name: t('exchange.excel.about'),
      columns: [
        { title: t('exchange.excel.about.item'), width: 16 },
        { title: t('exchange.excel.about.key'), width: 20 },
        { title: t('exchange.excel.about.value'), width: 56 },
        { title: t('exchange.excel.about.remark'), width: 36 },
      ],
      rows: [...about, ...help],
    },
  ];
}

function titleOf(key: string, { t }: SheetVoice): string {
  const text = `exchange.excel.key.${key.startsWith('code:') ? 'code' : key}`;
  return isTextKey(text) ? t(text) : key;
}

function remarkOf(key: string, value: string, { t }: SheetVoice): string | null {
  const text = key === 'hit' ? `table.hit.${value}` : `rules.output.${value}`;
  return (key === 'hit' || key === 'output') && isTextKey(text) ? t(text) : null;
}
