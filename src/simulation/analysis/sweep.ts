import type { Recorder } from '../measure/recorder.ts';
import { summarise } from '../statistics/summary.ts';
import { figureOf, type Target } from './target.ts';

/** A first answer after so many campaigns. */
const FIRST = 2;

/** Which values of a parameter are tried, in the order in which they are told, and what is looked at. */
export interface SweepQuestion {
  readonly parameter: string;
  readonly target: Target;
  readonly values: readonly number[];
  readonly seed: number;
  readonly runs: number;
}

/** What one value comes to by so many campaigns: the mean, and between what eight of ten of them lie. */
export interface SweepPoint {
  readonly value: number;
  readonly runs: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Tries each value over the same dice, by a recorder of the campaign: two values between which nothing changes come to exactly the same. Yields what a
 * value comes to after the first campaigns, after twice as many, and so on up to all of them; nothing after the others, which is a moment to stop.
 */
export function* sweep({ parameter, target, values, seed, runs }: SweepQuestion, recorder: Recorder): Generator<SweepPoint | undefined, void, void> {
  const figure = figureOf(recorder.layout, target);
  for (const value of values) {
    recorder.tune(new Map([[parameter, value]]));
    const figures: number[] = [];
    for (let told = FIRST; figures.length < runs;) {
      figures.push(figure(recorder.run(seed, figures.length)));
      const isTold = figures.length === told || figures.length === runs;
      if (figures.length === told) told *= 2;
      yield isTold ? pointOf(value, figures) : undefined;
    }
  }
}

function pointOf(value: number, figures: readonly number[]): SweepPoint {
  const { mean, quantile } = summarise(figures);
  return { value, runs: figures.length, mean, low: quantile(0.1), high: quantile(0.9) };
}

/** So many values over the whole range of a parameter, its own first, then the ends, then ever finer between them. */
export function valuesToTry(
  { value, range }: { readonly value: number; readonly range: { readonly min: number; readonly max: number; readonly decimals: number } },
  most: number,
): readonly number[] {
  const { min, max, decimals } = range;
  const at = (share: number): number => Number((min + (max - min) * share).toFixed(decimals));
  const shares: number[] = [0, 1];
  for (let parts = 2; shares.length < most * 2 && parts <= 256; parts *= 2) for (let part = 1; part < parts; part += 2) shares.push(part / parts);
  return [...new Set([value, ...shares.map(at)])].slice(0, most);
}
