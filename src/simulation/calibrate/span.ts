import type { Point } from './points.ts';

/** What is known of one number that was drawn: that it lies from `from` to `to`, both included. The same for one that is known; `to` infinite where it was cut off. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A number that is known. */
export const at = (value: number): Span => ({ from: value, to: value });

/** A delay of which nothing is known but that it is longer than so many working days. */
export const longerThan = (days: number): Span => ({ from: days + 1, to: Infinity });

/** A part of a case: one number that it may have been, before and after it was drawn, and how likely that is. */
export type Part = Point;

/**
 * The numbers that a span may stand for, with weights that add up to 1, as a distribution has it: the E step of Dempster, Laird and Rubin (1977). Where
 * the distribution has nothing there, the end of the span.
 */
export function partsOf(span: Span, points: readonly Point[]): readonly Part[] {
  const end = Number.isFinite(span.to) ? span.to : span.from;
  const whole = massOf(span, points);
  if (whole <= 0) return [{ raw: end, drawn: end, weight: 1 }];
  return points.filter(({ drawn }) => drawn >= span.from && drawn <= span.to).map((point) => ({ ...point, weight: point.weight / whole }));
}

/** How likely a distribution falls into a span. */
export function massOf({ from, to }: Span, points: readonly Point[]): number {
  return points.reduce((sum, { drawn, weight }) => (drawn >= from && drawn <= to ? sum + weight : sum), 0);
}
