import type { RuleDocument } from '#domain/rule.ts';
import type { Model } from '#engine/model.ts';
import { conditionSearch, openConditions, type OpenCondition } from '#logic/examples/condition-coverage.ts';
import { conditionsOf } from '#logic/examples/condition-pairs.ts';
import type { Person } from '#logic/examples/somebody-in.ts';
import type { DecisionTable } from '#logic/table/decision-table.ts';

/** Of how many conditions of a table a pair of examples shows that they matter, of how many one could, those where it is still to come, and how many were not looked at, for there are too many. */
export interface PairCoverage {
  readonly paired: number;
  readonly whole: number;
  readonly open: readonly OpenCondition[];
  readonly unlooked: number;
}

const known = new WeakMap<RuleDocument, { readonly table: DecisionTable; readonly model: Model; readonly coverage: PairCoverage }>();

/** What the examples of a rule show of the conditions of its table, worked out once. Conditions that no pair can show (implied by rows before them) do not count. */
export function pairCoverage(rule: RuleDocument, table: DecisionTable, model: Model): PairCoverage {
  const found = known.get(rule);
  if (found?.table === table && found.model === model) return found.coverage;
  const people = rule.examples.map(({ facts }) => facts as Person);
  const unpaired = openConditions(conditionSearch(rule, table, { vocabulary: model, effort: 'live' }), people);
  const open = unpaired.filter(({ pair }) => pair !== undefined);
  const paired = conditionsOf(table).length - unpaired.length;
  const unlooked = unpaired.filter(({ isLooked }) => !isLooked).length;
  const coverage = { paired, whole: paired + open.length, open, unlooked };
  known.set(rule, { table, model, coverage });
  return coverage;
}

/** The columns of each row of which no pair shows yet that they matter, by the row's number from 0. */
export function openByRow({ open }: PairCoverage): ReadonlyMap<number, readonly number[]> {
  const rows = new Map<number, readonly number[]>();
  for (const { row, column } of open) rows.set(row, [...(rows.get(row) ?? []), column]);
  return rows;
}
