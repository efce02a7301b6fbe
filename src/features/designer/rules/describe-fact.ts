import type { FactDefinition } from '#domain/fact.ts';
import type { FactSource } from '#domain/fact-source.ts';
import { formatValue } from '#i18n/format-value.ts';
import { formOfFact } from '#i18n/value-form.ts';
import { joinNames, type Voice } from '#i18n/voice.ts';

type Of<K extends FactSource['kind']> = Extract<FactSource, { readonly kind: K }>;
type Tellers = { readonly [K in FactSource['kind']]: (source: Of<K>, voice: Voice) => string };

/** Where a fact's value comes from, in words. */
export function describeSource({ source }: FactDefinition, voice: Voice): string {
  return (tellers[source.kind] as (source: FactSource, voice: Voice) => string)(source, voice);
}

/** What a fact can be: the names of its codes, or its bounds. */
export function describeRange(fact: FactDefinition, voice: Voice): string {
  const { t, words } = voice;
  if (fact.enum !== undefined)
    return joinNames(
      fact.enum.map(({ title }) => words.text(title)),
      voice,
    );
  const { range } = fact;
  if (range === undefined) return fact.type === 'boolean' ? `${t('common.yes')}${t('common.list.or')}${t('common.no')}` : t('rules.fact.range.any');
  const form = formOfFact(fact);
  return t('common.date.window', { from: formatValue(range.min, form, voice), to: formatValue(range.max, form, voice) });
}

/** What no value means: nothing can be decided, or a stated default. */
export function describeMissing(fact: FactDefinition, voice: Voice): string {
  const { missing } = fact;
  if (missing.kind === 'undetermined') return voice.t('rules.fact.missing.undetermined');
  return voice.t('rules.fact.missing.default', { value: formatValue(missing.value, formOfFact(fact), voice) });
}

const tellers: Tellers = {
  recorded: (_, { t }) => t('rules.source.recorded'),
  given: (_, { t }) => t('rules.source.given'),
  roster: ({ field }, { t }) => t('rules.source.roster', { field }),
  state: ({ chart }, { t, words }) => t('rules.source.state', { chart: words.chartTitle(chart) }),
  phase: ({ chart }, { t, words }) => t('rules.source.phase', { chart: words.chartTitle(chart) }),
  rule: ({ rule }, { t, words }) => t('rules.source.rule', { rule: words.ruleTitle(rule) }),
  deadline: ({ chart, deadline, measure }, { t, words }) => t(`rules.source.deadline.${measure}`, { deadline: words.deadlineLabel(chart, deadline) }),
  window: ({ measure }, { t }) => t(`rules.source.window.${measure}`),
  aggregate: ({ op, over, of, by }, { t, words }) =>
    t(`rules.source.aggregate.${op}`, {
      over: t(`common.subject.${over}`),
      of: of === undefined ? '' : words.factTitle(of),
      by: by === undefined ? '' : words.factTitle(by),
    }),
};
