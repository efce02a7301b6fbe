import type { FactValue } from '#domain/fact-value.ts';
import type { Part } from './compiler.ts';
import { RuleFailure } from './rule-failure.ts';
import { type Strict, UNKNOWN } from './strict-value.ts';

/** The four comparisons of order. */
export type OrderOperator = '<' | '<=' | '>' | '>=';

type Slowly = (left: Strict, right: Strict) => Strict;
type WithPart = <S>(left: Part<S>, right: Part<S>, slowly: Slowly) => Part<S>;
type Read<S> = (source: S) => FactValue | undefined;
type OfFact = <S>(fact: Read<S>, right: number, otherwise: Part<S>) => Part<S>;
type WithNumber = <S>(left: Part<S>, right: number, slowly: Slowly) => Part<S>;

/**
 * Compares two parts in order: numbers with numbers, texts with texts; unknown where one is unknown, an error at `path` otherwise.
 * One closure for each operator, one more where the right side is a number that never changes, and one where the left is a fact (read by
 * `fact`) besides: a rule is asked a million times a second, and every call fewer is felt.
 */
export function compareOrder<S>(left: Part<S>, right: Part<S> | number, { fact, ...at }: Order<S>): Part<S> {
  const slowly: Slowly = (a, b) => compareOther(a, b, at);
  if (typeof right !== 'number') return withPart[at.operator](left, right, slowly);
  const compared = withNumber[at.operator](left, right, slowly);
  return fact === undefined ? compared : ofFact[at.operator](fact, right, compared);
}

interface Order<S> {
  readonly operator: OrderOperator;
  readonly path: string;
  readonly fact: Read<S> | undefined;
}

// What is taken from itself is 0 where it is finite; anything else goes the long way.
const ofFact: Readonly<Record<OrderOperator, OfFact>> = {
  '<': (fact, right, otherwise) => (source) => {
    const a = fact(source);
    return typeof a === 'number' && a - a === 0 ? a < right : otherwise(source);
  },
  '<=': (fact, right, otherwise) => (source) => {
    const a = fact(source);
    return typeof a === 'number' && a - a === 0 ? a <= right : otherwise(source);
  },
  '>': (fact, right, otherwise) => (source) => {
    const a = fact(source);
    return typeof a === 'number' && a - a === 0 ? a > right : otherwise(source);
  },
  '>=': (fact, right, otherwise) => (source) => {
    const a = fact(source);
    return typeof a === 'number' && a - a === 0 ? a >= right : otherwise(source);
  },
};

const withNumber: Readonly<Record<OrderOperator, WithNumber>> = {
  '<': (left, right, slowly) => (source) => {
    const a = left(source);
    return typeof a === 'number' ? a < right : slowly(a, right);
  },
  '<=': (left, right, slowly) => (source) => {
    const a = left(source);
    return typeof a === 'number' ? a <= right : slowly(a, right);
  },
  '>': (left, right, slowly) => (source) => {
    const a = left(source);
    return typeof a === 'number' ? a > right : slowly(a, right);
  },
  '>=': (left, right, slowly) => (source) => {
    const a = left(source);
    return typeof a === 'number' ? a >= right : slowly(a, right);
  },
};

const withPart: Readonly<Record<OrderOperator, WithPart>> = {
  '<': (left, right, slowly) => (source) => {
    const a = left(source);
    const b = right(source);
    return typeof a === 'number' && typeof b === 'number' ? a < b : slowly(a, b);
  },
  '<=': (left, right, slowly) => (source) => {
    const a = left(source);
    const b = right(source);
    return typeof a === 'number' && typeof b === 'number' ? a <= b : slowly(a, b);
  },
  '>': (left, right, slowly) => (source) => {
    const a = left(source);
    const b = right(source);
    return typeof a === 'number' && typeof b === 'number' ? a > b : slowly(a, b);
  },
  '>=': (left, right, slowly) => (source) => {
    const a = left(source);
    const b = right(source);
    return typeof a === 'number' && typeof b === 'number' ? a >= b : slowly(a, b);
  },
};

/** Anything but two numbers: unknown, two texts, or an error. */
function compareOther(left: Strict, right: Strict, { operator, path }: { readonly operator: OrderOperator; readonly path: string }): Strict {
  if (left === UNKNOWN || right === UNKNOWN) return UNKNOWN;
  if (typeof left !== 'string' || typeof right !== 'string') throw new RuleFailure('rule.type.mismatch', path);
  if (operator === '<') return left < right;
  if (operator === '<=') return left <= right;
  return operator === '>' ? left > right : left >= right;
}
