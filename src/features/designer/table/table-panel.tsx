import { useDeferredValue, useMemo } from 'react';
import type { FactValue } from '#domain/fact-value.ts';
import type { RuleDocument } from '#domain/rule.ts';
import { decidingRows, rowMatcher } from '#logic/table/match-table.ts';
import { Panel } from '#ui/page.tsx';
import { useDraft } from '#workspace/draft.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { isLong } from '#features/designer/rules/long-rule.ts';
import { useCalm } from '#features/designer/use-calm.ts';
import { ExcelButtons } from '#features/designer/table-exchange/excel-buttons.tsx';
import { openByRow, pairCoverage } from '#features/designer/examples/open-pairs.ts';
import { examplesByRow } from './examples-by-row.ts';
import { HitPolicyChoice } from './hit-policy-choice.tsx';
import { MakeTable } from './make-table.tsx';
import { tableOf } from './rule-table.ts';
import { useBefore } from './use-before.ts';
import { TableFindings } from './table-findings.tsx';
import { TableGrid } from './table-grid.tsx';
import { useTableFindings } from './use-table-findings.ts';
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
  const { isEditing } = useDraft();
  const table = useMemo(() => tableOf(rule, model), [rule, model]);
  const hand = useTableHand(rule, table);
  const look = useTableFindings(rule, table);
  const isCostly = isLong(rule);
  const checked = useCalm(useDeferredValue(table), isCostly);
  const checkedRule = useCalm(useDeferredValue(rule), isCostly);
  const isLate = isCostly && look.table !== table;
  const columns = table?.columns;
  const matcher = useMemo(() => rowMatcher(columns ?? [], (name) => tried[name] ?? assumed(model.facts.get(name)?.missing)), [columns, tried, model.facts]);
  const now = useMemo(() => {
    if (table === undefined) return undefined;
    const matches = table.rows.map(matcher);
    return { matches, deciding: decidingRows(table, matches) };
  }, [table, matcher]);
  const before = useBefore(rule, table);
  const unpaired = useMemo(
    () =>
      checked === undefined || checkedRule.examples.length === 0 || !isEditing || isCostly ? undefined : openByRow(pairCoverage(checkedRule, checked, model)),
    [checkedRule, checked, model, isEditing, isCostly],
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
      <TableGrid rule={rule} table={table} findings={look.findings} now={now} hand={hand} before={before} examples={examples} unpaired={unpaired} />
      {hand === undefined ? null : <p className="table-keys faint">{t('table.edit.keys')}</p>}
      <TableFindings table={table} findings={look.findings} now={now} hand={hand} isLate={isLate} />
    </Panel>
  );
}

/** What no value is read as, where the vocabulary says. */
function assumed(missing: { readonly kind: string; readonly value?: FactValue } | undefined): FactValue | undefined {
  return missing?.kind === 'default' ? missing.value : undefined;
}
