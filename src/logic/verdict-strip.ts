import type { Verdict } from '#domain/verdict.ts';

/** A stretch of a number's range, both ends included, over which a verdict stays the same while everything else is held. */
export interface StripSegment {
  readonly from: number;
  readonly to: number;
  readonly verdict: Verdict;
}

/** A range with its grid: every value is a multiple of 10 to the minus `decimals`. */
interface Grid {
  readonly min: number;
  readonly max: number;
  readonly decimals: number;
}

/** Beyond so many values of a range, or stretches of it, there is no strip: one is slow, the other tells nobody anything. */
const MOST_VALUES = 5001;
const MOST_SEGMENTS = 24;

/**
 * The verdict over the whole range of one number, in stretches, ascending, without gaps. Every value of the grid is asked, so that it is exact for
 * whatever the rule does with the number. Undefined where the range has too many values or the verdict changes too often.
 */
export function verdictStrip({ min, max, decimals }: Grid, evaluate: (value: number) => Verdict): readonly StripSegment[] | undefined {
  const factor = 10 ** decimals;
  const first = Math.ceil(min * factor);
  const last = Math.floor(max * factor);
  if (!(last >= first) || last - first >= MOST_VALUES) return undefined;
  const segments: StripSegment[] = [];
  for (let step = first; step <= last; step += 1) {
    const value = step / factor;
    const verdict = evaluate(value);
    const present = segments.at(-1);
    if (present !== undefined && isSame(present.verdict, verdict)) segments[segments.length - 1] = { ...present, to: value };
    else if (segments.length === MOST_SEGMENTS) return undefined;
    else segments.push({ from: value, to: value, verdict });
  }
  return segments;
}

function isSame(left: Verdict, right: Verdict): boolean {
  if (left.status !== right.status) return false;
  return left.status !== 'ok' || right.status !== 'ok' || left.value === right.value || JSON.stringify(left.value) === JSON.stringify(right.value);
}
