import type { FactValue } from '#domain/fact-value.ts';
import type { Verdict } from '#domain/verdict.ts';
import { type Bind, compileRule } from './compile-rule.ts';
import { findFlip, type Flip } from './find-flip.ts';
import { childrenOf, partsOf, type Reading, readRule } from './read-rule.ts';
import type { RuleTree } from './rule-tree.ts';
import { outerNodesOf } from './walk-rule.ts';

/** What became of one part of a rule: its verdict, and whether the rule's answer went through it. */
export interface PartTrace {
  readonly verdict: Verdict;
  readonly reached: boolean;
}

/**
 * A verdict unfolded: the rule as it is read, what every part gave (by JSON pointer), and the nearest flip:
 * the smallest change of one fact that would turn a boolean answer, or change any other.
 */
export interface Explanation {
  readonly verdict: Verdict;
  readonly reading: Reading;
  readonly parts: ReadonlyMap<string, PartTrace>;
  readonly flip: Flip | null;
}

/** What a fact may be when a flip is looked for: its smallest step (1 for whole points), its bounds, its codes. */
export interface Domain {
  readonly step?: number;
  readonly min?: number;
  readonly max?: number;
  readonly codes?: readonly string[];
}

/** Everything that explaining needs beside the rule. `domainOf` may be left out: then no fact is turned for a flip beyond steps of 1. */
export interface ExplainOptions<S> {
  readonly bind: Bind<S>;
  readonly decimals?: number | undefined;
  readonly domainOf?: (name: string) => Domain;
}

/** Explains a rule for one source of facts. Costs nothing where it is not called; its verdict is the one that `compileRule` gives. */
export function explainRule<S>(tree: RuleTree, options: ExplainOptions<S>, source: S): Explanation {
  const { bind, decimals } = options;
  const reading = readRule(tree);
  const verdict = compileRule<S>(tree, { bind, decimals }).evaluate(source);
  const verdicts = new Map<string, Verdict>();
  const shown = new Set([...partsOf(reading)].map(({ path }) => path));
  for (const node of outerNodesOf(tree.root)) {
    if (shown.has(node.path)) verdicts.set(node.path, compileRule<S>({ root: node }, { bind, lists: 'any' }).evaluate(source));
  }
  const reached = new Set<string>();
  reach(reading, verdicts, reached);
  const parts = new Map([...verdicts].map(([path, partVerdict]) => [path, { verdict: partVerdict, reached: reached.has(path) }]));
  return { verdict, reading, parts, flip: verdict.status === 'ok' ? findFlip(tree, options, { source, value: verdict.value }) : null };
}

/** Marks the parts that the answer went through: conditions up to the first that held, and the branch taken. */
function reach(part: Reading, verdicts: ReadonlyMap<string, Verdict>, reached: Set<string>): void {
  reached.add(part.path);
  if (part.kind !== 'choice') {
    for (const child of childrenOf(part)) reach(child, verdicts, reached);
    return;
  }
  for (const { when, then } of part.rows) {
    reach(when, verdicts, reached);
    const verdict = verdicts.get(when.path);
    const holds = verdict?.status === 'ok' ? verdict.value : undefined;
    if (holds === false) continue;
    if (holds === true) reach(then, verdicts, reached);
    return;
  }
  if (part.otherwise !== null) reach(part.otherwise, verdicts, reached);
}

/** The value of a part, where it has one. */
export function valueAt(explanation: Explanation, path: string): FactValue | undefined {
  const verdict = explanation.parts.get(path)?.verdict;
  return verdict?.status === 'ok' ? verdict.value : undefined;
}
