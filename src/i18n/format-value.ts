import type { FactDefinition } from '#domain/fact.ts';
import type { FactValue } from '#domain/fact-value.ts';
import type { ParameterDefinition } from '#domain/parameter.ts';
import type { RuleOutput } from '#domain/rule.ts';
import type { Text } from '#domain/text.ts';
import { formatDate } from './format-date.ts';
import { formatPercent, formatQuantity } from './format-number.ts';
import { joinNames, type Voice } from './voice.ts';

/** What a value needs to be written: its unit, the names of its codes, whether it is a share or a date. */
export interface ValueForm {
  readonly unit?: Text | undefined;
  readonly codes?: readonly { readonly code: string; readonly title: Text }[] | undefined;
  readonly share?: boolean;
  readonly date?: boolean;
}

/** The form of a fact's values. A number from 0 to 1 without a unit, or with 比例 as its unit, is a share, and so is the share of an aggregate. */
export function formOfFact(fact: FactDefinition | undefined): ValueForm {
  if (fact === undefined) return {};
  const aggregate = fact.source.kind === 'aggregate' && fact.source.op === 'share';
  return { unit: fact.unit, codes: fact.enum, date: fact.type === 'date', share: fact.type === 'number' && (aggregate || isShare(fact)) };
}

/** The form of a parameter's value. */
export function formOfParameter(parameter: ParameterDefinition | undefined): ValueForm {
  return parameter === undefined ? {} : { unit: parameter.unit, share: isShare(parameter) };
}

/** The form of what a rule gives. */
export function formOfOutput(output: RuleOutput | undefined): ValueForm {
  if (output === undefined || output.type === 'boolean') return {};
  if (output.type !== 'number') return { codes: output.codes };
  return { unit: output.unit, share: isShare({ unit: output.unit, range: output }) };
}

/** A value as text. What is missing says so; a code without a name stands for itself; a text is never changed. */
export function formatValue(value: FactValue | undefined, form: ValueForm, voice: Voice): string {
  const { t, words } = voice;
  if (value === undefined || value === null || value === '') return t('common.value.missing');
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
  if (typeof value === 'number') return form.share === true ? formatPercent(value) : formatQuantity(value, form.unit, words.language);
  if (typeof value === 'string') return form.date === true ? formatDate(value, words.language) : titleOf(value, form, voice);
  return value.length === 0 ? t('common.none') : joinNames(value.map((code) => titleOf(code, form, voice)), voice);
}

/** Two values that are compared. Shares get as many decimals as it takes to tell them apart: 97.96% is not 98%. */
export function formatPair([left, right]: readonly [FactValue | undefined, FactValue | undefined], form: ValueForm, voice: Voice): readonly [string, string] {
  if (form.share !== true || typeof left !== 'number' || typeof right !== 'number') return [formatValue(left, form, voice), formatValue(right, form, voice)];
  const decimals = [1, 2, 3, 4].find((count) => left === right || formatPercent(left, count) !== formatPercent(right, count)) ?? 4;
  return [formatPercent(left, decimals), formatPercent(right, decimals)];
}

/** A fact's value as text, by the id of the fact. */
export function formatFact(value: FactValue | undefined, factId: string, voice: Voice): string {
  return formatValue(value, formOfFact(voice.words.fact(factId)), voice);
}

function isShare(number: { readonly unit?: Text | undefined; readonly range?: { readonly min?: number | undefined; readonly max?: number | undefined } | undefined }): boolean {
  const { unit, range } = number;
  return range?.min === 0 && range.max === 1 && (unit === undefined || unit.zh === '%' || unit.zh.startsWith('比例')) && !isWhole(range);
}

/** 0 or 1 and nothing between is a count (a resit allowed or not), not a share. */
function isWhole(range: object): boolean {
  return 'decimals' in range && range.decimals === 0;
}

function titleOf(code: string, form: ValueForm, { words }: Voice): string {
  const entry = form.codes?.find((candidate) => candidate.code === code);
  return entry === undefined ? code : words.text(entry.title);
}
