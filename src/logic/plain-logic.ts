import { isJsonObject, type Json } from '#domain/json.ts';

/** A part of plain JSON Logic, in the words that json-logic-js and json-logic-engine read alike. */
export type Plain = Json;

/** All of them hold; constants and repetitions fall away. */
export function all(...parts: readonly Plain[]): Plain {
  return connect('and', parts, true);
}

/** One of them holds. */
export function any(...parts: readonly Plain[]): Plain {
  return connect('or', parts, false);
}

/** The opposite. */
export function not(part: Plain): Plain {
  return typeof part === 'boolean' ? !part : { '!': [part] };
}

/** `neutral` is the constant that changes nothing: true in an and, false in an or. */
function connect(operator: 'and' | 'or', parts: readonly Plain[], neutral: boolean): Plain {
  const flat = parts.flatMap((part) => (isJsonObject(part) && Array.isArray(part[operator]) ? (part[operator] as readonly Plain[]) : [part]));
  if (flat.includes(!neutral)) return !neutral;
  const kept = [...new Set(flat)].filter((part) => part !== neutral);
  const [only] = kept;
  return only === undefined ? neutral : kept.length === 1 ? only : { [operator]: kept };
}

/** A choice; branches under a constant condition are settled here. */
export function choose(when: Plain, then: Plain, otherwise: Plain): Plain {
  if (typeof when === 'boolean') return when ? then : otherwise;
  const chained = isJsonObject(otherwise) && Array.isArray(otherwise['if']) ? (otherwise['if'] as readonly Plain[]) : [otherwise];
  return { if: [when, then, ...chained] };
}

/** How many values a document has, counted without unfolding what it shares; stops making sense beyond 2^53. */
export function sizeOf(plain: Plain, known: Map<object, number> = new Map()): number {
  if (typeof plain !== 'object' || plain === null) return 1;
  const counted = known.get(plain);
  if (counted !== undefined) return counted;
  const size = Object.values(plain).reduce<number>((total, part) => total + sizeOf(part as Plain, known), 1);
  known.set(plain, size);
  return size;
}
