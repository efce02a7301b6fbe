import type { RuleDocument } from '#domain/rule.ts';
import type { Model } from '#engine/model.ts';
import { rowsDeciding } from '#logic/examples/judge-people.ts';
import type { DecisionTable } from '#logic/table/decision-table.ts';

/** How many examples of a rule each row of its table decides, by the row's number from 0; undefined for a rule without examples. */
export function examplesByRow({ examples }: RuleDocument, table: DecisionTable, model: Model): readonly number[] | undefined {
  if (examples.length === 0) return undefined;
  const counts = table.rows.map(() => 0);
  for (const { facts } of examples)
    for (const row of rowsDeciding(table, facts as Parameters<typeof rowsDeciding>[1], model)) counts[row] = (counts[row] ?? 0) + 1;
  return counts;
}
