import type { FactDefinition } from '#domain/fact.ts';
import type { FactValue } from '#domain/fact-value.ts';
import { isJsonObject, type Json } from '#domain/json.ts';
import type { ParameterDefinition } from '#domain/parameter.ts';
import { compileRule, namesOf } from '#logic/compile-rule.ts';
import type { RuleTree } from '#logic/rule-tree.ts';

/** The declared facts and parameters of a definition. */
export interface Vocabulary {
  readonly facts: ReadonlyMap<string, FactDefinition>;
  readonly parameters: ReadonlyMap<string, ParameterDefinition>;
}

/**
 * Evaluates a rule strictly over plain data: `{"exam": {"score": 70}}` or `{"exam.score": 70}`.
 * Without a vocabulary every name of the rule counts as a declared fact; with one, an undeclared name is an error,
 * defaults count, and parameters that the data does not give have their published values.
 */
export function evaluateStrict(tree: RuleTree, data: Json, vocabulary?: Vocabulary): object {
  const unknown = vocabulary === undefined ? undefined : namesOf(tree).find((name) => !isDeclared(vocabulary, name));
  if (unknown !== undefined) return { status: 'error', code: 'rule.name.undeclared', path: unknown };
  const rule = compileRule<Json>(tree, { bind: (name) => (source) => readName(source, name) ?? defaultOf(vocabulary, name), lists: 'any' });
  return rule.evaluate(data);
}

function isDeclared(vocabulary: Vocabulary, name: string): boolean {
  return name.startsWith('p.') ? vocabulary.parameters.has(name.slice(2)) : vocabulary.facts.has(name);
}

function defaultOf(vocabulary: Vocabulary | undefined, name: string): FactValue | undefined {
  if (vocabulary === undefined) return undefined;
  if (name.startsWith('p.')) return vocabulary.parameters.get(name.slice(2))?.value;
  const missing = vocabulary.facts.get(name)?.missing;
  return missing?.kind === 'default' ? missing.value : undefined;
}

/** Own properties only, so that `constructor` reads nothing even where it was let in; of a list its items, not its length. */
function readName(data: Json, name: string): FactValue | undefined {
  if (isJsonObject(data) && Object.hasOwn(data, name)) return data[name] as FactValue;
  let value: Json | undefined = data;
  for (const part of name.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part) || (Array.isArray(value) && part === 'length')) return undefined;
    value = (value as Readonly<Record<string, Json>>)[part];
  }
  return value as FactValue | undefined;
}
