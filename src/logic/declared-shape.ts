import type { FactDefinition } from '#domain/fact.ts';
import type { ParameterDefinition } from '#domain/parameter.ts';
import { type Shape, UNKNOWN_SHAPE } from './rule-shape.ts';

const TYPES = { boolean: 'boolean', number: 'number', enum: 'code', text: 'text', date: 'date', codes: 'list' } as const;

/** The shape of a fact of the vocabulary. */
export function shapeOfFact(fact: FactDefinition): Shape {
  const codes = fact.enum?.map(({ code }) => code);
  if (fact.type === 'codes') return { type: 'list', item: { type: 'code', ...(codes === undefined ? {} : { codes }) } };
  return {
    type: TYPES[fact.type],
    ...(fact.range === undefined ? {} : { min: fact.range.min, max: fact.range.max, whole: fact.range.decimals === 0 }),
    ...(fact.unit === undefined ? {} : { unit: fact.unit.zh }),
    ...(codes === undefined ? {} : { codes }),
  };
}

/** The shape of a parameter: any value of its range, for the office may change it. */
export function shapeOfParameter({ range, unit }: ParameterDefinition): Shape {
  return { type: 'number', min: range.min, max: range.max, whole: range.decimals === 0, ...(unit === undefined ? {} : { unit: unit.zh }) };
}

/** The shape of a literal. Null is unknown. */
export function shapeOfLiteral(value: string | number | boolean | null): Shape {
  if (value === null) return UNKNOWN_SHAPE;
  if (typeof value === 'number') return { type: 'number', min: value, max: value, whole: Number.isInteger(value), constant: value };
  return typeof value === 'string' ? { type: 'text', codes: [value], constant: value } : { type: 'boolean', constant: value };
}
