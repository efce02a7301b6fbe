import { type Compiler, forgiving, type Operation, type Part } from './compiler.ts';
import type { RuleNode } from './rule-tree.ts';
import { equalStrict, isList, type Strict, UNKNOWN } from './strict-value.ts';
import { RuleFailure } from './rule-failure.ts';

/** Typed comparison and membership. Numbers compare with numbers, texts and dates with texts; anything else is an error. */
export function compileComparison<S>(compiler: Compiler<S>, operation: Operation, compile: (node: RuleNode) => Part<S>): Part<S> {
  const { operator, args, path } = operation;
  const [left, right, third] = args.map(compile);
  if (left === undefined || right === undefined) throw new RuleFailure('rule.arguments.missing', path);
  // Only lists can be told apart in spite of an unknown part.
  const settle = args.some(({ kind }) => kind === 'list') ? (part: Part<S>): Part<S> => forgiving(compiler, part) : (part: Part<S>): Part<S> => part;
  switch (operator) {
    case '==':
    case '===':
      return settle((source) => equalStrict(left(source), right(source), path));
    case '!=':
    case '!==':
      return settle((source) => {
        const equal = equalStrict(left(source), right(source), path);
        return equal === UNKNOWN ? UNKNOWN : !equal;
      });
    case 'in':
      return forgiving(compiler, (source) => isIn(left(source), right(source), path));
    default: {
      const order = orderOf(operator, path);
      const first = compare(left, right, order);
      return third === undefined ? first : forgiving(compiler, both(first, compare(right, third, order)));
    }
  }
}

interface Order {
  readonly holds: (left: number | string, right: number | string) => boolean;
  readonly path: string;
}

function orderOf(operator: string, path: string): Order {
  if (operator === '<') return { holds: (left, right) => left < right, path };
  if (operator === '<=') return { holds: (left, right) => left <= right, path };
  return operator === '>' ? { holds: (left, right) => left > right, path } : { holds: (left, right) => left >= right, path };
}

function compare<S>(left: Part<S>, right: Part<S>, { holds, path }: Order): Part<S> {
  return (source) => {
    const a = left(source);
    const b = right(source);
    if (typeof a === 'number' && typeof b === 'number') return holds(a, b);
    if (a === UNKNOWN || b === UNKNOWN) return UNKNOWN;
    if (typeof a === 'string' && typeof b === 'string') return holds(a, b);
    throw new RuleFailure('rule.type.mismatch', path);
  };
}

/** The form with three operands, `60 <= x < 80`. */
function both<S>(first: Part<S>, second: Part<S>): Part<S> {
  return (source) => {
    const a = first(source);
    if (a === false) return false;
    const b = second(source);
    return b === false ? false : a === UNKNOWN || b === UNKNOWN ? UNKNOWN : true;
  };
}

function isIn(item: Strict, list: Strict, path: string): Strict {
  if (item === UNKNOWN || list === UNKNOWN) return UNKNOWN;
  if (typeof list === 'string' && typeof item === 'string') return list.includes(item);
  if (!isList(list)) throw new RuleFailure('rule.type.mismatch', path);
  let unknown = false;
  for (const candidate of list) {
    const equal = equalStrict(item, candidate, path);
    if (equal === true) return true;
    if (equal === UNKNOWN) unknown = true;
  }
  return unknown ? UNKNOWN : false;
}
