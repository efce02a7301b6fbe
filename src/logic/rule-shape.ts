import type { FactDefinition } from '#domain/fact.ts';
import type { ParameterDefinition } from '#domain/parameter.ts';

/** The facts and parameters that a rule may name, by id. */
export interface Vocabulary {
  readonly facts: ReadonlyMap<string, FactDefinition>;
  readonly parameters: ReadonlyMap<string, ParameterDefinition>;
}

/** What can be said of a part of a rule before any data: its type and, as far as it is known, its bounds, unit, codes, value. */
export interface Shape {
  readonly type: 'boolean' | 'number' | 'text' | 'code' | 'date' | 'list' | 'unknown';
  readonly min?: number;
  readonly max?: number;
  /** Whole numbers only. */
  readonly whole?: boolean;
  /** The unit as the office writes it in Chinese: 分, 工作日, %. */
  readonly unit?: string;
  /** Everything that a text or code can be; left out where it may be anything. */
  readonly codes?: readonly string[];
  readonly constant?: string | number | boolean;
  /** Of the elements of a list. */
  readonly item?: Shape;
}

/** Nothing is known. */
export const UNKNOWN_SHAPE: Shape = { type: 'unknown' };
/** A yes or a no. */
export const BOOLEAN_SHAPE: Shape = { type: 'boolean' };

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

/** What is either of several shapes: the branches of a choice, the items of a list. */
export function uniteShapes(shapes: readonly Shape[]): Shape {
  const [first, ...others] = shapes;
  return first === undefined ? UNKNOWN_SHAPE : others.reduce(unite, first);
}

function unite(left: Shape, right: Shape): Shape {
  if (!areComparable(left, right) || left.type === 'unknown' || right.type === 'unknown') return UNKNOWN_SHAPE;
  const item = both(left.item, right.item, unite);
  const codes = both(left.codes, right.codes, (a, b) => [...new Set([...a, ...b])]);
  return {
    type: left.type === 'text' ? right.type : left.type,
    ...uniteNumbers(left, right),
    ...(left.unit !== undefined && left.unit === right.unit ? { unit: left.unit } : {}),
    ...(codes === undefined ? {} : { codes }),
    ...(item === undefined ? {} : { item }),
  };
}

function uniteNumbers(left: Shape, right: Shape): Partial<Shape> {
  const min = both(left.min, right.min, Math.min);
  const max = both(left.max, right.max, Math.max);
  return {
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(left.type === 'number' ? { whole: left.whole === true && right.whole === true } : {}),
  };
}

function both<T>(left: T | undefined, right: T | undefined, join: (a: T, b: T) => T): T | undefined {
  return left === undefined || right === undefined ? undefined : join(left, right);
}

/** Can values of these two be held against each other at all? Texts, codes and dates can; numbers only with numbers. */
export function areComparable(left: Shape, right: Shape): boolean {
  if (left.type === 'unknown' || right.type === 'unknown') return true;
  return left.type === right.type || (isTextual(left) && isTextual(right));
}

/** Is it a text of some kind: a free one, a code, a date? */
export function isTextual({ type }: Shape): boolean {
  return type === 'text' || type === 'code' || type === 'date';
}
