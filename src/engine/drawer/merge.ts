import { sameJson } from '#domain/settled-json.ts';

/** What two windows made of the same thing: as both knew it, as this one has it, as the other one has kept it. */
export interface Sides<T> {
  readonly base: T;
  readonly mine: T;
  readonly theirs: T;
}

/** Whose word counts where both have changed the same. */
export type Preferred = 'mine' | 'theirs';

/** What holds both changes. `isContested`: the same was changed by both, and only the preferred side's is in it. */
export interface Merged<T> {
  readonly value: T;
  readonly isContested: boolean;
}

/** Merges what has no parts: the side that has changed it counts. */
export function mergeWhole<T>({ base, mine, theirs }: Sides<T>, preferred: Preferred): Merged<T> {
  // Where both say the same, this window's stays the very same value: whatever was worked out about it stands.
  if (sameJson(mine, theirs)) return { value: mine, isContested: false };
  if (sameJson(mine, base)) return { value: theirs, isContested: false };
  if (sameJson(theirs, base)) return { value: mine, isContested: false };
  return { value: preferred === 'mine' ? mine : theirs, isContested: true };
}

/**
 * Merges lists item by item, by the key of each: what either side has added, changed or taken out is so afterwards. The order is that of the
 * side that has changed the list's keys; of two, theirs, with what only this one has behind it.
 */
export function mergeLists<T>(keyOf: (item: T) => string, sides: Sides<readonly T[]>, preferred: Preferred): Merged<readonly T[]> {
  const [base, mine, theirs] = [sides.base, sides.mine, sides.theirs].map((list) => new Map(list.map((item) => [keyOf(item), item])));
  const isKeyed = base?.size === sides.base.length && mine?.size === sides.mine.length && theirs?.size === sides.theirs.length;
  if (!isKeyed) return mergeWhole(sides, preferred);
  const [first, second] = sameJson([...theirs.keys()], [...base.keys()]) ? [mine, theirs] : [theirs, mine];
  const merged = [...new Set([...first.keys(), ...second.keys()])].map((key) =>
    mergeWhole({ base: base.get(key), mine: mine.get(key), theirs: theirs.get(key) }, preferred),
  );
  return { value: merged.flatMap(({ value }) => (value === undefined ? [] : [value])), isContested: merged.some(({ isContested }) => isContested) };
}
