import type { FactValue } from '#domain/fact-value.ts';
import type { RuleOutput } from '#domain/rule.ts';
import type { Verdict } from '#domain/verdict.ts';
import { describeAnswer } from './describe-answer.ts';
import { describeCode } from './describe-problem.ts';
import { formatQuantity } from './format-number.ts';
import { formatPair, formatValue } from './format-value.ts';
import { formOfFact, formOfOutput } from './value-form.ts';
import type { Voice } from './voice.ts';

/** A change of one fact that would change a verdict, as the explanation of a rule finds it. */
export interface NearestChange {
  readonly fact: string;
  readonly from: FactValue;
  readonly to: FactValue;
  readonly difference: number | null;
  readonly becomes: FactValue;
}

/** The answer of a rule in words: the value, which facts are missing, or why it cannot run. */
export function describeVerdict(verdict: Verdict, output: RuleOutput | undefined, voice: Voice): string {
  if (verdict.status !== 'error') return describeAnswer(verdict, output, voice);
  return voice.t('rules.verdict.error', { problem: describeCode(voice.t, verdict.code, verdict.path) });
}

/** The nearest flip: `差 3 分，结论即为：合格（考试成绩由 67 分 到 70 分）`. */
export function describeFlip(flip: NearestChange, output: RuleOutput | undefined, voice: Voice): string {
  const { t, words } = voice;
  const form = formOfFact(words.fact(flip.fact));
  const [from, to] = formatPair([flip.from, flip.to], form, voice);
  const values = {
    fact: words.factTitle(flip.fact),
    from,
    to,
    becomes: formatValue(flip.becomes, formOfOutput(output), voice),
  };
  if (flip.difference === null || flip.difference === 0 || form.share === true) return t('rules.flip', values);
  const amount = formatQuantity(Math.abs(flip.difference), form.unit, words.language);
  return t(flip.difference > 0 ? 'rules.flip.short' : 'rules.flip.over', { ...values, amount });
}
