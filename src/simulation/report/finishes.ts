import type { Results } from '../measure/results.ts';

/** Of each of the first replications whether every unit was through every stage at the end. */
export function finishes(results: Results, count: number): readonly boolean[] {
  const columns = results.layout.measures.filter((measure) => measure.kind === 'done').map((measure) => results.column(measure, count));
  return Array.from({ length: count }, (_, at) => columns.every((days) => !Number.isNaN(days[at])));
}
