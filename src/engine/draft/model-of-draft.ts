import type { CampaignDefinition } from '#domain/definition.ts';
import type { Model } from '../model.ts';

/**
 * A campaign's model with the rules, facts and parameters of a draft in place of its own; everything else stays that of the edition in force, and so
 * does `edition`, which a draft does not have before it is published.
 */
export function modelOfDraft(model: Model, draft: CampaignDefinition): Model {
  const { rules, vocabulary, parameters } = model.definition;
  return {
    ...model,
    definition: draft,
    rules: draft.rules === rules ? model.rules : byId(draft.rules),
    facts: draft.vocabulary === vocabulary ? model.facts : byId(draft.vocabulary),
    parameters: draft.parameters === parameters ? model.parameters : byId(draft.parameters),
  };
}

const indexes = new WeakMap<readonly object[], ReadonlyMap<string, unknown>>();

/** One index a list, so that whoever has worked something out for it can tell that it is still the same. */
function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  const known = indexes.get(list);
  if (known !== undefined) return known as ReadonlyMap<string, T>;
  const index = new Map(list.map((item) => [item.id, item]));
  indexes.set(list, index);
  return index;
}
