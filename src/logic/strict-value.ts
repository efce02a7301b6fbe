import type { FactValue } from '#domain/fact-value.ts';
import { RuleFailure } from './rule-failure.ts';

/** Stands for a value that cannot be told (K5). Never leaves the compiler. */
export const UNKNOWN: unique symbol = Symbol('undetermined');

/** What a part of a strict rule gives: a value, a list that may hold unknown parts, or unknown. */
export type Strict = string | number | boolean | typeof UNKNOWN | readonly Strict[];

/** Is there no value for a rule to read: null, undefined, a blank text, what is no number? */
export function isAbsent(value: FactValue | undefined): value is null | undefined {
  if (typeof value === 'string') return value.trim() === '';
  if (typeof value === 'number') return !Number.isFinite(value);
  return value === null || value === undefined;
}

/**
 * Brings a fact into the strict world: null, undefined, blank text and what is no number are unknown, inside lists to any depth too.
 * JSON from outside may hold what no fact should: an object, wherever it is, is an error at `path`.
 */
export function fromFact(value: FactValue | undefined, path: string): Strict {
  if (isAbsent(value)) return UNKNOWN;
  if (typeof value !== 'object') return value;
  if (!Array.isArray(value)) throw new RuleFailure('rule.type.notAFact', path);
  return value.every(isCode) ? value : value.map((item: FactValue) => fromFact(item, path));
}

/** What a list of codes holds, so that such a list is let through as it is. */
function isCode(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

/** Is this unknown, or a list with something unknown in it? */
export function holdsUnknown(value: Strict): boolean {
  return value === UNKNOWN || (isList(value) && value.some(holdsUnknown));
}

/** Is this a list? (`Array.isArray` does not narrow readonly arrays away.) */
export function isList(value: Strict): value is readonly Strict[] {
  return Array.isArray(value);
}
