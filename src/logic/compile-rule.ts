import type { FactValue } from '#domain/fact-value.ts';
import type { Verdict } from '#domain/verdict.ts';
import { compileNode } from './compile-node.ts';
import { type Compiler, createCompiler, type Part } from './compiler.ts';
import { nameRead, type RuleNode, type RuleTree } from './rule-tree.ts';
import { outerNodesOf } from './walk-rule.ts';
import { isList, type Strict, UNKNOWN } from './strict-value.ts';
import { roundTo } from './strict-number.ts';
import { RuleFailure } from './rule-failure.ts';

/** How a rule reads a name (`exam.score`, `p.exam.pass`) from a source: bound once, when the rule is compiled. */
export type Bind<S> = (name: string) => (source: S) => FactValue | undefined;

/**
 * How a rule is compiled. `decimals` rounds a number result (half away from zero); `constant` gives names that no source changes.
 * `lists`: what a list that is the answer may hold: `codes` (texts; anything else is an error), or `any` (numbers and booleans too,
 * as they are) for parts of a rule that are only shown, and for plain JSON.
 */
export interface CompileOptions<S> {
  readonly bind: Bind<S>;
  readonly constant?: ((name: string) => FactValue | undefined) | undefined;
  readonly decimals?: number | undefined;
  readonly lists?: 'codes' | 'any';
}

const YES: Verdict = Object.freeze({ status: 'ok', value: true });
const NO: Verdict = Object.freeze({ status: 'ok', value: false });

/** A rule made ready. `reads` are the names that it can read, each once, in order. */
export interface CompiledRule<S> {
  readonly reads: readonly string[];
  readonly evaluate: (source: S) => Verdict;
}

/**
 * Compiles a rule under the strict profile into closures, without `eval`.
 *
 * - A missing, null or blank name, and any arithmetic, comparison or membership with it, is undetermined;
 *   and/or/if decide in spite of it where the rest is enough (`false and unknown` is false).
 * - Conditions are booleans, comparisons are between equal types, numbers are exact to nine decimal places: anything else is an
 *   error with the JSON pointer of its place. What is not reached in written order is not looked at.
 * - `all`, `some` and `none` over an empty list are undetermined: nobody is not everybody.
 * - An `if` that runs out of branches is an error (`rule.default.missing`), never null.
 * - A list that is the answer is flat and holds texts: a number in it is an error (`rule.type.notText`), never turned into text.
 * - An undetermined answer names the facts to blame, one whose list has a hole in it too; it names none only where the unknown is
 *   written in the rule itself (`null`, `[]`).
 * - `missing`, `missing_some` and a default in `var` are the only parts that make a known value of an absent fact: a rule that asks
 *   them may decide by what was never entered, against K5. verifyRule warns of each (`rule.missing.asked`, `rule.missing.assumed`), so
 *   that whoever publishes it says why; no shipped rule has one.
 */
export function compileRule<S>(tree: RuleTree, options: CompileOptions<S>): CompiledRule<S> {
  const compiler = createCompiler<S>(options.bind, options.constant);
  const run = compileRoot(compiler, tree);
  const { decimals, lists = 'codes' } = options;
  return {
    reads: namesOf(tree),
    evaluate: (source) => {
      try {
        const value = run(source);
        if (value === true) return YES;
        if (value === false) return NO;
        if (value === UNKNOWN) return { status: 'undetermined', missing: missingNames(compiler, run, source) };
        if (typeof value === 'number') return { status: 'ok', value: decimals === undefined ? value : roundTo(value, decimals) };
        return isList(value) ? listVerdict(compiler, run, { source, value, lists }) : { status: 'ok', value };
      } catch (failure) {
        if (failure instanceof RuleFailure) return { status: 'error', code: failure.code, path: failure.path };
        throw failure;
      }
    },
  };
}

/** A rule whose operators have too few operands compiles too: it is an error whenever it is evaluated. */
function compileRoot<S>(compiler: Compiler<S>, tree: RuleTree): Part<S> {
  try {
    return compileNode(compiler, tree.root);
  } catch (failure) {
    if (!(failure instanceof RuleFailure)) throw failure;
    return () => {
      throw failure;
    };
  }
}

/** The names of facts and parameters that a rule can read (`var`, `missing`), each once, in written order. Parts of elements are none. */
export function namesOf(tree: RuleTree): readonly string[] {
  const names = new Set<string>();
  for (const node of outerNodesOf(tree.root)) {
    const name = nameRead(node);
    if (name !== undefined && name !== '') names.add(name);
    for (const asked of namesAskedFor(node)) names.add(asked);
  }
  return [...names];
}

/** What `missing` and `missing_some` ask for, where it is written out. */
function namesAskedFor(node: RuleNode): readonly string[] {
  if (node.kind !== 'operation' || !node.operator.startsWith('missing')) return [];
  const asked = node.args.flatMap((arg) => (arg.kind === 'list' ? arg.items : [arg]));
  return asked.flatMap((arg) => (arg.kind === 'literal' && typeof arg.value === 'string' ? [arg.value] : []));
}

interface FoundList<S> {
  readonly source: S;
  readonly value: readonly Strict[];
  readonly lists: 'codes' | 'any';
}

/** A list of codes; a part that cannot be told makes the whole list undetermined. */
function listVerdict<S>(compiler: Compiler<S>, run: Part<S>, { source, value, lists }: FoundList<S>): Verdict {
  if (value.every(isText)) return { status: 'ok', value };
  const flat = flatten(value);
  if (flat.includes(UNKNOWN)) return { status: 'undetermined', missing: missingNames(compiler, run, source) };
  // Whoever asked for any list takes what a fact never holds; everybody else gets texts only.
  if (lists === 'any' || flat.every(isText)) return { status: 'ok', value: flat as readonly string[] };
  throw new RuleFailure('rule.type.notText', '');
}

function isText(value: Strict): value is string {
  return typeof value === 'string';
}

function flatten(list: readonly Strict[]): readonly Strict[] {
  return list.flatMap((item) => (isList(item) ? flatten(item) : [item]));
}

/** A second evaluation, only when the first was undetermined, that notes which names were to blame. */
function missingNames<S>(compiler: Compiler<S>, run: Part<S>, source: S): readonly string[] {
  compiler.blame = [];
  try {
    run(source);
    return [...new Set(compiler.blame)];
  } finally {
    compiler.blame = undefined;
  }
}
