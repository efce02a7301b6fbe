import { useMemo } from 'react';
import type { RuleDocument } from '#domain/rule.ts';
import { formOfOutput } from '#i18n/value-form.ts';
import type { Voice } from '#i18n/voice.ts';
import type { DecisionTable } from '#logic/table/decision-table.ts';
import { useDraft } from '#workspace/draft.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { tellCell, tellOutcome } from './cell-words.ts';
import { useTableVoice } from './use-table-voice.ts';
import { tableOf } from './rule-table.ts';

/**
 * What stood in each row in the edition in force, where the rule's table there has the same columns and as many rows; else nobody can say which row was
 * which.
 */
export function useBefore(rule: RuleDocument, table: DecisionTable | undefined): ((row: number) => readonly string[] | undefined) | undefined {
  const { model } = useCampaign();
  const voice = useTableVoice();
  const { isEditing, published } = useDraft();
  const formerRule = isEditing ? published.rules.find(({ id }) => id === rule.id) : undefined;
  const former = useMemo(() => (formerRule === undefined ? undefined : tableOf(formerRule, model)), [formerRule, model]);
  const texts = useMemo(() => (former === undefined ? undefined : textsOf(former, rule.output, voice)), [former, rule.output, voice]);
  if (former === undefined || table === undefined || formerRule === rule) return undefined;
  return former.rows.length === table.rows.length && keysOf(former) === keysOf(table) ? texts : undefined;
}

/** The texts of a table's rows, by their numbers, each told when it is asked for. */
function textsOf(table: DecisionTable, output: RuleDocument['output'], voice: Voice): (row: number) => readonly string[] | undefined {
  const told = new Map<number, readonly string[]>();
  return (at) => {
    const row = table.rows[at];
    if (row === undefined) return undefined;
    const texts = told.get(at) ?? [
      ...table.columns.map((column, index) => tellCell(row.cells[index] ?? { kind: 'any' }, column, voice)),
      tellOutcome(row.outcome, formOfOutput(output), voice),
    ];
    told.set(at, texts);
    return texts;
  };
}

function keysOf({ columns }: DecisionTable): string {
  return columns.map(({ key }) => key).join('\n');
}
