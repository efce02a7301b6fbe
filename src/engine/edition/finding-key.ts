import type { CampaignDefinition } from '#domain/definition.ts';
import { toCanonicalJson } from '#domain/json.ts';
import type { Problem } from '#domain/problem.ts';

const OWNED = /^\/(rules|vocabulary|parameters)\/(\d+)/;

/**
 * What a finding says and about what, wherever it stands: the code, the rule, fact or parameter by its id, and the details. Two findings of
 * one key are the same finding, also where rules were put in between or rows were moved.
 */
export function findingKey(definition: CampaignDefinition, { code, path, detail }: Problem): string {
  const [whole, member, position] = OWNED.exec(path) ?? [];
  const owner = whole === undefined ? undefined : definition[member as 'rules' | 'vocabulary' | 'parameters'][Number(position)]?.id;
  return `${code} ${owner === undefined ? path : `/${String(member)}/${owner}`} ${toCanonicalJson(detail ?? {})}`;
}
