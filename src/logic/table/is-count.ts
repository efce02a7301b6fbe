import type { DecisionTable } from './decision-table.ts';

/** Does every row give 1? Then a sum of them counts those that match. */
export function isCount({ rows }: Pick<DecisionTable, 'rows'>): boolean {
  return rows.every(({ outcome }) => outcome.kind === 'literal' && outcome.value === 1);
}
