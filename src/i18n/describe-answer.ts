import type { RuleOutput } from '#domain/rule.ts';
import type { RuleError, Verdict } from '#domain/verdict.ts';
import { formatValue } from './format-value.ts';
import { formOfOutput } from './value-form.ts';
import { joinNames, type Voice } from './voice.ts';

/** The answer of a rule that could be evaluated in words: the value, or which facts are missing. */
export function describeAnswer(verdict: Exclude<Verdict, RuleError>, output: RuleOutput | undefined, voice: Voice): string {
  const { t, words } = voice;
  if (verdict.status === 'ok') return formatValue(verdict.value, formOfOutput(output), voice);
  const missing = joinNames(
    verdict.missing.map((fact) => words.factTitle(fact)),
    voice,
  );
  return missing === '' ? t('rules.verdict.undetermined.bare') : t('rules.verdict.undetermined', { missing });
}
