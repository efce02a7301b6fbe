import type { RuleDocument } from '#domain/rule.ts';
import type { RuleTree } from '#logic/rule-tree.ts';
import type { Vocabulary } from '#logic/vocabulary.ts';
import type { DecisionTable, HitPolicy } from './decision-table.ts';
import { toTable } from './to-table.ts';

/** The decision table of a rule with the policy that the rule names; undefined for a rule that has none. */
export function tableOfRule({ hit }: Pick<RuleDocument, 'hit'>, tree: RuleTree, vocabulary: Vocabulary): DecisionTable | undefined {
  const table = toTable(tree, vocabulary);
  return table === undefined || hit === undefined || table.hit !== 'first' ? table : { ...table, hit };
}

/** The policies that a rule must name, because its logic is the same as that of `first`. */
export function policyNamed(hit: HitPolicy): RuleDocument['hit'] {
  return hit === 'unique' || hit === 'any' ? hit : undefined;
}
