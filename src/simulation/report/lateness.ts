import { placesOf } from '../measure/layout.ts';
import type { Results } from '../measure/results.ts';

/** Days that a stage counts for that is never passed, beyond the last one. */
const NEVER = 14;

/** The replications from the smoothest to the worst: by the days on which the units passed their stages, added up. */
export function byLateness(results: Results, count: number): readonly number[] {
  const { layout } = results;
  const places = placesOf(layout, ({ kind }) => kind === 'done');
  const late = Array.from({ length: count }, (_, replication) => {
    const row = results.row(replication);
    return places.reduce((sum, place) => {
      const day = row?.[place] ?? Number.NaN;
      return sum + (Number.isNaN(day) ? layout.days + NEVER : day);
    }, 0);
  });
  return late.map((_, replication) => replication).toSorted((left, right) => (late[left] ?? 0) - (late[right] ?? 0) || left - right);
}
