import { useDeferredValue, useMemo } from 'react';
import type { RuleDocument } from '#domain/rule.ts';
import { joinNames } from '#i18n/voice.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { nameColumn } from '#features/designer/table/cell-words.ts';
import { examplesByRow } from '#features/designer/table/examples-by-row.ts';
import { tableOf } from '#features/designer/table/rule-table.ts';
import { pairCoverage } from './open-pairs.ts';

/** So many conditions are named. */
const NAMED = 6;

/**
 * Which rows of the table the examples reach, and of which conditions two of them show that they matter; which they do not. Nothing for a rule that has
 * no table.
 */
export function Coverage({ rule }: { readonly rule: RuleDocument }) {
  const campaign = useCampaign();
  const { model, t } = campaign;
  const looked = useDeferredValue(rule);
  const found = useMemo(() => {
    const table = tableOf(looked, model);
    if (table === undefined) return undefined;
    const counts = examplesByRow(looked, table, model);
    const missed = table.rows.flatMap((_, row) => ((counts?.[row] ?? 0) > 0 ? [] : [String(row + 1)]));
    return { table, missed, pairs: pairCoverage(looked, table, model) };
  }, [looked, model]);
  if (found === undefined) return null;
  const { table, missed, pairs } = found;
  const whole = table.rows.length;
  const open = pairs.open.slice(0, NAMED).map(({ row, column }) => {
    const asked = table.columns[column];
    return t('examples.unpaired.cell', { row: row + 1, fact: asked === undefined ? '' : nameColumn(asked, campaign) });
  });
  return (
    <div className="examples-coverage">
      <p>
        {missed.length === 0
          ? t('examples.covered', { rows: whole })
          : t('examples.uncovered', { part: whole - missed.length, whole, rows: joinNames(missed.slice(0, 12), campaign) })}
      </p>
      {pairs.whole === 0 ? null : (
        <p>
          {open.length === 0
            ? t('examples.paired', { whole: pairs.whole })
            : t(pairs.open.length > NAMED ? 'examples.unpaired.more' : 'examples.unpaired', {
                part: pairs.paired,
                whole: pairs.whole,
                cells: joinNames(open, campaign),
              })}
        </p>
      )}
      {pairs.unlooked === 0 ? null : <p>{t('examples.unlooked', { count: pairs.unlooked })}</p>}
    </div>
  );
}
