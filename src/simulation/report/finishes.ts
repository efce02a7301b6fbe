import { placesOf } from '../measure/layout.ts';
import type { Results } from '../measure/results.ts';

/** Of each of the first replications whether every unit was through every stage at the end. */
export function finishes(results: Results, count: number): readonly boolean[] {
  const places = placesOf(results.layout, ({ kind }) => kind === 'done');
  return Array.from({ length: count }, (_, at) => places.every((place) => !Number.isNaN(results.row(at)?.[place])));
}
