import type { FactValue } from '#domain/fact-value.ts';
import type { Explanation } from './explain-rule.ts';
import { valueAt } from './explain-rule.ts';
import type { Comparison, Reading } from './read-rule.ts';

/** A clause that keeps a rule from being true: its fact, what it is and what is required. `missing` where it cannot be told. */
export interface Clause {
  readonly path: string;
  readonly operator: Comparison | 'other';
  readonly fact: string | null;
  readonly actual: FactValue | undefined;
  readonly required: FactValue | undefined;
  readonly parameter: string | null;
  readonly verdict: 'false' | 'undetermined';
  /** Required minus actual, for numbers. */
  readonly difference: number | null;
}

const MIRRORED: Readonly<Record<Comparison, Comparison>> = { '=': '=', '≠': '≠', '<': '>', '≤': '≥', '>': '<', '≥': '≤', in: 'in' };
const NEGATED: Readonly<Partial<Record<Comparison, Comparison>>> = { '=': '≠', '≠': '=', '<': '≥', '≤': '>', '>': '≤', '≥': '<' };

/** The clauses that are responsible for a boolean rule not being true, in reading order: what a "why blocked" panel lists. */
export function blockingClauses(explanation: Explanation): readonly Clause[] {
  return collect(explanation, explanation.reading, true);
}

/** The clauses under a part that is wanted to be `wanted` and is not. */
function collect(explanation: Explanation, part: Reading, wanted: boolean): readonly Clause[] {
  const verdict = verdictOf(explanation, part, wanted);
  if (verdict === undefined) return [];
  switch (part.kind) {
    case 'all':
    case 'any':
      return part.items.flatMap((item) => collect(explanation, item, wanted));
    case 'not':
      return collect(explanation, part.item, !wanted);
    case 'choice':
      return collectChoice(explanation, part, wanted);
    case 'compare':
      return [compareClause(explanation, part, { wanted, verdict })];
    case 'fact':
      return [{ ...bare(part.path, verdict), operator: '=', fact: part.id, actual: valueAt(explanation, part.path), required: wanted }];
    case 'missing':
      // Where a value is wanted and there is none, it is still to come.
      return [{ ...bare(part.path, wanted ? verdict : 'undetermined'), fact: part.id }];
    default:
      return [bare(part.path, verdict)];
  }
}

function verdictOf(explanation: Explanation, part: Reading, wanted: boolean): Clause['verdict'] | undefined {
  const verdict = explanation.parts.get(part.path)?.verdict;
  if (verdict === undefined || verdict.status === 'error') return undefined;
  if (verdict.status === 'undetermined') return 'undetermined';
  return verdict.value === wanted ? undefined : 'false';
}

/** In a choice the branch that was taken is to blame; one whose condition cannot be told, the condition. */
function collectChoice(explanation: Explanation, part: Extract<Reading, { kind: 'choice' }>, wanted: boolean): readonly Clause[] {
  for (const { when, then } of part.rows) {
    const holds = explanation.parts.get(when.path)?.verdict;
    if (holds?.status === 'undetermined') return collect(explanation, when, true);
    if (holds?.status === 'ok' && holds.value === true) {
      const inside = collect(explanation, then, wanted);
      return then.kind === 'literal' ? collect(explanation, when, false) : inside;
    }
  }
  const rest = part.otherwise;
  if (rest !== null && rest.kind !== 'literal') return collect(explanation, rest, wanted);
  // No row was taken and the rest says no for good: what would help is a row that says yes.
  const helpful = part.rows.filter(({ then }) => then.kind !== 'literal' || then.value === wanted);
  return helpful.flatMap(({ when }) => collect(explanation, when, true));
}

function bare(path: string, verdict: Clause['verdict']): Clause {
  return { path, operator: 'other', fact: null, actual: undefined, required: undefined, parameter: null, verdict, difference: null };
}

function compareClause(
  explanation: Explanation,
  part: Extract<Reading, { kind: 'compare' }>,
  as: { readonly wanted: boolean; readonly verdict: Clause['verdict'] },
): Clause {
  const mirrored = part.left.kind !== 'fact' && part.right.kind === 'fact';
  const [subject, standard] = mirrored ? [part.right, part.left] : [part.left, part.right];
  const plain = mirrored ? MIRRORED[part.operator] : part.operator;
  const actual = valueAt(explanation, subject.path);
  const required = standard.kind === 'list' ? listAt(explanation, standard) : valueAt(explanation, standard.path);
  return {
    path: part.path,
    operator: as.wanted ? plain : (NEGATED[plain] ?? 'other'),
    fact: subject.kind === 'fact' ? subject.id : null,
    actual,
    required,
    parameter: standard.kind === 'parameter' ? standard.id : null,
    verdict: as.verdict,
    difference: typeof actual === 'number' && typeof required === 'number' ? Math.round((required - actual) * 1e9) / 1e9 : null,
  };
}

function listAt(explanation: Explanation, list: Extract<Reading, { kind: 'list' }>): FactValue {
  return list.items.map((item) => String(valueAt(explanation, item.path) ?? ''));
}
