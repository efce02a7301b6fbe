import type { SubjectRef } from '#domain/id.ts';
import type { RuleError, Verdict } from '#domain/verdict.ts';
import type { GuardVerdict } from '#charts/select-transitions.ts';
import type { FactReader } from '#engine/facts/fact-reader.ts';
import { FactFailure } from '#engine/facts/fact-failure.ts';

/** A rule's verdict where an error has no place to go: it is thrown, and the caller raises an incident (K12). */
export function verdictAt(frame: FactReader, rule: string, subject: SubjectRef): Exclude<Verdict, RuleError> {
  const verdict = frame.verdict(rule, subject);
  if (verdict.status === 'error') throw new FactFailure(verdict.code, rule, verdict.path);
  return verdict;
}

/** Guards only read verdicts: true, false or undetermined. A broken rule stops the step. */
export function guardAt(frame: FactReader, subject: SubjectRef): (rule: string) => GuardVerdict {
  return (rule) => {
    const verdict = verdictAt(frame, rule, subject);
    if (verdict.status === 'undetermined') return 'undetermined';
    if (typeof verdict.value !== 'boolean') throw new FactFailure('rule.guard.notBoolean', rule, '');
    return verdict.value;
  };
}
