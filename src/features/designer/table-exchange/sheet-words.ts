import type { RuleDocument } from '#domain/rule.ts';
import { reachableKinds } from '#engine/check/reachable-kinds.ts';
import type { TableWords } from '#logic/exchange/table-words.ts';
import type { TableColumn } from '#logic/table/decision-table.ts';
import type { OpenCampaign } from '#workspace/use-campaign.ts';
import { nameColumn, unitOf } from '#features/designer/table/cell-words.ts';
import { outcomeText, readOutcome } from '#features/designer/table/outcome-text.ts';
import { titlesFor } from '#features/designer/table/titles-for.ts';

/** What the words of a sheet are made from. */
export type SheetVoice = Pick<OpenCampaign, 't' | 'words' | 'model'>;

/** The words in which the table of a rule is written as a sheet and read from one: those of the present language are written, of both are read. */
export function sheetWords({ output, subject }: RuleDocument, voice: SheetVoice): TableWords {
  const { t, model } = voice;
  const reach = subject === 'any' ? undefined : reachableKinds(model.definition).get(subject);
  const outcomes = { output, model, voice };
  return {
    namesOf: (column) => namesOf(column, voice),
    mayAsk: (id) => {
      const fact = model.facts.get(id);
      return fact !== undefined && (reach === undefined || reach.has(fact.subject));
    },
    titlesOf: (column) => titlesFor(column, voice),
    rowNames: [t('table.row'), '行', '序号', 'row'],
    outcomeNames: [t('table.outcome'), '结论', '结果', 'outcome'],
    outcomeText: (outcome) => outcomeText(outcome, outcomes),
    readOutcome: (text) => readOutcome(text, outcomes),
  };
}

function namesOf(column: TableColumn, voice: SheetVoice): readonly string[] {
  const name = nameColumn(column, voice);
  const fact = column.kind === 'fact' ? voice.model.facts.get(column.fact) : undefined;
  if (column.kind === 'contains') return [name, `${column.fact} ${column.code}`];
  if (fact === undefined) return [name];
  const unit = unitOf(column, voice);
  const titled = unit === '' ? name : voice.t('exchange.excel.column', { name, unit });
  return [titled, name, fact.title.zh, fact.title.en, fact.id];
}
