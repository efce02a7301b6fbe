import type { FactValue } from '#domain/fact-value.ts';

/** Stands for a value that cannot be told (K5). Never leaves the compiler. */
export const UNKNOWN: unique symbol = Symbol('undetermined');

/** What a part of a strict rule gives: a value, a list that may hold unknown parts, or unknown. */
export type Strict = string | number | boolean | typeof UNKNOWN | readonly Strict[];

/** An error inside a rule: thrown by its parts, caught at its top. */
export class RuleFailure extends Error {
  readonly code: string;
  readonly path: string;
  constructor(code: string, path: string) {
    super(`${code} at ${path}`);
    this.code = code;
    this.path = path;
  }
}

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

/** Brings a fact into the strict world: null, undefined, blank text and what is no number are unknown, also inside a list. */
export function fromFact(value: FactValue | undefined): Strict {
  if (value === null || value === undefined) return UNKNOWN;
  if (typeof value === 'string') return value.trim() === '' ? UNKNOWN : value;
  if (typeof value === 'number' && !Number.isFinite(value)) return UNKNOWN;
  return Array.isArray(value) && value.some(isBlank) ? value.map(fromFact) : value;
}

/** JSON from outside may hold what no list of codes should. */
function isBlank(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

/** Typed equality: numbers, texts, booleans, lists item by item. Different types are an error at `path`, never `false`. */
export function equalStrict(left: Strict, right: Strict, path: string): boolean | typeof UNKNOWN {
  if (left === UNKNOWN || right === UNKNOWN) return UNKNOWN;
  if (isList(left) && isList(right)) return equalLists(left, right, path);
  if (typeof left !== typeof right) throw new RuleFailure('rule.type.mismatch', path);
  return left === right;
}

function equalLists(left: readonly Strict[], right: readonly Strict[], path: string): boolean | typeof UNKNOWN {
  if (left.length !== right.length) return false;
  let unknown = false;
  for (const [index, item] of left.entries()) {
    const equal = equalStrict(item, right[index] ?? UNKNOWN, path);
    if (equal === false) return false;
    if (equal === UNKNOWN) unknown = true;
  }
  return unknown ? UNKNOWN : true;
}

/** Is this a list? (`Array.isArray` does not narrow readonly arrays away.) */
export function isList(value: Strict): value is readonly Strict[] {
  return Array.isArray(value);
}
