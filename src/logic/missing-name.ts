import type { Json } from '#domain/json.ts';
import type { RuleNode } from './rule-tree.ts';

/** The fact that `{"in": ["exam.score", {"missing": ["exam.score"]}]}` asks for; undefined for anything else. */
export function missingName(item: RuleNode, list: RuleNode): string | undefined {
  if (item.kind !== 'literal' || list.kind !== 'operation' || list.operator !== 'missing' || list.args.length !== 1) return undefined;
  const [name] = list.args;
  return name?.kind === 'literal' && typeof name.value === 'string' && name.value === item.value ? name.value : undefined;
}

/** The condition that a fact has no value, as {@link missingName} reads it. */
export function toMissing(fact: string): Json {
  return { in: [fact, { missing: [fact] }] };
}
