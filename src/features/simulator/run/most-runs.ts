import type { Results } from '#simulation/measure/results.ts';

/** So many figures (8 bytes each) are held of one run at most: the page has to live beside them. */
const MOST_FIGURES = 128_000_000;

/** How often each of some variants can be run at most, so that the browser can hold what comes of it: tens of thousands of times for a detachment, hundreds for a province. */
export function mostRuns(results: readonly Pick<Results, 'layout'>[]): number {
  const figures = results.reduce((sum, { layout }) => sum + layout.size, 0);
  return Math.max(1, Math.floor(MOST_FIGURES / Math.max(1, figures)));
}
