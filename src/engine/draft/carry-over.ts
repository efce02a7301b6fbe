import type { CampaignDefinition } from '#domain/definition.ts';
import { changeableMembers, type ChangeableMember } from '#domain/edition-change.ts';
import { toCanonicalJson } from '#domain/json.ts';

/** A draft of a former edition upon the one in force, and the ids that both have changed, each otherwise: there the draft's word stands. */
export interface CarriedDraft {
  readonly definition: CampaignDefinition;
  readonly conflicts: readonly string[];
}

/** `before` is the edition that the draft (`mine`) was begun from, `theirs` the one in force. */
export interface Carrying {
  readonly before: CampaignDefinition;
  readonly mine: CampaignDefinition;
  readonly theirs: CampaignDefinition;
}

interface WithId {
  readonly id: string;
}

/**
 * What a draft changes, made upon another edition than it was begun from: each rule, fact and parameter that the draft has changed, added or
 * taken out is as in the draft, every other one as in the edition in force.
 */
export function carryOver(carrying: Carrying): CarriedDraft {
  const conflicts: string[] = [];
  const lists = changeableMembers.map((member) => {
    const merged = carryList(carrying, member);
    conflicts.push(...merged.conflicts);
    return [member, merged.list] as const;
  });
  return { definition: { ...carrying.theirs, ...Object.fromEntries(lists) }, conflicts };
}

function carryList({ before, mine, theirs }: Carrying, member: ChangeableMember): { readonly list: readonly WithId[]; readonly conflicts: readonly string[] } {
  const [was, own, other] = [before, mine, theirs].map((definition) => new Map<string, WithId>(definition[member].map((item) => [item.id, item])));
  if (was === undefined || own === undefined || other === undefined) return { list: theirs[member], conflicts: [] };
  const isMine = (id: string): boolean => textOf(own.get(id)) !== textOf(was.get(id));
  const isTheirs = (id: string): boolean => textOf(other.get(id)) !== textOf(was.get(id));
  const kept = theirs[member].flatMap((item: WithId) => (isMine(item.id) ? (own.get(item.id) ?? []) : item));
  const known = new Set(kept.map(({ id }) => id));
  const added = mine[member].filter(({ id }) => isMine(id) && !known.has(id));
  const ids = new Set([...was.keys(), ...own.keys(), ...other.keys()]);
  const conflicts = [...ids].filter((id) => isMine(id) && isTheirs(id) && textOf(own.get(id)) !== textOf(other.get(id)));
  return { list: [...kept, ...added], conflicts };
}

function textOf(item: WithId | undefined): string {
  return item === undefined ? '' : toCanonicalJson(item);
}
