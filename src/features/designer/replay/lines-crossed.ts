import type { Verdict } from '#domain/verdict.ts';
import type { RuleMoves } from '#engine/replay/replay-draft.ts';
import { verdictKey } from '#engine/replay/verdict-key.ts';
import { isBeyond, type ShareLine } from '#engine/replay/share-lines.ts';

/** A unit whose share of people with one verdict crosses a line by the draft: heads before and after, of how many. */
export interface Crossing {
  readonly unit: string;
  readonly line: ShareLine;
  readonly whole: number;
  readonly before: number;
  readonly after: number;
}

/** The verdict whose share is looked at: of the two ends of the largest move the one that fewer have, as those who fail do; undefined where nobody moves. */
export function rarerVerdict({ counts }: RuleMoves): Verdict | undefined {
  const moves = counts.filter(({ before, after }) => verdictKey(before) !== verdictKey(after));
  const [largest] = moves.toSorted((left, right) => right.count - left.count);
  if (largest === undefined) return undefined;
  const held = (verdict: Verdict): number =>
    counts.reduce((sum, { before, after, count }) => sum + count * [before, after].filter((each) => verdictKey(each) === verdictKey(verdict)).length, 0);
  return held(largest.before) < held(largest.after) ? largest.before : largest.after;
}

/** The units in which the share of a verdict crosses one of the lines, in the order of the lines. */
export function crossingsOf({ units }: RuleMoves, verdict: Verdict, lines: readonly ShareLine[]): readonly Crossing[] {
  const wanted = verdictKey(verdict);
  return lines.flatMap((line) =>
    units.flatMap(({ unit, subjects: whole, counts }): readonly Crossing[] => {
      const heads = (end: 'before' | 'after'): number => counts.reduce((sum, each) => sum + (verdictKey(each[end]) === wanted ? each.count : 0), 0);
      const [before, after] = [heads('before'), heads('after')];
      return isBeyond(line, before, whole) === isBeyond(line, after, whole) ? [] : [{ unit, line, whole, before, after }];
    }),
  );
}
