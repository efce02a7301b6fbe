import { z } from 'zod';
import type { CampaignDefinition } from './definition.ts';
import { factSchema } from './fact.ts';
import { idSchema } from './id.ts';
import { sameJson } from './settled-json.ts';
import { parameterSchema } from './parameter.ts';
import { ruleSchema } from './rule.ts';

/** The members that another edition of a running campaign may change. What instances stand on (charts, stages, people, calendar) stays as it was opened. */
export const changeableMembers = ['rules', 'vocabulary', 'parameters'] as const;

/** See {@link changeableMembers}. */
export type ChangeableMember = (typeof changeableMembers)[number];

/** A list after a change: the ids of all that it holds, in order, and those items that are new or say something else than before. */
const listSchema = <T extends z.ZodType>(item: T, max: number) => z.strictObject({ order: z.array(idSchema).max(max), items: z.array(item).max(max) });

/** The schema of an {@link EditionChange} from outside. */
export const editionChangeSchema = z.strictObject({
  rules: listSchema(ruleSchema, 1000).optional(),
  vocabulary: listSchema(factSchema, 2000).optional(),
  parameters: listSchema(parameterSchema, 1000).optional(),
});

/** What one edition says otherwise than the one before: only what is new or changed, and the order of the whole. */
export type EditionChange = z.infer<typeof editionChangeSchema>;

interface WithId {
  readonly id: string;
}

/** What `after` says otherwise than `before` in the members that an edition may change. Empty where nothing. */
export function changeBetween(before: CampaignDefinition, after: CampaignDefinition): EditionChange {
  const changed = changeableMembers.filter((member) => before[member] !== after[member] && !sameJson(before[member], after[member]));
  return Object.fromEntries(changed.map((member) => [member, listChange(before[member], after[member])])) as EditionChange;
}

function listChange(before: readonly WithId[], after: readonly WithId[]): { readonly order: string[]; readonly items: WithId[] } {
  const known = new Map(before.map((item) => [item.id, item]));
  const isSame = (item: WithId): boolean => {
    const found = known.get(item.id);
    return found === item || (found !== undefined && sameJson(found, item));
  };
  return { order: after.map(({ id }) => id), items: after.filter((item) => !isSame(item)) };
}

/** The definition with a change made; undefined where the change does not fit it: it names something that neither of them has, or the same twice. */
export function applyChange(definition: CampaignDefinition, change: EditionChange): CampaignDefinition | undefined {
  let next: CampaignDefinition = definition;
  for (const member of changeableMembers) {
    const wanted = change[member];
    if (wanted === undefined) continue;
    const list = changedList(definition[member], wanted);
    if (list === undefined) return undefined;
    next = { ...next, [member]: list };
  }
  return next;
}

function changedList(
  before: readonly WithId[],
  { order, items }: { readonly order: readonly string[]; readonly items: readonly WithId[] },
): readonly WithId[] | undefined {
  const known = new Map([...before, ...items].map((item) => [item.id, item]));
  const list = order.flatMap((id) => known.get(id) ?? []);
  const isWhole = list.length === order.length && new Set(order).size === order.length;
  return isWhole && items.every(({ id }) => order.includes(id)) ? list : undefined;
}
