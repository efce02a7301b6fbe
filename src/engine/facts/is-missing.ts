import type { FactValue } from '#domain/fact-value.ts';

/** No value, or a blank text: the same to every rule (K5). */
export function isMissing(value: FactValue | undefined): value is null | undefined | '' {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}
