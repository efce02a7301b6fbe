import type { Organisation } from '#domain/organisation.ts';

/** How many officers each unit has, in the order of the units. */
export function headsOf({ officers, units }: Organisation): readonly number[] {
  const heads = new Map<string | undefined, number>();
  for (const { unit } of officers) heads.set(unit, (heads.get(unit) ?? 0) + 1);
  return units.map(({ id }) => heads.get(id) ?? 0);
}
