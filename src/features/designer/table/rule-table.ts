import type { Problem } from '#domain/problem.ts';
import type { RuleDocument } from '#domain/rule.ts';
import type { Model } from '#engine/model.ts';
import { decodeRule } from '#logic/decode-rule.ts';
import { checkTable } from '#logic/table/check-table.ts';
import type { DecisionTable } from '#logic/table/decision-table.ts';
import { tableOfRule } from '#logic/table/table-of-rule.ts';
import { tableFindings } from '#logic/table/verify-table.ts';
import { heldTable } from './held-tables.ts';

/** The table of a rule at the present values of the parameters, as it was last edited; undefined for a rule that has none. */
export function tableOf(rule: RuleDocument, model: Model): DecisionTable | undefined {
  return heldTable(rule, model) ?? derivedTable(rule, model);
}

/** What an exact check finds in a table. */
export function findingsOf(table: DecisionTable, subject: RuleDocument['subject'], model: Model): readonly Problem[] {
  return tableFindings(table, checkTable(table, model), subject);
}

/** A table as it was read from a rule, with what it was read by. */
interface Derived {
  readonly table: DecisionTable | undefined;
  readonly facts: Model['facts'];
  readonly parameters: Model['parameters'];
}

const derived = new WeakMap<RuleDocument, Derived>();

/** Several panels ask for the table of one rule: it is read once. */
function derivedTable(rule: RuleDocument, model: Model): DecisionTable | undefined {
  const { facts, parameters } = model;
  const known = derived.get(rule);
  if (known?.facts === facts && known.parameters === parameters) return known.table;
  const tree = decodeRule(rule.logic);
  const table = tree.ok ? tableOfRule(rule, tree.value, model) : undefined;
  derived.set(rule, { table, facts, parameters });
  return table;
}

/** The findings that name a row, by its number from 0. */
export function findingsByRow(findings: readonly Problem[]): ReadonlyMap<number, readonly Problem[]> {
  const rows = new Map<number, Problem[]>();
  for (const finding of findings) {
    const row = finding.detail?.['row'];
    if (typeof row === 'number') rows.set(row - 1, [...(rows.get(row - 1) ?? []), finding]);
  }
  return rows;
}
