import type { Forecast } from '#domain/forecast.ts';
import { mergeLists, type Merged, type Preferred, type Sides } from './merge.ts';

/** So many are kept; beyond that the oldest is let go. */
const MOST = 60;

/** The forecasts with one more. Of one day and one seed there is one. */
export function addForecast(kept: readonly Forecast[], made: Forecast): readonly Forecast[] {
  return [...kept.filter(({ madeOn, seed }) => madeOn !== made.madeOn || seed !== made.seed), made].slice(-MOST);
}

/** Merges forecasts: every one that either side has made is in it, in the order in which they were made. They never change, so none is ever contested. */
export function mergeForecasts(sides: Sides<readonly Forecast[]>, preferred: Preferred): Merged<readonly Forecast[]> {
  const { value, isContested } = mergeLists(({ at, madeOn, seed }) => `${at} ${madeOn} ${String(seed)}`, sides, preferred);
  const inOrder = value.toSorted((left, right) => (left.at === right.at ? 0 : left.at < right.at ? -1 : 1));
  return { value: inOrder.slice(-MOST), isContested };
}
