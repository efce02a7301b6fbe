import type { FactValue } from '#domain/fact-value.ts';
import type { Json } from '#domain/json.ts';
import type { RuleOutput } from '#domain/rule.ts';
import { type CompiledRule, compileRule } from '#logic/compile-rule.ts';
import { decodeRule } from '#logic/decode-rule.ts';
import type { Vocabulary } from '#logic/vocabulary.ts';
import type { RuleTree } from '#logic/rule-tree.ts';
import type { Facts } from './sample-records.ts';

/** Reads a rule that must be readable. */
export function treeOf(logic: Json): RuleTree {
  const tree = decodeRule(logic);
  if (!tree.ok) throw new Error(JSON.stringify(tree.problems));
  return tree.value;
}

/** How rules read flat facts: parameters by their values, defaults of the vocabulary where a fact is missing. */
export function bindTo({ facts, parameters }: Vocabulary): (name: string) => (source: Facts) => FactValue | undefined {
  return (name) => {
    if (name.startsWith('p.')) return () => parameters.get(name.slice(2))?.value;
    const missing = facts.get(name)?.missing;
    return (source) => {
      const value = source[name];
      const absent = value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
      return absent && missing?.kind === 'default' ? missing.value : value;
    };
  };
}

/** A strict rule over flat facts. */
export function strictRule(logic: Json, vocabulary: Vocabulary, output?: RuleOutput): CompiledRule<Facts> {
  return compileRule<Facts>(treeOf(logic), { bind: bindTo(vocabulary), decimals: output?.type === 'number' ? output.decimals : undefined });
}
