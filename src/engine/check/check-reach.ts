import type { SubjectKind } from '#domain/id.ts';
import type { Problem } from '#domain/problem.ts';
import { type DefinitionIndex, failing } from './definition-index.ts';
import { namesOfLogic } from '#logic/names-of-logic.ts';

/**
 * The findings about a rule that is asked about a subject of a kind: it must be about a kind that can be reached from there, and so must
 * every fact that it reads. Otherwise it would be undetermined for ever. An unknown rule has findings elsewhere.
 */
export function checkReach(index: DefinitionIndex, ruleId: string | undefined, at: { readonly kind: SubjectKind; readonly path: string }): readonly Problem[] {
  const rule = ruleId === undefined ? undefined : index.rules.get(ruleId);
  if (rule === undefined) return [];
  const reach = index.reach.get(at.kind);
  if (rule.subject !== 'any' && reach?.has(rule.subject) !== true) return [failing('rule.subject.unreachable', at.path, { id: rule.id })];
  return namesOfLogic(rule.logic).flatMap((name) => {
    const fact = index.facts.get(name);
    return fact === undefined || reach?.has(fact.subject) === true ? [] : [failing('rule.fact.unreachable', at.path, { id: rule.id, fact: name })];
  });
}
