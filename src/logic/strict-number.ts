import { RuleFailure } from './rule-failure.ts';

const PLACES = 1e9;
const EXACT_BELOW = 9e6;

/**
 * A result of arithmetic on the decimal grid of nine places (below nine million), so that 0.1 + 0.2 is 0.3.
 * Refuses (throws) what is not finite.
 */
export function toDecimal(value: number, path: string): number {
  if (Number.isInteger(value)) return value + 0; // never minus zero
  if (!Number.isFinite(value)) throw new RuleFailure('rule.arithmetic.notFinite', path);
  return Math.abs(value) < EXACT_BELOW ? Math.round(value * PLACES) / PLACES : value;
}

/** Rounds half away from zero to a number of places, on the decimal grid. */
export function roundTo(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  const size = Math.abs(value) * factor;
  const scaled = size < EXACT_BELOW ? Math.round(size * 1e6) / 1e6 : size;
  if (!Number.isFinite(scaled)) return value;
  return (Math.sign(value) * Math.round(scaled)) / factor + 0;
}
