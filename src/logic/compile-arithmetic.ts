import type { Compiler, Operation, Part } from './compiler.ts';
import type { RuleNode } from './rule-tree.ts';
import { isList, type Strict, UNKNOWN } from './strict-value.ts';
import { toDecimal } from './strict-number.ts';
import { RuleFailure } from './rule-failure.ts';

type Fold = (total: number, value: number) => number;

const folds: Readonly<Record<string, Fold>> = {
  '+': (total, value) => total + value,
  '*': (total, value) => total * value,
  min: (total, value) => (value < total ? value : total),
  max: (total, value) => (value > total ? value : total),
};

/** Arithmetic on numbers, exact to nine places; one unknown operand makes the result unknown. And `cat`, `substr` on text. */
export function compileArithmetic<S>(_compiler: Compiler<S>, operation: Operation, compile: (node: RuleNode) => Part<S>): Part<S> {
  const { operator, args, path } = operation;
  if (operator === 'cat' || operator === 'substr') return compileText(operation, compile);
  const parts = args.map((arg) => numberOf(compile(arg), arg.path));
  const [first, second] = parts;
  if (first === undefined) throw new RuleFailure('rule.arguments.missing', path);
  const fold = folds[operator];
  if (fold !== undefined) return foldAll(parts, fold, path);
  if (operator === '-' && second === undefined) return (source) => negate(first(source));
  if (second === undefined || parts.length > 2) throw new RuleFailure('rule.arguments.count', path);
  return combine(first, second, { operator, path });
}

type Quantity<S> = (source: S) => number | typeof UNKNOWN;

function numberOf<S>(part: Part<S>, path: string): Quantity<S> {
  return (source) => {
    const value = part(source);
    if (typeof value === 'number' || value === UNKNOWN) return value;
    throw new RuleFailure('rule.type.notNumber', path);
  };
}

function foldAll<S>(parts: readonly Quantity<S>[], fold: Fold, path: string): Part<S> {
  return (source) => {
    let total: number | undefined;
    let unknown = false;
    for (const part of parts) {
      const value = part(source);
      if (value === UNKNOWN) unknown = true;
      else total = total === undefined ? value : fold(total, value);
    }
    return unknown || total === undefined ? UNKNOWN : toDecimal(total, path);
  };
}

function negate(value: number | typeof UNKNOWN): Strict {
  return value === UNKNOWN ? UNKNOWN : 0 - value;
}

function combine<S>(first: Quantity<S>, second: Quantity<S>, { operator, path }: { readonly operator: string; readonly path: string }): Part<S> {
  return (source) => {
    const left = first(source);
    const right = second(source);
    if (left === UNKNOWN || right === UNKNOWN) return UNKNOWN;
    if (operator === '-') return toDecimal(left - right, path);
    if (right === 0) throw new RuleFailure('rule.arithmetic.byZero', path);
    return toDecimal(operator === '/' ? left / right : left % right, path);
  };
}

function compileText<S>({ operator, args, path }: Operation, compile: (node: RuleNode) => Part<S>): Part<S> {
  const parts = args.map(compile);
  return (source) => {
    const values = parts.map((part) => part(source));
    if (values.includes(UNKNOWN)) return UNKNOWN;
    if (values.some((value) => isList(value))) throw new RuleFailure('rule.type.mismatch', path);
    if (operator === 'cat') return values.map(String).join('');
    const [text, from, length] = values;
    if (typeof text !== 'string' || typeof from !== 'number') throw new RuleFailure('rule.type.mismatch', path);
    if (length === undefined) return text.slice(from);
    if (typeof length !== 'number') throw new RuleFailure('rule.type.mismatch', path);
    return text.slice(from).slice(0, length);
  };
}
