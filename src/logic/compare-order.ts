import type { Part } from './compiler.ts';
import { RuleFailure } from './rule-failure.ts';
import { type Strict, UNKNOWN } from './strict-value.ts';

/** The four comparisons of order. */
export type OrderOperator = '<' | '<=' | '>' | '>=';

type Slowly = (left: Strict, right: Strict) => Strict;
type WithPart = <S>(left: Part<S>, right: Part<S>, slowly: Slowly) => Part<S>;
type WithNumber = <S>(left: Part<S>, right: number, slowly: Slowly) => Part<S>;

/**
 * Compares two parts in order: numbers with numbers, texts with texts; unknown where one is unknown, an error at `path` otherwise.
 * One closure for each operator, and one more where the right side is a number that never changes: a rule is asked a million
 * times a second, and every call fewer is felt.
 */
export function compareOrder<S>(left: Part<S>, right: Part<S> | number, at: { readonly operator: OrderOperator; readonly path: string }): Part<S> {
  const slowly: Slowly = (a, b) => compareOther(a, b, at);
  return typeof right === 'number' ? withNumber[at.operator](left, right, slowly) : withPart[at.operator](left, right, slowly);
}

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
