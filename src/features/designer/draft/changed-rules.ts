import type { CampaignDefinition } from '#domain/definition.ts';
import type { RuleDocument } from '#domain/rule.ts';
import { sameJson } from '#domain/settled-json.ts';

/** The rules of a draft that are not as in the edition in force, and those that it has left out. */
export function changedRules(published: CampaignDefinition, draft: CampaignDefinition): readonly RuleDocument[] {
  if (published.rules === draft.rules) return [];
  const before = new Map(published.rules.map((rule) => [rule.id, rule]));
  const after = new Set(draft.rules.map(({ id }) => id));
  return [
    ...draft.rules.filter((rule) => before.get(rule.id) !== rule && !isSame(before.get(rule.id), rule)),
    ...published.rules.filter(({ id }) => !after.has(id)),
  ];
}

/** The same in everything but the number of its version. */
function isSame(before: RuleDocument | undefined, after: RuleDocument): boolean {
  return before !== undefined && sameJson({ ...after, version: 0 }, { ...before, version: 0 });
}
