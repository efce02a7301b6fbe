import type { CampaignDefinition } from '#domain/definition.ts';
import { toCanonicalJson } from '#domain/json.ts';
import type { ParameterDefinition } from '#domain/parameter.ts';

/** A parameter of the draft, and as it stands in the edition in force; undefined where it is new. */
export interface ChangedParameter {
  readonly before: ParameterDefinition | undefined;
  readonly after: ParameterDefinition;
}

/** The parameters of a draft that are not as in the edition in force. */
export function changedParameters(published: CampaignDefinition, draft: CampaignDefinition): readonly ChangedParameter[] {
  if (published.parameters === draft.parameters) return [];
  const known = new Map(published.parameters.map((parameter) => [parameter.id, parameter]));
  return draft.parameters
    .map((after) => ({ before: known.get(after.id), after }))
    .filter(({ before, after }) => before !== after && (before === undefined || toCanonicalJson(before) !== toCanonicalJson(after)));
}
