import type { FactValue } from '#domain/fact-value.ts';
import type { RuleDocument, RuleExample } from '#domain/rule.ts';
import type { Verdict } from '#domain/verdict.ts';
import { compileRule } from './compile-rule.ts';
import { decodeRule } from './decode-rule.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isAbsent } from './strict-value.ts';

/** What became of one example: the verdict that the rule gave, and whether it is the one that was expected. */
export interface ExampleResult {
  readonly index: number;
  readonly passed: boolean;
  readonly expect: RuleExample['expect'];
  readonly verdict: Verdict;
}

/**
 * Evaluates every example of a rule strictly: facts by id as the example gives them, the vocabulary's default where one is missing and has
 * a default, parameters with their published values. A rule that cannot be read fails them all with its error.
 */
export function runExamples(rule: RuleDocument, vocabulary: Vocabulary): readonly ExampleResult[] {
  const evaluate = evaluatorOf(rule, vocabulary);
  return rule.examples.map(({ facts, expect }, index) => {
    const verdict = evaluate(facts);
    return { index, passed: isExpected(verdict, expect), expect, verdict };
  });
}

type Facts = RuleExample['facts'];

/** A rule as it judges examples: see {@link runExamples}. */
export function evaluatorOf(rule: RuleDocument, vocabulary: Vocabulary): (facts: Facts) => Verdict {
  const tree = decodeRule(rule.logic);
  if (!tree.ok) {
    const [problem] = tree.problems;
    return () => ({ status: 'error', code: problem?.code ?? 'rule.unreadable', path: problem?.path ?? '' });
  }
  const bind = (name: string): ((facts: Facts) => FactValue | undefined) => readerOf(vocabulary, name);
  return compileRule<Facts>(tree.value, { bind, decimals: rule.output.type === 'number' ? rule.output.decimals : undefined }).evaluate;
}

function readerOf({ facts, parameters }: Vocabulary, name: string): (given: Facts) => FactValue | undefined {
  if (name.startsWith('p.')) {
    const value = parameters.get(name.slice(2))?.value;
    return () => value;
  }
  const missing = facts.get(name)?.missing;
  const orElse = missing?.kind === 'default' ? missing.value : undefined;
  return (given) => {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    return isAbsent(value) ? orElse : value;
  };
}

/** What an example expects, as a verdict. */
export function expectedVerdict(expect: RuleExample['expect']): Verdict {
  return 'undetermined' in expect ? { status: 'undetermined', missing: expect.undetermined } : { status: 'ok', value: expect.value };
}

function isExpected(verdict: Verdict, expect: RuleExample['expect']): boolean {
  if ('undetermined' in expect) return verdict.status === 'undetermined' && sameNames(verdict.missing, expect.undetermined);
  return verdict.status === 'ok' && sameValue(verdict.value, expect.value);
}

/** In any order: an example says which facts are missing, not where the rule reads them. */
function sameNames(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((name) => right.includes(name));
}

function sameValue(left: FactValue, right: FactValue): boolean {
  if (!Array.isArray(left) || !Array.isArray(right)) return left === right;
  return left.length === right.length && left.every((item, index) => item === right[index]);
}
