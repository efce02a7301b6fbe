import type { FactValue } from '#domain/fact-value.ts';
import type { SubjectRef } from '#domain/id.ts';
import type { BlockedClause } from '#domain/reason.ts';
import { blockedClause } from '#engine/facts/blocked-clause.ts';
import { explainAt } from '#engine/facts/explain-at.ts';
import type { FactReader } from '#engine/facts/fact-reader.ts';
import { blockingClauses } from '#logic/blocking-clauses.ts';
import { type Explanation, valueAt } from '#logic/explain-rule.ts';
import type { Reading } from '#logic/read-rule.ts';

/** One thing that a rule wants: whether it is met (null: cannot be told), what stands there now, and, where it is not met, its clauses. */
export interface Requirement {
  readonly path: string;
  readonly reading: Reading;
  readonly met: boolean | null;
  readonly fact: string | null;
  readonly actual: FactValue | undefined;
  readonly clauses: readonly BlockedClause[];
}

/** What a boolean rule (a gate, an entry) wants of a subject, part by part: the parts of an 且 one each, anything else as one. Empty for a rule that cannot be read. */
export function requirementsOf(frame: FactReader, rule: string, subject: SubjectRef): readonly Requirement[] {
  const explanation = explainAt(frame, rule, subject);
  if (explanation === undefined) return [];
  const { reading } = explanation;
  const clauses = blockingClauses(explanation).map((clause) => blockedClause(frame, subject, clause));
  return (reading.kind === 'all' ? reading.items : [reading]).map((part) => ({
    path: part.path,
    reading: part,
    met: metOf(explanation, part),
    ...presentOf(explanation, part),
    clauses: clauses.filter(({ path }) => path === part.path || path.startsWith(`${part.path}/`)),
  }));
}

function metOf(explanation: Explanation, part: Reading): boolean | null {
  const verdict = explanation.parts.get(part.path)?.verdict;
  return verdict?.status === 'ok' ? verdict.value === true : null;
}

function presentOf(explanation: Explanation, part: Reading): Pick<Requirement, 'fact' | 'actual'> {
  const inner = part.kind === 'not' ? part.item : part;
  const fact = inner.kind === 'fact' ? inner : inner.kind === 'compare' && inner.left.kind === 'fact' ? inner.left : undefined;
  return fact === undefined ? { fact: null, actual: undefined } : { fact: fact.id, actual: valueAt(explanation, fact.path) };
}
