import type { CampaignDefinition } from '#domain/definition.ts';
import type { LiveStart } from '../live/live-start.ts';
import { layForMany } from '../run/run-many.ts';
import { summarise } from '../statistics/summary.ts';
import { figureOf, type Target } from './target.ts';

/** Which values of a parameter are tried, in the order in which they are told, and what is looked at. */
export interface SweepQuestion {
  readonly definition: CampaignDefinition;
  /** The running campaign from which it goes on; left out where it begins at the beginning. */
  readonly live?: LiveStart | undefined;
  readonly parameter: string;
  readonly target: Target;
  readonly values: readonly number[];
  readonly seed: number;
  readonly runs: number;
}

/** What one value comes to: the mean, and between what eight of ten campaigns lie. */
export interface SweepPoint {
  readonly value: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Tries each value over the same dice and tells what it comes to: two values between which nothing changes come to exactly the same. */
export function sweep({ definition, live, parameter, target, values, seed, runs }: SweepQuestion, tell: (point: SweepPoint) => void): number {
  const { recorder } = layForMany(definition, live);
  const figure = figureOf(recorder.layout, target);
  for (const value of values) {
    recorder.tune(new Map([[parameter, value]]));
    const { mean, quantile } = summarise(Array.from({ length: runs }, (_, replication) => figure(recorder.run(seed, replication))));
    tell({ value, mean, low: quantile(0.1), high: quantile(0.9) });
  }
  return values.length;
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
