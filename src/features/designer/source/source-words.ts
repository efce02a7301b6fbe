import type { RuleDocument } from '#domain/rule.ts';
import { operatorForms } from '#logic/formula/operator-forms.ts';
import type { OpenCampaign } from '#workspace/use-campaign.ts';
import { operatorWords } from '#features/designer/formula/formula-words.ts';
import { factOptions, parameterOptions } from '#features/designer/pick/name-options.ts';
import { initialsOf } from '#features/designer/pick/pinyin-initials.ts';
import type { SourceWord, SourceWords } from './complete-source.ts';

/** The words that the source of a rule can be completed with: those of the language, of the vocabulary and of its own outcomes. */
export function sourceWords(rule: RuleDocument, campaign: OpenCampaign): SourceWords {
  const { model, words } = campaign;
  const { output } = rule;
  const codes = (entries: readonly { readonly code: string; readonly title: { readonly zh: string; readonly en: string } }[]): readonly SourceWord[] =>
    entries.map(({ code, title }) => ({ value: code, label: words.text(title), hint: '', search: searchOf(code, title.zh, title.en) }));
  const operators = [['var', 1] as const, ...[...operatorForms].map(([operator, { fresh }]) => [operator, fresh] as const)];
  return {
    operators: operators.map(([value, fresh]) => {
      const label = operatorWords(value, campaign);
      return { value, label, hint: value === 'var' ? '' : `[${Array.from({ length: fresh }, () => '·').join(', ')}]`, search: searchOf(value, label), fresh };
    }),
    names: [...factOptions(campaign, rule.subject), ...parameterOptions(campaign)].flatMap(({ options }) => options),
    codesOf: (fact) => codes(model.facts.get(fact)?.enum ?? []),
    outcomes: output.type === 'enum' || output.type === 'codes' ? codes(output.codes) : [],
  };
}

function searchOf(...names: readonly string[]): string {
  return names.map((name) => `${name} ${initialsOf(name)}`.toLowerCase()).join(' ');
}
