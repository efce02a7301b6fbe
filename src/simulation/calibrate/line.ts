import type { CalibrationLine, LearnedValue } from './calibration.ts';
import type { CaseTally } from './case-tally.ts';
import type { Because, NotLearned } from './unlearned.ts';

/** Where a line belongs, and what is assumed there. */
export type Place = Pick<CalibrationLine, 'path' | 'what' | 'act' | 'case' | 'shock' | 'fact' | 'assumed'>;

/** A case of an act with what was seen of it, and how many cases an assumption is worth. */
export interface CaseAt {
  readonly act: string;
  readonly number: number;
  /** The pointer to the case. */
  readonly path: string;
  readonly tally: CaseTally;
  readonly prior: number;
}

/** What a log says of one value. */
export interface Said {
  readonly cases: number;
  readonly observed: LearnedValue;
  readonly proposed: LearnedValue;
  readonly because?: Because | null;
}

/** A place in a case. */
export function placeIn(
  { act, number, path }: CaseAt,
  what: Place['what'],
  rest: { readonly path: string; readonly fact?: string; readonly assumed: LearnedValue },
): Place {
  return { path: `${path}${rest.path}`, what, act, case: number, shock: null, fact: rest.fact ?? null, assumed: rest.assumed };
}

/** A line that is learned; without any case one that is not. */
export function learnedLine(place: Place, { cases, observed, proposed, because = null }: Said): CalibrationLine {
  if (cases <= 0) return unlearnedLine(place, 'noCases');
  return { ...place, cases, observed, proposed, changesWith: null, because };
}

/** A line that is not learned, and why. */
export function unlearnedLine(place: Place, code: NotLearned, times = 0): CalibrationLine {
  return { ...place, cases: 0, observed: null, proposed: place.assumed, changesWith: null, because: { code, times } };
}
