import type { CampaignDefinition } from '#domain/definition.ts';
import { modelOfDraft } from '../draft/model-of-draft.ts';
import { createModel, type Model } from '../model.ts';

/** The rules, facts and parameters of one definition upon the people, charts and calendar of another campaign. */
export function transplant(home: CampaignDefinition, from: CampaignDefinition): CampaignDefinition {
  const { rules, vocabulary, parameters } = from;
  return { ...home, rules, vocabulary, parameters };
}

/** Two definitions made ready upon the people of a third. */
export function modelsUpon(
  home: CampaignDefinition,
  published: CampaignDefinition,
  draft: CampaignDefinition,
): { readonly published: Model; readonly draft: Model } {
  const ground = createModel(home);
  return { published: modelOfDraft(ground, transplant(home, published)), draft: modelOfDraft(ground, transplant(home, draft)) };
}
