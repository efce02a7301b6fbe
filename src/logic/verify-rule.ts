import type { Problem } from '#domain/problem.ts';
import type { RuleDocument } from '#domain/rule.ts';
import { toVerdictDetail, type Verdict } from '#domain/verdict.ts';
import { decodeRule } from './decode-rule.ts';
import { inferShapes } from './infer-shapes.ts';
import { expectedVerdict, runExamples } from './run-examples.ts';
import { verifyTable } from './table/verify-table.ts';
import type { VerifyContext } from './verification.ts';
import { verifyCliff } from './verify-cliff.ts';
import { verifyNames } from './verify-names.ts';
import { verifyOutput } from './verify-output.ts';
import { verifyTypes } from './verify-types.ts';
import { verifyValues } from './verify-values.ts';
import { verifyYardstick } from './verify-yardstick.ts';

/**
 * Every finding about one rule, with JSON pointers into it (`/logic/if/0/>=/1`, `/examples/2`): what cannot be read or is beyond the limits;
 * unknown names and operators; types, units and values that do not fit; conditions that always come out the same; outcomes that are none of
 * the output's; barred yardsticks with their article; shares that are a cliff for small units; rows of its table that never decide, and who none covers; examples that fail or are not there.
 */
export function verifyRule(rule: RuleDocument, context: VerifyContext): readonly Problem[] {
  const decoded = decodeRule(rule.logic);
  if (!decoded.ok) return [...decoded.problems.map((problem) => ({ ...problem, path: `/logic${problem.path}` })), ...verifyBasis(rule)];
  const verification = { rule, tree: decoded.value, context, shapes: inferShapes(decoded.value, context) };
  return [
    ...verifyNames(verification),
    ...verifyTypes(verification),
    ...verifyValues(verification),
    ...verifyOutput(verification),
    ...verifyYardstick(verification),
    ...verifyCliff(verification),
    ...verifyTable(verification),
    ...verifyExamples(rule, context),
    ...verifyBasis(rule),
  ];
}

function verifyBasis(rule: RuleDocument): readonly Problem[] {
  return rule.basis.trim() === '' ? [{ severity: 'error', code: 'rule.basis.missing', path: '/basis' }] : [];
}

function verifyExamples(rule: RuleDocument, context: VerifyContext): readonly Problem[] {
  if (rule.examples.length === 0) return [{ severity: 'warning', code: 'rule.examples.missing', path: '/examples' }];
  const unknown = rule.examples.flatMap(({ facts }, index) =>
    Object.keys(facts).flatMap((id): readonly Problem[] =>
      context.facts.has(id) ? [] : [{ severity: 'error', code: 'rule.example.factUnknown', path: `/examples/${index}/facts/${id}`, detail: { id } }],
    ),
  );
  const failed = runExamples(rule, context).filter(({ passed }) => !passed);
  return [
    ...unknown,
    ...failed.map(({ index, expect, verdict }): Problem => ({
      severity: 'error',
      code: 'rule.example.failed',
      path: `/examples/${index}`,
      detail: { ...inWords(expectedVerdict(expect), verdict), rule: rule.id, number: index + 1 },
    })),
  ];
}

/** Both verdicts in one word each, for whoever has no definition at hand, and as they are, for whoever has. */
function inWords(expected: Verdict, found: Verdict): NonNullable<Problem['detail']> {
  return { expected: wordOf(expected), found: wordOf(found), verdicts: toVerdictDetail([expected, found]) };
}

/** A verdict in one word. */
function wordOf(verdict: Verdict): string {
  if (verdict.status === 'ok') return Array.isArray(verdict.value) ? `[${verdict.value.join(', ')}]` : String(verdict.value);
  return verdict.status === 'error' ? verdict.code : `? (${verdict.missing.join(', ')})`;
}
