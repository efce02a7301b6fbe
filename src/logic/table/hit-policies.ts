import type { DecisionTable, HitPolicy, TableRow } from './decision-table.ts';

/** All policies, those by which one row decides first. */
export const HIT_POLICIES: readonly HitPolicy[] = ['first', 'unique', 'any', 'collect', 'count', 'highest', 'lowest'];

/** The operator that puts the outcomes of all rows that match together; undefined where one row decides. */
export const GATHERED_BY: Readonly<Partial<Record<HitPolicy, string>>> = { collect: '+', count: '+', highest: 'max', lowest: 'min' };

/** Do all rows that match make the outcome together? Then their order and their overlaps mean nothing. */
export function isGathering(hit: HitPolicy): boolean {
  return GATHERED_BY[hit] !== undefined;
}

/**
 * The row that always matches, by whose outcome the highest or lowest is measured where no other row does: the last row that asks nothing. Such a table
 * cannot be without one, for there is no number that counts as none.
 */
export function measureOf({ rows }: Pick<DecisionTable, 'rows'>): TableRow | undefined {
  return rows.findLast(({ cells }) => cells.every(({ kind }) => kind === 'any'));
}

/** Does this table lack the row by which it is measured? */
export function lacksMeasure(table: DecisionTable): boolean {
  return (table.hit === 'highest' || table.hit === 'lowest') && measureOf(table) === undefined;
}

/** A table under another policy; with a row that always matches and gives `least` where it needs one and has none. Where rows are counted each gives 1. */
export function withPolicy(table: DecisionTable, hit: HitPolicy, least: number): DecisionTable {
  if (hit === 'count') return { ...table, hit, rows: table.rows.map((row) => ({ ...row, outcome: { kind: 'literal', path: row.outcome.path, value: 1 } })) };
  const chosen = { ...table, hit };
  if (!lacksMeasure(chosen)) return chosen;
  const rest: TableRow = { path: '', cells: table.columns.map(() => ({ kind: 'any' })), outcome: { kind: 'literal', path: '', value: least } };
  return { ...chosen, rows: [...table.rows, rest] };
}
