import type { CampaignDefinition } from '#domain/definition.ts';
import type { FactDefinition } from '#domain/fact.ts';
import type { ParameterDefinition } from '#domain/parameter.ts';
import { type ChangedItem, changedItems } from './named-list.ts';

/** The parameters of a draft that are not as in the edition in force, and those that it has left out. */
export function changedParameters(published: CampaignDefinition, draft: CampaignDefinition): readonly ChangedItem<ParameterDefinition>[] {
  return changedItems(published.parameters, draft.parameters);
}

/** The facts, likewise. */
export function changedFacts(published: CampaignDefinition, draft: CampaignDefinition): readonly ChangedItem<FactDefinition>[] {
  return changedItems(published.vocabulary, draft.vocabulary);
}
