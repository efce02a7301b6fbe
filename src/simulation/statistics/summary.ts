import { normalQuantile } from '../normal.ts';

/** Figures of many replications in short. NaN ones are left out and counted. */
export interface Summary {
  readonly count: number;
  readonly missing: number;
  readonly mean: number;
  /** Standard deviation of single replications. */
  readonly sd: number;
  /** Half the width of the interval in which the true mean lies, at 95 %. */
  readonly reach: number;
  readonly min: number;
  readonly max: number;
  readonly quantile: (share: number) => number;
}

const Z95 = normalQuantile(0.975);

/** Sums up figures. The quantile of a share is a figure that occurred: the smallest that at least this share stays at or under. */
export function summarise(figures: Iterable<number>): Summary {
  const all = [...figures];
  const sorted = Float64Array.from(all.filter((figure) => !Number.isNaN(figure))).sort();
  const count = sorted.length;
  const mean = sorted.reduce((sum, figure) => sum + figure, 0) / count;
  const sd = count < 2 ? 0 : Math.sqrt(sorted.reduce((sum, figure) => sum + (figure - mean) ** 2, 0) / (count - 1));
  return {
    count,
    missing: all.length - count,
    mean,
    sd,
    reach: count < 2 ? Infinity : (Z95 * sd) / Math.sqrt(count),
    min: sorted[0] ?? Number.NaN,
    max: sorted[count - 1] ?? Number.NaN,
    quantile: (share) => sorted[Math.min(count - 1, Math.max(0, Math.ceil(share * count) - 1))] ?? Number.NaN,
  };
}

/** What changes from one run to another with the same dice: replication by replication. */
export interface PairedDifference {
  readonly difference: Summary;
  /** Replications in which it is exactly the same, and in which it rises and falls. */
  readonly same: number;
  readonly up: number;
  readonly down: number;
}

/** Compares figures of the same replications before and after. */
export function compareFigures(before: ArrayLike<number>, after: ArrayLike<number>): PairedDifference {
  const length = Math.min(before.length, after.length);
  const differences = Float64Array.from({ length }, (_, at) => {
    const [left, right] = [before[at] ?? Number.NaN, after[at] ?? Number.NaN];
    return Number.isNaN(left) && Number.isNaN(right) ? 0 : right - left;
  });
  return {
    difference: summarise(differences),
    same: differences.filter((difference) => difference === 0).length,
    up: differences.filter((difference) => difference > 0).length,
    down: differences.filter((difference) => difference < 0).length,
  };
}
