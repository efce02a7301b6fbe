import type { FactDefinition } from '#domain/fact.ts';
import { ASKINGS, BARE_ASKINGS, type ConditionParts } from './condition-parts.ts';

/** What a new condition asks before anybody has said more. */
export function firstParts(fact: FactDefinition): ConditionParts {
  const asking = ASKINGS[fact.type][0] ?? '=';
  const first = fact.enum?.[0]?.code;
  if (fact.type === 'number') return { fact: fact.id, asking, values: [fact.range?.min ?? 0] };
  return { fact: fact.id, asking, values: first === undefined ? [] : [first] };
}

/** Is everything said that the condition needs? */
export function isWhole({ asking, values, parameter }: ConditionParts): boolean {
  return BARE_ASKINGS.has(asking) || parameter !== undefined || (values.length > 0 && values.every((value) => value !== ''));
}
