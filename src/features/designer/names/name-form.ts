import type { FactDefinition } from '#domain/fact.ts';
import type { Text } from '#domain/text.ts';
import type { Named } from '#features/designer/draft/edit-names.ts';
import { toCodes } from '#features/designer/rules/new-rule.ts';

/** What stands in the fields of a parameter or fact, as it was typed. */
export type NameForm = Readonly<Record<NameFieldKey, string>>;

/** The fields. */
export type NameFieldKey =
  | 'id'
  | 'titleZh'
  | 'titleEn'
  | 'groupZh'
  | 'groupEn'
  | 'unitZh'
  | 'unitEn'
  | 'aboutZh'
  | 'aboutEn'
  | 'value'
  | 'min'
  | 'max'
  | 'decimals'
  | 'basis'
  | 'codes'
  | 'missing'
  | 'missingValue';

/** The fields of an item as they are filled when it is opened. */
export function toForm(item: Named): NameForm {
  const isFact = !('value' in item);
  const missing = isFact && item.missing.kind === 'default' ? item.missing.value : undefined;
  return {
    id: item.id,
    titleZh: item.title.zh,
    titleEn: item.title.en,
    groupZh: isFact ? '' : item.group.zh,
    groupEn: isFact ? '' : item.group.en,
    unitZh: item.unit?.zh ?? '',
    unitEn: item.unit?.en ?? '',
    aboutZh: item.about?.zh ?? '',
    aboutEn: item.about?.en ?? '',
    value: isFact ? '' : String(item.value),
    min: text(item.range?.min),
    max: text(item.range?.max),
    decimals: text(item.range?.decimals),
    basis: isFact ? '' : item.basis,
    codes: isFact ? (item.enum ?? []).map(({ code, title }) => `${code} ${title.zh} / ${title.en}`).join('\n') : '',
    missing: missing === undefined ? 'undetermined' : 'default',
    missingValue: Array.isArray(missing) ? missing.join(' ') : text(missing),
  };
}

/** What a form makes of a parameter: only the members that can be changed. */
export function parameterChange(form: NameForm): Readonly<Record<string, unknown>> {
  return {
    title: toText(form.titleZh, form.titleEn),
    group: toText(form.groupZh, form.groupEn),
    unit: optional(form.unitZh, form.unitEn),
    about: toText(form.aboutZh, form.aboutEn),
    value: toNumber(form.value),
    range: toRange(form),
    basis: form.basis.trim(),
  };
}

/** What a form makes of a fact, likewise. */
export function factChange(form: NameForm, { type }: Pick<FactDefinition, 'type'>): Readonly<Record<string, unknown>> {
  const isEmpty = form.min + form.max + form.decimals === '';
  return {
    title: toText(form.titleZh, form.titleEn),
    unit: optional(form.unitZh, form.unitEn),
    about: optional(form.aboutZh, form.aboutEn),
    range: type !== 'number' || isEmpty ? undefined : toRange(form),
    enum: form.codes.trim() === '' ? undefined : toCodes(form.codes),
    missing: form.missing === 'undetermined' ? { kind: 'undetermined' } : { kind: 'default', value: toDefault(form.missingValue.trim(), type) },
  };
}

function toRange({ min, max, decimals }: NameForm): object {
  return { min: toNumber(min), max: toNumber(max), decimals: toNumber(decimals) };
}

/** An English text that was left out is the Chinese one. */
function toText(zh: string, en: string): Text {
  return { zh: zh.trim(), en: en.trim() === '' ? zh.trim() : en.trim() };
}

function optional(zh: string, en: string): Text | undefined {
  return (zh + en).trim() === '' ? undefined : toText(zh, en);
}

/** A number as people type it here: full-width digits count, so do separators. What is none is not a number, and refused as such. */
function toNumber(typed: string): number {
  const plain = typed.normalize('NFKC').replaceAll(/[\s,]/g, '');
  return plain === '' ? Number.NaN : Number(plain);
}

function toDefault(typed: string, type: FactDefinition['type']): unknown {
  if (type === 'number') return toNumber(typed);
  if (type === 'boolean') return typed === 'true';
  return type === 'codes' ? typed.split(/[\s,，、]+/).filter((code) => code !== '') : typed;
}

function text(value: unknown): string {
  return value === undefined ? '' : String(value);
}
