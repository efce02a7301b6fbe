import { type Compiler, forgive, type Operation, type Part } from './compiler.ts';
import type { RuleNode } from './rule-tree.ts';
import { equalStrict } from './equal-strict.ts';
import { type Strict, UNKNOWN } from './strict-value.ts';
import { RuleFailure } from './rule-failure.ts';

/** The three-valued connectives (Kleene): and, or, not, and the choice `if`. */
export function compileCondition<S>(compiler: Compiler<S>, operation: Operation, compile: (node: RuleNode) => Part<S>): Part<S> {
  const { operator, args, path } = operation;
  if (operator === 'if' || operator === '?:') return compileChoice(compiler, operation, compile);
  const parts = args.map((arg) => condition(compile(arg), arg));
  const [first] = parts;
  if (first === undefined) throw new RuleFailure('rule.arguments.missing', path);
  if (operator === '!') {
    return (source) => {
      const value = first(source);
      return value === UNKNOWN ? UNKNOWN : !value;
    };
  }
  return operator === '!!' ? first : connect(compiler, parts, operator === 'or');
}

/** Operators that never give anything else than a boolean or unknown. */
const GIVES_BOOLEAN: ReadonlySet<string> = new Set(['==', '===', '!=', '!==', '<', '<=', '>', '>=', 'in', 'and', 'or', '!', '!!', 'all', 'some', 'none']);

type Condition<S> = (source: S) => boolean | typeof UNKNOWN;

/** A part that must give a boolean: `1`, `"yes"` and `[]` are no conditions here. */
function condition<S>(part: Part<S>, node: RuleNode): Condition<S> {
  if (node.kind === 'operation' && GIVES_BOOLEAN.has(node.operator)) return part as Condition<S>;
  const { path } = node;
  return (source) => {
    const value = part(source);
    if (value === true || value === false || value === UNKNOWN) return value;
    throw new RuleFailure('rule.condition.notBoolean', path);
  };
}

/** `deciding` is what settles the matter at once: true for or, false for and. */
function connect<S>(compiler: Compiler<S>, parts: readonly Condition<S>[], deciding: boolean): Condition<S> {
  const [left, right] = parts;
  if (left !== undefined && right !== undefined && parts.length === 2) return connectTwo(compiler, [left, right], deciding);
  const count = parts.length;
  return (source) => {
    const since = compiler.blame === undefined ? 0 : compiler.blame.length;
    let unknown = false;
    for (let index = 0; index < count; index += 1) {
      const value = parts[index]?.(source);
      if (value === deciding) {
        forgive(compiler, since);
        return deciding;
      }
      if (value === UNKNOWN) unknown = true;
    }
    return unknown ? UNKNOWN : !deciding;
  };
}

/** Two parts, the most frequent number of them. */
function connectTwo<S>(compiler: Compiler<S>, [left, right]: readonly [Condition<S>, Condition<S>], deciding: boolean): Condition<S> {
  return (source) => {
    const since = compiler.blame === undefined ? 0 : compiler.blame.length;
    const a = left(source);
    const b = a === deciding ? deciding : right(source);
    if (b === deciding) {
      forgive(compiler, since);
      return deciding;
    }
    return a === UNKNOWN || b === UNKNOWN ? UNKNOWN : !deciding;
  };
}

function compileChoice<S>(compiler: Compiler<S>, operation: Operation, compile: (node: RuleNode) => Part<S>): Part<S> {
  const { args, path } = operation;
  let next: Part<S> = () => {
    throw new RuleFailure('rule.default.missing', path);
  };
  const hasDefault = args.length % 2 === 1;
  const last = args.at(-1);
  if (hasDefault && last !== undefined) next = compile(last);
  for (let index = args.length - (hasDefault ? 3 : 2); index >= 0; index -= 2) {
    const [when, then] = [args[index], args[index + 1]];
    if (when === undefined || then === undefined) throw new RuleFailure('rule.arguments.missing', path);
    next = choose(compiler, { when: condition(compile(when), when), then: compile(then), otherwise: next });
  }
  return next;
}

interface Branches<S> {
  readonly when: Condition<S>;
  readonly then: Part<S>;
  readonly otherwise: Part<S>;
}

function choose<S>(compiler: Compiler<S>, { when, then, otherwise }: Branches<S>): Part<S> {
  return (source) => {
    const since = compiler.blame === undefined ? 0 : compiler.blame.length;
    const value = when(source);
    if (value === true) return then(source);
    if (value === false) return otherwise(source);
    const both = sameEitherWay(source, then, otherwise);
    if (both !== UNKNOWN) forgive(compiler, since);
    return both;
  };
}

/** Where the condition cannot be told but both outcomes are the same, that is the outcome. A branch that fails may be the one not taken, so it decides nothing. */
function sameEitherWay<S>(source: S, then: Part<S>, otherwise: Part<S>): Strict {
  try {
    const left = then(source);
    const right = otherwise(source);
    return typeof left === typeof right && equalStrict(left, right, '') === true ? left : UNKNOWN;
  } catch (failure) {
    if (failure instanceof RuleFailure) return UNKNOWN;
    throw failure;
  }
}
