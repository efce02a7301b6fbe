import type { Behaviour } from '#domain/behaviour.ts';
import { mergeLists, mergeWhole, type Merged, type Preferred, type Sides } from './merge.ts';

const byId = ({ id }: { readonly id: string }): string => id;

/** Merges what is assumed of people, act by act, shock by shock, kind of work by kind of work. Where one side has nothing of its own (null), as a whole. */
export function mergeBehaviours(sides: Sides<Behaviour | null>, preferred: Preferred): Merged<Behaviour | null> {
  const { base, mine, theirs } = sides;
  if (base === null || mine === null || theirs === null) return mergeWhole(sides, preferred);
  const acts = mergeLists(byId, { base: base.acts, mine: mine.acts, theirs: theirs.acts }, preferred);
  const shocks = mergeLists(byId, { base: base.shocks, mine: mine.shocks, theirs: theirs.shocks }, preferred);
  const work = mergeLists(byId, { base: base.work ?? [], mine: mine.work ?? [], theirs: theirs.work ?? [] }, preferred);
  const value = { acts: [...acts.value], shocks: [...shocks.value], ...(work.value.length === 0 ? {} : { work: [...work.value] }) };
  return { value, isContested: acts.isContested || shocks.isContested || work.isContested };
}
