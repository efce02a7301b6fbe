import type { Results } from '../measure/results.ts';
import { finishes } from '../report/finishes.ts';
import { wilson } from './proportion.ts';
import { compareFigures } from './summary.ts';

/** Half the width, in shares, within which the headline is to be known; a difference that small counts as none. */
const WITHIN = 0.03;
/** Replications of a batch, and how many batches in a row must be good. */
const BATCH = 50;
const HOLDING = 5;

/**
 * Whether so many replications are enough: for the last five batches of fifty, in how many campaigns everything is finished was known to within 3 points
 * (95 %), and whether the first and the last variant differ in that was decided: by a paired interval without 0, or one within 3 points. It says nothing
 * about what was assumed of people: that no number of replications makes surer.
 */
export function isEnough(variants: readonly Results[], count: number): boolean {
  const batches = Math.floor(count / BATCH);
  if (variants.length === 0 || batches < HOLDING) return false;
  const finished = variants.map((results) => Float64Array.from(finishes(results, count), Number));
  return Array.from({ length: HOLDING }, (_, back) => (batches - back) * BATCH).every((upTo) => isKnown(finished, upTo));
}

function isKnown(finished: readonly Float64Array[], upTo: number): boolean {
  const shares = finished.map((each) => each.subarray(0, upTo));
  const isNear = shares.every((each) => {
    const { low, high } = wilson(
      each.reduce((sum, hit) => sum + hit, 0),
      upTo,
    );
    return (high - low) / 2 <= WITHIN;
  });
  const [before, after] = [shares[0], shares.at(-1)];
  if (!isNear || before === undefined || after === undefined || before === after) return isNear;
  const { difference, same } = compareFigures(before, after);
  return same === upTo || Math.abs(difference.mean) > difference.reach || difference.reach <= WITHIN;
}
