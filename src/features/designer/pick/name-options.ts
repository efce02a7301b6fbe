import type { FactDefinition } from '#domain/fact.ts';
import type { ParameterDefinition } from '#domain/parameter.ts';
import type { RuleDocument } from '#domain/rule.ts';
import { formatValue } from '#i18n/format-value.ts';
import { formOfFact, formOfParameter } from '#i18n/value-form.ts';
import type { Voice } from '#i18n/voice.ts';
import type { OpenCampaign } from '#workspace/use-campaign.ts';
import { describeRange } from '#features/designer/rules/describe-fact.ts';
import { initialsOf } from './pinyin-initials.ts';

/** A fact or parameter to choose: `value` is the name by which rules read it. */
export interface NameOption {
  readonly value: string;
  readonly label: string;
  /** What it is, in small: unit, range, present value. */
  readonly hint: string;
  /** Everything by which it is found: both titles, the initials of its pinyin, the id. */
  readonly search: string;
}

/** Options under a heading. */
export interface NameGroup {
  readonly label: string;
  readonly options: readonly NameOption[];
}

/** The facts that a rule may ask, those of its own subject first, then the others by theirs. */
export function factOptions(
  campaign: OpenCampaign,
  subject: RuleDocument['subject'],
  fits: (fact: FactDefinition) => boolean = () => true,
): readonly NameGroup[] {
  const facts = campaign.model.definition.vocabulary.filter(fits);
  const kinds = [...new Set(facts.map((fact) => fact.subject))].toSorted((left, right) => Number(right === subject) - Number(left === subject));
  return kinds.map((kind) => ({
    label: campaign.t(`common.subject.${kind}`),
    options: facts.filter((fact) => fact.subject === kind).map((fact) => factOption(fact, campaign)),
  }));
}

function factOption(fact: FactDefinition, voice: Voice): NameOption {
  const { words, t } = voice;
  const unit = formOfFact(fact).unit;
  const hint = [t(`problems.type.${fact.type}`), unit === undefined ? '' : words.text(unit), describeRange(fact, voice)]
    .filter((part) => part !== '')
    .join(' · ');
  return { value: fact.id, label: words.text(fact.title), hint, search: searchOf(fact) };
}

/** The parameters that a value may be measured by, in their groups; with a unit only those that have the same one. */
export function parameterOptions(campaign: OpenCampaign, unit?: string): readonly NameGroup[] {
  const { model, words } = campaign;
  const parameters = model.definition.parameters.filter((parameter) => unit === undefined || (parameter.unit?.zh ?? '') === unit);
  const groups = [...new Set(parameters.map(({ group }) => words.text(group)))];
  return groups.map((group) => ({
    label: group,
    options: parameters.filter((parameter) => words.text(parameter.group) === group).map((parameter) => parameterOption(parameter, campaign)),
  }));
}

function parameterOption(parameter: ParameterDefinition, voice: Voice): NameOption {
  return {
    value: `p.${parameter.id}`,
    label: voice.words.text(parameter.title),
    hint: formatValue(parameter.value, formOfParameter(parameter), voice),
    search: searchOf(parameter),
  };
}

/** Everything by which a fact or parameter is found: both titles, the initials of its pinyin, the id. */
export function searchOf({ id, title }: FactDefinition | ParameterDefinition): string {
  return `${title.zh} ${initialsOf(title.zh)} ${title.en} ${id}`.toLowerCase();
}

/** Does an option answer to what was typed? Every word of it must be found. */
export function isFound(typed: string, search: string): boolean {
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => search.includes(word));
}
