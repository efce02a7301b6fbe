import type { CampaignDefinition } from '#domain/definition.ts';
import type { Patch, Scenario } from '#domain/scenario.ts';

type JsonValue = Extract<Patch, { kind: 'json' }>['value'];

/** What a draft can change of a definition. */
const PARTS = ['rules', 'vocabulary', 'parameters'] as const;

/** The scenario of a draft goes by this id; those that people make have numbers. */
export const DRAFT_ID = 'draft';

/** A draft as a scenario: what it has otherwise than the definition in force; undefined where there is none, or it changes nothing. */
export function draftScenario(published: CampaignDefinition, draft: CampaignDefinition | undefined): Scenario | undefined {
  if (draft === undefined) return undefined;
  // A definition is JSON throughout, and nothing here is written to.
  const patches = PARTS.filter((part) => draft[part] !== published[part]).map((part): Patch => ({
    kind: 'json',
    path: `/${part}`,
    value: draft[part] as unknown as JsonValue,
  }));
  return patches.length === 0 ? undefined : { id: DRAFT_ID, title: { zh: '草案', en: 'The draft' }, patches };
}
