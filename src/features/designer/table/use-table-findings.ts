import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Problem } from '#domain/problem.ts';
import type { RuleDocument } from '#domain/rule.ts';
import type { Model } from '#engine/model.ts';
import type { DecisionTable } from '#logic/table/decision-table.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { useRunCheck } from '#features/designer/findings/check-jobs.ts';
import { isLong } from '#features/designer/rules/long-rule.ts';
import { useCalm } from '#features/designer/use-calm.ts';
import { findingsOf } from './rule-table.ts';

/** What an exact check says of a table, and of which table it says it: of a long one it comes later. */
export interface TableLook {
  readonly table: DecisionTable | undefined;
  readonly findings: readonly Problem[];
}

const NOTHING: TableLook = { table: undefined, findings: [] };

/** The exact check of a rule's table. The cell that was typed is shown at once; what the check says of it may come a moment later, of a long table from a worker. */
export function useTableFindings(rule: RuleDocument, table: DecisionTable | undefined): TableLook {
  const { model } = useCampaign();
  const isCostly = isLong(rule);
  const deferred = useDeferredValue(table);
  const here = useMemo(
    () => (isCostly || deferred === undefined ? NOTHING : { table: deferred, findings: findingsOf(deferred, rule.subject, model) }),
    [isCostly, deferred, rule.subject, model],
  );
  const there = useFarLook(useCalm(isCostly ? table : undefined, isCostly), rule.subject, model);
  return isCostly ? there : here;
}

function useFarLook(table: DecisionTable | undefined, subject: RuleDocument['subject'], model: Model): TableLook {
  const runCheck = useRunCheck();
  const [look, setLook] = useState(NOTHING);
  const { vocabulary, parameters } = model.definition;
  useEffect(() => {
    if (table === undefined) return undefined;
    const controller = new AbortController();
    const input = { table: JSON.stringify(table), subject, facts: vocabulary, parameters };
    void runCheck('table', input, { signal: controller.signal, seconds: 120 }).then((outcome) => {
      if (outcome.kind === 'done') setLook({ table, findings: outcome.output });
      else if (outcome.kind !== 'cancelled') setLook({ table, findings: [unchecked(table)] });
    });
    return () => controller.abort();
  }, [table, subject, vocabulary, parameters, runCheck]);
  return look;
}

function unchecked({ rows }: DecisionTable): Problem {
  return { severity: 'note', code: 'rule.table.unchecked', path: '/logic', detail: { rows: rows.length } };
}
