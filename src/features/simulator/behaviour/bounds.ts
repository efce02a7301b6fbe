import type { FactDefinition } from '#domain/fact.ts';
import type { ShapeBounds } from '#simulation/statistics/shape-of.ts';

/** Working days and counts: whole, and never less than none. */
export const DAYS: ShapeBounds = { isWhole: true, min: 0, max: Infinity };

/** What is drawn for a fact is rounded to its decimals and kept within its range; here whether it comes to whole numbers. */
export function boundsOfFact(fact: FactDefinition | undefined): ShapeBounds {
  const range = fact?.range;
  return { isWhole: range?.decimals === 0, min: range?.min ?? -Infinity, max: range?.max ?? Infinity };
}
