import type { FactValue } from '#domain/fact-value.ts';

/** White space, and signs of no width, which look like nothing. */
const BLANK = /^[\s\u200B-\u200D\u2060\uFEFF]*$/u;

/** No value, or a blank text: the same to every rule (K5). */
export function isMissing(value: FactValue | undefined): value is null | undefined | '' {
  return value === undefined || value === null || (typeof value === 'string' && BLANK.test(value));
}
