import { sameJson } from '#domain/settled-json.ts';

/** An item of the draft, and as it stands in the edition in force; undefined where one of them has none. */
export interface ChangedItem<T> {
  readonly before: T | undefined;
  readonly after: T | undefined;
}

/** The items of a list that are not as in the edition in force, then those that the draft has left out. */
export function changedItems<T extends { readonly id: string }>(published: readonly T[], draft: readonly T[]): readonly ChangedItem<T>[] {
  if (published === draft) return [];
  const known = new Map(published.map((item) => [item.id, item]));
  const kept = new Set(draft.map(({ id }) => id));
  return [
    ...draft
      .map((after) => ({ before: known.get(after.id), after }))
      .filter(({ before, after }) => before !== after && (before === undefined || !sameJson(after, before))),
    ...published.filter(({ id }) => !kept.has(id)).map((before) => ({ before, after: undefined })),
  ];
}

/** A list with one item as it stands in the edition in force, at its place where it had been taken out; without it where it is new. */
export function restored<T extends { readonly id: string }>(published: readonly T[], draft: readonly T[], id: string): T[] {
  const before = published.findIndex((item) => item.id === id);
  const now = draft.findIndex((item) => item.id === id);
  const item = published[before];
  if (item === undefined) return draft.filter((_, position) => position !== now);
  if (now >= 0) return draft.with(now, item);
  const after = new Set(published.slice(before + 1).map((later) => later.id));
  const next = draft.findIndex((later) => after.has(later.id));
  return draft.toSpliced(next < 0 ? draft.length : next, 0, item);
}
