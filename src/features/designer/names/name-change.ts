import type { FactDefinition } from '#domain/fact.ts';
import type { ParameterDefinition } from '#domain/parameter.ts';
import type { Problem } from '#domain/problem.ts';
import type { Text } from '#domain/text.ts';
import type { Named } from '#features/designer/draft/edit-names.ts';
import { readNumber, tidy } from '#features/designer/typed-number.ts';
import { isPercent, type NameForm } from './name-form.ts';

/** The numbers that cannot be read as such, each at its field. What is empty is none of them: the schema asks for it where it is needed. */
export function unreadNumbers(form: NameForm, item: Named): readonly Problem[] {
  const isDefault = !('value' in item) && item.type === 'number' && form.missing === 'default';
  const typed = [
    ['/value', form.value],
    ['/range/min', form.min],
    ['/range', form.max],
    ['/range/decimals', form.decimals],
    ['/missing', isDefault ? form.missingValue : ''],
  ] as const;
  return typed.flatMap(([path, text]) =>
    text.trim() === '' || Number.isFinite(readNumber(text)) ? [] : [{ severity: 'error', code: 'formula.number.wrong', path, detail: { text } } as const],
  );
}

/** What a form makes of a parameter: only the members that can be changed. */
export function parameterChange(form: NameForm, item: ParameterDefinition): Readonly<Record<string, unknown>> {
  return {
    title: toText(form.titleZh, form.titleEn),
    group: toText(form.groupZh, form.groupEn),
    unit: optional(form.unitZh, form.unitEn),
    about: toText(form.aboutZh, form.aboutEn),
    value: toNumber(form.value, isPercent(item)),
    range: toRange(form, isPercent(item)),
    basis: form.basis.trim(),
  };
}

/** What a form makes of a fact, likewise. */
export function factChange(form: NameForm, item: FactDefinition): Readonly<Record<string, unknown>> {
  const { type } = item;
  const isEmpty = form.min + form.max + form.decimals === '';
  return {
    title: toText(form.titleZh, form.titleEn),
    unit: optional(form.unitZh, form.unitEn),
    about: optional(form.aboutZh, form.aboutEn),
    range: type !== 'number' || isEmpty ? undefined : toRange(form, isPercent(item)),
    enum: form.codes.length === 0 ? undefined : form.codes.map(({ code, zh, en }) => ({ code: code.trim(), title: toText(zh, en) })),
    missing: form.missing === 'undetermined' ? { kind: 'undetermined' } : { kind: 'default', value: toDefault(form.missingValue.trim(), item) },
  };
}

function toRange({ min, max, decimals }: NameForm, percent: boolean): object {
  return { min: toNumber(min, percent), max: toNumber(max, percent), decimals: readNumber(decimals) + (percent ? 2 : 0) };
}

function toNumber(typed: string, percent: boolean): number {
  const value = readNumber(typed);
  return percent ? tidy(value / 100) : value;
}

/** An English text that was left out is the Chinese one. */
function toText(zh: string, en: string): Text {
  return { zh: zh.trim(), en: en.trim() === '' ? zh.trim() : en.trim() };
}

function optional(zh: string, en: string): Text | undefined {
  return (zh + en).trim() === '' ? undefined : toText(zh, en);
}

function toDefault(typed: string, item: FactDefinition): unknown {
  if (item.type === 'number') return toNumber(typed, isPercent(item));
  if (item.type === 'boolean') return typed === 'true';
  return item.type === 'codes' ? typed.split(/[\s,，、]+/).filter((code) => code !== '') : typed;
}
