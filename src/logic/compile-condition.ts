import { type Compiler, forgive, type Operation, type Part } from './compiler.ts';
import { numberAlways } from './compile-comparison.ts';
import { type ChoiceIndex, indexChoice } from './index-choice.ts';
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
  const whens: Condition<S>[] = [];
  const thens: Part<S>[] = [];
  for (let index = 0; index + 1 < args.length; index += 2) {
    const [when, then] = args.slice(index, index + 2);
    if (when === undefined || then === undefined) throw new RuleFailure('rule.arguments.missing', path);
    whens.push(condition(compile(when), when));
    thens.push(compile(then));
  }
  const last = args.length % 2 === 1 ? args.at(-1) : undefined;
  const otherwise: Part<S> =
    last === undefined
      ? () => {
          throw new RuleFailure('rule.default.missing', path);
        }
      : compile(last);
  const branches = { whens, thens, otherwise };
  const plain = choose(compiler, branches);
  const index = compiler.scoped
    ? undefined
    : indexChoice(
        args.filter((_, at) => at % 2 === 0 && at + 1 < args.length),
        (node) => numberAlways(compiler, node),
      );
  return index === undefined ? plain : chooseByIndex(compiler, { index, branches, plain, read: compile(index.read) });
}

interface Indexed<S> {
  readonly index: ChoiceIndex;
  readonly branches: Branches<S>;
  /** Asks all branches. */
  readonly plain: Part<S>;
  readonly read: Part<S>;
}

/** A long choice: only the branches that can hold for the value of one fact are asked. Where there is no such value all are. */
function chooseByIndex<S>(compiler: Compiler<S>, { index, branches, plain, read }: Indexed<S>): Part<S> {
  const { whens, thens, otherwise } = branches;
  const parts: Part<S>[] = [];
  const partAt = (place: number): Part<S> => {
    const rows = index.branchesAt(place);
    const pick = <T>(all: readonly T[]): readonly T[] => rows.flatMap((row) => all.slice(row, row + 1));
    return choose(compiler, { whens: pick(whens), thens: pick(thens), otherwise });
  };
  return (source) => {
    const since = compiler.blame === undefined ? 0 : compiler.blame.length;
    const place = index.place(tried(read, source));
    forgive(compiler, since);
    return place === undefined ? plain(source) : (parts[place] ??= partAt(place))(source);
  };
}

/** What a part gives; unknown where it fails: whoever asks in earnest will find out. */
function tried<S>(part: Part<S>, source: S): Strict {
  try {
    return part(source);
  } catch (failure) {
    if (failure instanceof RuleFailure) return UNKNOWN;
    throw failure;
  }
}

interface Branches<S> {
  readonly whens: readonly Condition<S>[];
  readonly thens: readonly Part<S>[];
  readonly otherwise: Part<S>;
}

/** One branch after the other, without recursion: a table may have thousands. */
function choose<S>(compiler: Compiler<S>, branches: Branches<S>): Part<S> {
  const { whens, thens, otherwise } = branches;
  const count = whens.length;
  return (source) => {
    for (let index = 0; index < count; index += 1) {
      const since = compiler.blame === undefined ? 0 : compiler.blame.length;
      const value = whens[index]?.(source);
      if (value === true) return thens[index]?.(source) ?? UNKNOWN;
      if (value !== false) return eitherWay(compiler, branches, { source, index, since });
    }
    return otherwise(source);
  };
}

/** A branch whose condition cannot be told: what it would give, and where blame stood before it was asked. */
interface Open {
  readonly then: Strict;
  readonly since: number;
}

/**
 * What a choice gives from a branch on whose condition cannot be told. Where its outcome and that of everything below it are the same, that is the
 * outcome. A branch that fails may be the one not taken, so it decides nothing.
 */
function eitherWay<S>(
  compiler: Compiler<S>,
  { whens, thens, otherwise }: Branches<S>,
  { source, index: first, since }: { readonly source: S; readonly index: number; readonly since: number },
): Strict {
  try {
    const open: Open[] = [{ then: thens[first]?.(source) ?? UNKNOWN, since }];
    for (let index = first + 1; index < whens.length; index += 1) {
      const before = compiler.blame === undefined ? 0 : compiler.blame.length;
      const value = whens[index]?.(source);
      if (value === false) continue;
      const then = thens[index]?.(source) ?? UNKNOWN;
      if (value === true) return agreed(compiler, open, then);
      open.push({ then, since: before });
    }
    return agreed(compiler, open, otherwise(source));
  } catch (failure) {
    if (failure instanceof RuleFailure) return UNKNOWN;
    throw failure;
  }
}

/** What all open branches and the one that is taken below them agree on; nobody is to blame for what they agree on. */
function agreed<S>(compiler: Compiler<S>, open: readonly Open[], taken: Strict): Strict {
  let value = taken;
  for (const { then, since } of open.toReversed()) {
    if (typeof then !== typeof value || equalStrict(then, value, '') !== true || then === UNKNOWN) return UNKNOWN;
    forgive(compiler, since);
    value = then;
  }
  return value;
}
