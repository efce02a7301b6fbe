import type { Act } from '#domain/act.ts';

/** A list with one of its entries at another place, both from 0; as it is where there is none, or it stands there already. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const entries = list.slice(Math.max(0, from), from + 1);
  const place = Math.max(0, Math.min(to, list.length - 1));
  return entries.length === 0 || from === place ? list : list.toSpliced(from, 1).toSpliced(place, 0, ...entries);
}

/** Acts with one of them at another place of the day. See {@link moved}. */
export function placed(acts: readonly Act[], id: string, to: number): readonly Act[] {
  return moved(
    acts,
    acts.findIndex((act) => act.id === id),
    to,
  );
}
