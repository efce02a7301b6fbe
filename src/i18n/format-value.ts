import type { FactValue } from '#domain/fact-value.ts';
import { formatDate } from './format-date.ts';
import { formatPercent, formatQuantity } from './format-number.ts';
import { formOfFact, type ValueForm } from './value-form.ts';
import { joinNames, type Voice } from './voice.ts';

/** A value as text. What is missing says so; a code without a name stands for itself; a text is never changed. */
export function formatValue(value: FactValue | undefined, form: ValueForm, voice: Voice): string {
  const { t, words } = voice;
  if (value === undefined || value === null || value === '') return t('common.value.missing');
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
  if (typeof value === 'number') return form.share === true ? formatPercent(value) : formatQuantity(value, form.unit, words.language);
  if (typeof value === 'string') return form.date === true ? formatDate(value, words.language) : titleOf(value, form, voice);
  return value.length === 0
    ? t('common.none')
    : joinNames(
        value.map((code) => titleOf(code, form, voice)),
        voice,
      );
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

function titleOf(code: string, form: ValueForm, { words }: Voice): string {
  const entry = form.codes?.find((candidate) => candidate.code === code);
  if (entry !== undefined) return words.text(entry.title);
  if (form.unitCode === true) return words.unitName(code);
  return form.post === true ? words.postTitle(code) : code;
}
