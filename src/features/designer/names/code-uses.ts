import type { Json } from '#domain/json.ts';
import type { SubjectState } from '#engine/evolve/campaign-state.ts';
import type { Model } from '#engine/model.ts';
import { namesReadBy } from '#features/designer/rules/rule-facts.ts';

/** Those of the codes that a rule reading the fact writes out, or that a subject has recorded for it. */
export function codesInUse(
  fact: string,
  codes: readonly string[],
  { model, subjects }: { readonly model: Model; readonly subjects: Iterable<SubjectState> },
): readonly string[] {
  if (codes.length === 0) return [];
  const used = new Set<string>();
  for (const rule of model.definition.rules) if (namesReadBy(rule).includes(fact)) collect(rule.logic, used);
  for (const { facts } of subjects) if (Object.hasOwn(facts, fact)) for (const value of [facts[fact] ?? ''].flat()) used.add(String(value));
  return codes.filter((code) => used.has(code));
}

function collect(part: Json, found: Set<string>): void {
  if (typeof part === 'string') found.add(part);
  else if (typeof part === 'object' && part !== null) for (const inner of Object.values(part)) collect(inner as Json, found);
}
