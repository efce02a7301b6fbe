import type { CampaignDefinition } from '#domain/definition.ts';
import { type EditionChange } from '#domain/edition-change.ts';
import { toCanonicalJson } from '#domain/json.ts';

/** How much a role may change: the values of parameters, rules as well, or facts and all that a parameter says too. Each holds those before it. */
export const designLevels = ['values', 'rules', 'all'] as const;

/** See {@link designLevels}. */
export type DesignLevel = (typeof designLevels)[number];

/** How much a role may change; undefined where nothing. Where the definition names nobody, whoever may intervene may change everything. */
export function levelOfRole({ roles, organisation }: CampaignDefinition, role: string): DesignLevel | undefined {
  const { designers } = roles;
  if (designers !== undefined) return designLevels.findLast((level) => designers[level]?.includes(role) === true);
  return (roles.interveners ?? organisation.roles.map(({ id }) => id)).includes(role) ? 'all' : undefined;
}

/** Does a level suffice for what needs another one? */
export function suffices(level: DesignLevel | undefined, needed: DesignLevel): boolean {
  return level !== undefined && designLevels.indexOf(level) >= designLevels.indexOf(needed);
}

/** The roles whose level suffices. */
export function rolesOfLevel(definition: CampaignDefinition, needed: DesignLevel): readonly string[] {
  return definition.organisation.roles.map(({ id }) => id).filter((role) => suffices(levelOfRole(definition, role), needed));
}

/** The roles that may approve another edition; where the definition names none, whoever may intervene. */
export function reviewersOf({ roles, organisation }: CampaignDefinition): readonly string[] {
  return roles.reviewers ?? roles.interveners ?? organisation.roles.map(({ id }) => id);
}

/** The level that a change of a definition needs. What an example expects follows the values, and is reviewed with them. */
export function levelOfChange(definition: CampaignDefinition, change: EditionChange): DesignLevel {
  if (change.vocabulary !== undefined) return 'all';
  if (change.parameters !== undefined && !changesValuesOnly(definition, change.parameters)) return 'all';
  return change.rules === undefined || changesExamplesOnly(definition, change.rules) ? 'values' : 'rules';
}

function changesValuesOnly(definition: CampaignDefinition, change: NonNullable<EditionChange['parameters']>): boolean {
  return changesOnly(definition.parameters, change, (parameter) => ({ ...parameter, value: 0 }));
}

function changesExamplesOnly(definition: CampaignDefinition, change: NonNullable<EditionChange['rules']>): boolean {
  return changesOnly(definition.rules, change, (rule) => ({ ...rule, examples: [], version: 0 }));
}

/** The same items in the same order, and those that say something else say the same but for what `rest` leaves out. */
function changesOnly<T extends { readonly id: string }>(
  before: readonly T[],
  { order, items }: { readonly order: readonly string[]; readonly items: readonly T[] },
  rest: (item: T) => object,
): boolean {
  const known = new Map(before.map((item) => [item.id, item]));
  if (order.length !== before.length || before.some(({ id }, index) => order[index] !== id)) return false;
  return items.every((item) => {
    const found = known.get(item.id);
    return found !== undefined && toCanonicalJson(rest(item)) === toCanonicalJson(rest(found));
  });
}
