import type { CampaignDefinition } from '#domain/definition.ts';

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
