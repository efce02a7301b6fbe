import type { Verdict } from '#domain/verdict.ts';

/** Verdicts are the same when they say the same; which facts are missing does not count, nor where a rule broke. */
export function verdictKey(verdict: Verdict): string {
  return verdict.status === 'ok' ? `ok ${JSON.stringify(verdict.value)}` : verdict.status === 'error' ? `error ${verdict.code}` : 'undetermined';
}
