import { useDeferredValue, useMemo } from 'react';
import type { FactValue } from '#domain/fact-value.ts';
import type { RuleDocument } from '#domain/rule.ts';
import { formOfOutput } from '#i18n/value-form.ts';
import type { Voice } from '#i18n/voice.ts';
import type { DecisionTable } from '#logic/table/decision-table.ts';
import { decidingRows, matchTable } from '#logic/table/match-table.ts';
import { Panel } from '#ui/page.tsx';
import { useDraft } from '#workspace/draft.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { ExcelButtons } from '#features/designer/table-exchange/excel-buttons.tsx';
import { tellCell, tellOutcome } from './cell-words.ts';
import { openByRow, pairCoverage } from '#features/designer/examples/open-pairs.ts';
import { examplesByRow } from './examples-by-row.ts';
import { HitPolicyChoice } from './hit-policy-choice.tsx';
import { MakeTable } from './make-table.tsx';
import { findingsOf, tableOf } from './rule-table.ts';
import { TableFindings } from './table-findings.tsx';
import { TableGrid } from './table-grid.tsx';
import { useTableHand } from './use-table-hand.ts';
import './table.css';

interface Props {
  readonly rule: RuleDocument;
  readonly tried: Readonly<Record<string, FactValue | undefined>>;
}

/**
 * A rule as a decision table, with what an exact check says of it, and the row that the values on the bench lead to; in a draft it is edited here.
 * A rule that is no table has no panel, but in a draft it can be made one where it says nothing yet.
 */
export function TablePanel({ rule, tried }: Props) {
  const campaign = useCampaign();
  const { model, t } = campaign;
  const { isEditing, published } = useDraft();
  const table = useMemo(() => tableOf(rule, model), [rule, model]);
  const hand = useTableHand(rule, table);
  // The cell that was typed is shown at once; what the check says of it may come a moment later.
  const checked = useDeferredValue(table);
  const checkedRule = useDeferredValue(rule);
  const findings = useMemo(() => (checked === undefined ? [] : findingsOf(checked, rule.subject, model)), [checked, rule.subject, model]);
  const now = useMemo(() => {
    if (table === undefined) return undefined;
    const matches = matchTable(table, (name) => tried[name] ?? assumed(model.facts.get(name)?.missing));
    return { matches, deciding: decidingRows(table, matches) };
  }, [table, tried, model]);
  const before = useMemo(() => {
    const former = isEditing ? published.rules.find(({ id }) => id === rule.id) : undefined;
    return former === undefined || former === rule || table === undefined ? undefined : textsBefore(former, table, campaign);
  }, [isEditing, published, rule, table, campaign]);
  const unpaired = useMemo(
    () => (checked === undefined || checkedRule.examples.length === 0 || !isEditing ? undefined : openByRow(pairCoverage(checkedRule, checked, model))),
    [checkedRule, checked, model, isEditing],
  );
  const examples = useMemo(() => (checked === undefined ? undefined : examplesByRow(checkedRule, checked, model)), [checkedRule, checked, model]);
  if (table === undefined || now === undefined) return isEditing ? <MakeTable rule={rule} /> : null;
  const aside = (
    <>
      <HitPolicyChoice rule={rule} hit={table.hit} onChoose={hand?.setHit} />
      <span>{t('common.count.rows', { count: table.rows.length })}</span>
      <ExcelButtons rule={rule} table={table} />
    </>
  );
  return (
    <Panel title={t('table.title')} flush aside={aside}>
      <TableGrid rule={rule} table={table} findings={findings} now={now} hand={hand} before={before} examples={examples} unpaired={unpaired} />
      {hand === undefined ? null : <p className="table-keys faint">{t('table.edit.keys')}</p>}
      <TableFindings table={table} findings={findings} now={now} hand={hand} />
    </Panel>
  );
}

/** The texts of a rule's rows, where its table has the same columns and as many rows; else nobody can say which row was which. */
function textsBefore(rule: RuleDocument, table: DecisionTable, campaign: ReturnType<typeof useCampaign>): readonly (readonly string[])[] | undefined {
  const former = tableOf(rule, campaign.model);
  if (former === undefined || former.rows.length !== table.rows.length || keysOf(former) !== keysOf(table)) return undefined;
  const voice: Voice = campaign;
  return former.rows.map(({ cells, outcome }) => [
    ...former.columns.map((column, at) => tellCell(cells[at] ?? { kind: 'any' }, column, voice)),
    tellOutcome(outcome, formOfOutput(rule.output), voice),
  ]);
}

function keysOf({ columns }: DecisionTable): string {
  return columns.map(({ key }) => key).join('\n');
}

/** What no value is read as, where the vocabulary says. */
function assumed(missing: { readonly kind: string; readonly value?: FactValue } | undefined): FactValue | undefined {
  return missing?.kind === 'default' ? missing.value : undefined;
}
