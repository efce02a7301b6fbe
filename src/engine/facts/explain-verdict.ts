import type { Because } from '#domain/event.ts';
import type { FactValue } from '#domain/fact-value.ts';
import type { SubjectRef } from '#domain/id.ts';
import type { Reason } from '#domain/reason.ts';
import type { RuleError, Verdict } from '#domain/verdict.ts';
import { blockedClause } from './blocked-clause.ts';
import { compiledRule } from './compiled-rules.ts';
import { explainAt } from './explain-at.ts';
import type { FactReader } from './fact-reader.ts';
import { isMissing } from './is-missing.ts';
import { FactFailure } from './fact-failure.ts';
import { blockingClauses } from '#logic/blocking-clauses.ts';

/** A verdict with what it rested on, and, where it is not a plain yes, the reason that a refusal gives. */
export interface ExplainedVerdict {
  readonly verdict: Exclude<Verdict, RuleError>;
  readonly because: Because;
  /** Null for a value other than false: a true guard, a number of days, a code. */
  readonly reason: Reason | null;
}

/** Explains a verdict in the engine's words. Throws a FactFailure where the rule is broken (K12). */
export function explainVerdict(frame: FactReader, rule: string, subject: SubjectRef): ExplainedVerdict {
  const verdict = frame.verdict(rule, subject);
  if (verdict.status === 'error') throw new FactFailure(verdict.code, rule, verdict.path);
  const value = verdict.status === 'ok' ? verdict.value : null;
  const because: Because = { rule, version: frame.model.rules.get(rule)?.version ?? 0, value, facts: factsRead(frame, rule, subject) };
  return { verdict, because, reason: reasonOf(frame, verdict, { rule, subject }) };
}

function factsRead(frame: FactReader, rule: string, subject: SubjectRef): Readonly<Record<string, FactValue>> {
  const compiled = compiledRule(frame.model, rule);
  if (!compiled.ok) return {};
  const read = compiled.value.reads.map((name): [string, FactValue | undefined] => [name, readName(frame, name, subject)]);
  return Object.fromEntries(read.filter((entry): entry is [string, FactValue] => !isMissing(entry[1])));
}

function readName(frame: FactReader, name: string, subject: SubjectRef): FactValue | undefined {
  return name.startsWith('p.') ? frame.model.parameters.get(name.slice(2))?.value : frame.read(subject, name);
}

function reasonOf(frame: FactReader, verdict: ExplainedVerdict['verdict'], at: { readonly rule: string; readonly subject: SubjectRef }): Reason | null {
  if (verdict.status === 'ok' && verdict.value !== false) return null;
  const explanation = explainAt(frame, at.rule, at.subject);
  const clauses = explanation === undefined ? [] : blockingClauses(explanation).map((clause) => blockedClause(frame, at.subject, clause));
  if (verdict.status === 'ok') return { code: 'rule.false', rule: at.rule, clauses };
  return { code: 'rule.undetermined', rule: at.rule, missing: verdict.missing, clauses };
}
