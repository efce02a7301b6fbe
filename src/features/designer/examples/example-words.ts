import type { Problem } from '#domain/problem.ts';
import type { RuleExample } from '#domain/rule.ts';
import type { Verdict } from '#domain/verdict.ts';
import { formatFact } from '#i18n/format-value.ts';
import { joinNames, type Voice } from '#i18n/voice.ts';

/** Said of values about which the rule says nothing that anybody could expect. */
export const NO_VERDICT: Problem = { severity: 'error', code: 'rule.example.noVerdict', path: '' };

/** What is given in an example, in words. */
export function tellFacts(facts: RuleExample['facts'], voice: Voice): string {
  const given = Object.entries(facts);
  if (given.length === 0) return voice.t('rules.examples.nothing');
  return joinNames(
    given.map(([fact, value]) => voice.t('rules.examples.fact', { fact: voice.words.factTitle(fact), value: formatFact(value, fact, voice) })),
    voice,
  );
}

/** A verdict as what an example expects; undefined for an error, which nobody should expect. */
export function expectationOf(verdict: Verdict): RuleExample['expect'] | undefined {
  if (verdict.status === 'undetermined') return verdict.missing.length === 0 ? undefined : { undetermined: [...verdict.missing] };
  const { value } = verdict.status === 'ok' ? verdict : { value: null };
  if (typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string') return { value };
  return Array.isArray(value) ? { value: [...value] } : undefined;
}
