import type { Distribution } from '#domain/distribution.ts';
import { quantileOf } from '../quantile.ts';

/** What becomes of what is drawn: whole numbers, and bounds beyond which it is cut off. */
export interface ShapeBounds {
  readonly isWhole: boolean;
  readonly min: number;
  readonly max: number;
}

/** A distribution as it is drawn: bars from left to right with their shares, what it comes to on average, and between what eight of ten draws lie. */
export interface Shape {
  readonly bars: readonly { readonly from: number; readonly to: number; readonly share: number }[];
  readonly mean: number;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

const DRAWS = 4000;
const MOST_BARS = 40;

/** The shape of a distribution after rounding and cutting off: from 4,000 draws evenly apart, so that it is the same every time. */
export function shapeOf(distribution: Distribution, { isWhole, min, max }: ShapeBounds): Shape {
  const quantile = quantileOf(distribution);
  const drawn = Float64Array.from({ length: DRAWS }, (_, at) => {
    const value = quantile((at + 0.5) / DRAWS);
    return Math.min(max, Math.max(min, isWhole ? Math.round(value) : value));
  }).sort();
  const at = (share: number): number => drawn[Math.floor(share * DRAWS)] ?? Number.NaN;
  return { bars: barsOf(drawn), mean: drawn.reduce((sum, value) => sum + value, 0) / DRAWS, low: at(0.1), middle: at(0.5), high: at(0.9) };
}

/** A bar for each value where they are few, else bars of the same width over all but the outermost draws. */
function barsOf(drawn: Float64Array): Shape['bars'] {
  const values = [...new Set(drawn)];
  if (values.length <= MOST_BARS) {
    const apart = Math.min(1, ...values.slice(1).map((value, before) => value - (values[before] ?? 0)));
    return values.map((value) => ({ from: value - apart / 2, to: value + apart / 2, share: drawn.filter((each) => each === value).length / DRAWS }));
  }
  const [low, high] = [drawn[Math.floor(DRAWS * 0.002)] ?? 0, drawn[Math.ceil(DRAWS * 0.998) - 1] ?? 0];
  const width = (high - low) / MOST_BARS;
  const counts = Array.from({ length: MOST_BARS }, () => 0);
  for (const value of drawn) {
    const bar = Math.min(MOST_BARS - 1, Math.max(0, Math.floor((value - low) / width)));
    counts[bar] = (counts[bar] ?? 0) + 1;
  }
  return counts.map((count, bar) => ({ from: low + bar * width, to: low + (bar + 1) * width, share: count / DRAWS }));
}
