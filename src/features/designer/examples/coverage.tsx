import { useMemo } from 'react';
import type { RuleDocument } from '#domain/rule.ts';
import { joinNames } from '#i18n/voice.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { examplesByRow } from '#features/designer/table/examples-by-row.ts';
import { tableOf } from '#features/designer/table/rule-table.ts';

/** Which rows of the table the examples reach, and which they do not. Nothing for a rule that has none. */
export function Coverage({ rule }: { readonly rule: RuleDocument }) {
  const campaign = useCampaign();
  const { model, t } = campaign;
  const found = useMemo(() => {
    const table = tableOf(rule, model);
    if (table === undefined) return undefined;
    const counts = examplesByRow(rule, table, model);
    return { whole: table.rows.length, missed: table.rows.flatMap((_, row) => ((counts?.[row] ?? 0) > 0 ? [] : [String(row + 1)])) };
  }, [rule, model]);
  if (found === undefined) return null;
  const { whole, missed } = found;
  return (
    <p className="examples-coverage">
      {missed.length === 0
        ? t('examples.covered', { rows: whole })
        : t('examples.uncovered', { part: whole - missed.length, whole, rows: joinNames(missed.slice(0, 12), campaign) })}
    </p>
  );
}
