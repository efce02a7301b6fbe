import type { Act } from '#domain/act.ts';

/** Acts with one of them at another place of the day, from 0; as they are where there is none of that id, or it stands there already. */
export function placed(acts: readonly Act[], id: string, to: number): readonly Act[] {
  const from = acts.findIndex((act) => act.id === id);
  const [act] = acts.slice(Math.max(0, from), from + 1);
  const place = Math.max(0, Math.min(to, acts.length - 1));
  return act === undefined || from === place ? acts : acts.toSpliced(from, 1).toSpliced(place, 0, act);
}
