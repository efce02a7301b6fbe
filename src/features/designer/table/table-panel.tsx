import { useMemo } from 'react';
import type { FactValue } from '#domain/fact-value.ts';
import type { RuleDocument } from '#domain/rule.ts';
import { decidingRows, matchTable } from '#logic/table/match-table.ts';
import { Panel } from '#ui/page.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { tableOf } from './rule-table.ts';
import { TableFindings } from './table-findings.tsx';
import { TableGrid } from './table-grid.tsx';
import './table.css';

/** A rule as a decision table, with what an exact check says of it, and the row that the values on the bench lead to. No panel for a rule that has none. */
export function TablePanel({ rule, tried }: { readonly rule: RuleDocument; readonly tried: Readonly<Record<string, FactValue | undefined>> }) {
  const { model, t } = useCampaign();
  const checked = useMemo(() => tableOf(rule, model), [rule, model]);
  const now = useMemo(() => {
    if (checked === undefined) return undefined;
    const matches = matchTable(checked.table, (name) => tried[name] ?? assumed(model.facts.get(name)?.missing));
    return { matches, deciding: decidingRows(checked.table, matches) };
  }, [checked, tried, model]);
  if (checked === undefined || now === undefined) return null;
  const { table, findings } = checked;
  const aside = (
    <>
      <span>{t('common.text.colon', { label: t('table.hit'), value: t(`table.hit.${table.hit}`) })}</span>
      <span>{t('common.count.rows', { count: table.rows.length })}</span>
    </>
  );
  return (
    <Panel title={t('table.title')} flush aside={aside}>
      <TableGrid rule={rule} table={table} findings={findings} now={now} />
      <TableFindings table={table} findings={findings} now={now} />
    </Panel>
  );
}

/** What no value is read as, where the vocabulary says. */
function assumed(missing: { readonly kind: string; readonly value?: FactValue } | undefined): FactValue | undefined {
  return missing?.kind === 'default' ? missing.value : undefined;
}
