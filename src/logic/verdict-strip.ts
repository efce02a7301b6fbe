import type { Verdict } from '#domain/verdict.ts';

/** A stretch of a number's range, both ends included, over which a verdict stays the same while everything else is held. */
export interface StripSegment {
  readonly from: number;
  readonly to: number;
  readonly verdict: Verdict;
}

/** A range with its grid: every value is a multiple of 10 to the minus `decimals`. `cuts`: where alone the verdict can change, as far as that is known. */
interface Grid {
  readonly min: number;
  readonly max: number;
  readonly decimals: number;
  readonly cuts?: readonly number[] | undefined;
}

/** Beyond so many values to be asked, or stretches, there is no strip: one is slow, the other tells nobody anything. */
const MOST_VALUES = 5001;
const MOST_SEGMENTS = 24;

/**
 * The verdict over the whole range of one number, in stretches, ascending, without gaps. Where the cuts are known the values at and beside them are asked;
 * else every value of the grid, so that it is exact for whatever the rule does with the number. Undefined where there are too many values to ask, or the
 * verdict changes too often.
 */
export function verdictStrip(grid: Grid, evaluate: (value: number) => Verdict): readonly StripSegment[] | undefined {
  const factor = 10 ** grid.decimals;
  const first = Math.ceil(grid.min * factor);
  const last = Math.floor(grid.max * factor);
  if (!(last >= first) || (grid.cuts === undefined && last - first >= MOST_VALUES)) return undefined;
  const steps = grid.cuts === undefined ? Array.from({ length: last - first + 1 }, (_, index) => first + index) : stepsAt(grid.cuts, factor, { first, last });
  const segments: StripSegment[] = [];
  for (const [index, step] of steps.entries()) {
    const verdict = evaluate(step / factor);
    const to = ((steps[index + 1] ?? last + 1) - 1) / factor;
    const present = segments.at(-1);
    if (present !== undefined && isSame(present.verdict, verdict)) segments[segments.length - 1] = { ...present, to };
    else if (segments.length === MOST_SEGMENTS) return undefined;
    else segments.push({ from: step / factor, to, verdict });
  }
  return segments;
}

/** The first value, and the values at and behind every cut: from each to the next nothing changes. */
function stepsAt(cuts: readonly number[], factor: number, { first, last }: { readonly first: number; readonly last: number }): readonly number[] {
  const steps = cuts.flatMap((cut) => [Math.ceil(cut * factor), Math.floor(cut * factor) + 1]).filter((step) => step > first && step <= last);
  return [first, ...new Set(steps.toSorted((left, right) => left - right))];
}

function isSame(left: Verdict, right: Verdict): boolean {
  if (left.status !== right.status) return false;
  return left.status !== 'ok' || right.status !== 'ok' || left.value === right.value || JSON.stringify(left.value) === JSON.stringify(right.value);
}
