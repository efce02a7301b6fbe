import type { FactDefinition } from '#domain/fact.ts';
import type { ParameterDefinition } from '#domain/parameter.ts';
import type { RuleDocument } from '#domain/rule.ts';
import { namesOf } from '#logic/compile-rule.ts';
import { decodeRule } from '#logic/decode-rule.ts';
import type { Vocabulary } from '#logic/vocabulary.ts';

/** Rules that travel, with the facts and parameters that they and their examples name. What the vocabulary does not know is left out. */
export interface RulePack {
  readonly format: 'qibu.rules';
  readonly schemaVersion: 1;
  readonly rules: readonly RuleDocument[];
  readonly vocabulary: readonly FactDefinition[];
  readonly parameters: readonly ParameterDefinition[];
}

/** The pack of these rules; facts and parameters stand in it once, in the order of the vocabulary. A rule that cannot be read travels as it stands. */
export function toRulePack(rules: readonly RuleDocument[], { facts, parameters }: Vocabulary): RulePack {
  const names = new Set(rules.flatMap(namesIn));
  return {
    format: 'qibu.rules',
    schemaVersion: 1,
    rules,
    vocabulary: [...facts.values()].filter(({ id }) => names.has(id)),
    parameters: [...parameters.values()].filter(({ id }) => names.has(`p.${id}`)),
  };
}

function namesIn({ logic, examples }: RuleDocument): readonly string[] {
  const tree = decodeRule(logic);
  return [...(tree.ok ? namesOf(tree.value) : []), ...examples.flatMap(({ facts }) => Object.keys(facts))];
}
