import type { MoveCount, RuleMoves, UnitMoves } from '#engine/replay/replay-draft.ts';
import { verdictKey } from '#engine/replay/verdict-key.ts';

/** So many moves are told one by one. */
const TOLD = 4;

/** The units in which somebody moves, those with the most first. */
export function unitsOf({ units }: RuleMoves): readonly UnitMoves[] {
  return units.toSorted((left, right) => right.moved - left.moved);
}

/** From what to what somebody goes. */
export type Move = Pick<MoveCount, 'before' | 'after'>;

/** The moves that most make, the largest first; `isCut` where there are more. */
export function largestMoves({ counts }: Pick<RuleMoves, 'counts'>): { readonly told: readonly MoveCount[]; readonly isCut: boolean } {
  const moves = counts.filter(({ before, after }) => verdictKey(before) !== verdictKey(after)).toSorted((left, right) => right.count - left.count);
  return { told: moves.slice(0, TOLD), isCut: moves.length > TOLD };
}
