import type { CampaignDefinition } from '#domain/definition.ts';
import type { EditionChange } from '#domain/edition-change.ts';
import { sameJson } from '#domain/settled-json.ts';
import type { DesignLevel } from './design-level.ts';

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
    return found !== undefined && sameJson(rest(item), rest(found));
  });
}
