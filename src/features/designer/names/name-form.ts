import type { FactDefinition } from '#domain/fact.ts';
import type { ParameterDefinition } from '#domain/parameter.ts';
import { formOfFact, formOfParameter } from '#i18n/value-form.ts';
import type { Named } from '#features/designer/draft/edit-names.ts';
import { tidy } from '#features/designer/typed-number.ts';

/** What stands in the fields of a parameter or fact, as it was typed; `codes` are the values of a fact that has a list of them, in their order. */
export interface NameForm extends Readonly<Record<NameFieldKey, string>> {
  readonly codes: readonly CodeRow[];
}

/** One value of a fact that has a list of them. */
export interface CodeRow {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/** The fields of one line. */
export type NameFieldKey =
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
  | 'missing'
  | 'missingValue';

/** Shares are typed and shown in per cent. */
export function isPercent(item: Named): boolean {
  return ('value' in item ? formOfParameter(item) : formOfFact(item)).share === true;
}

/** The fields of an item as they are filled when it is opened. */
export function toForm(item: Named): NameForm {
  const percent = isPercent(item);
  const written = (value: number | undefined): string => (value === undefined ? '' : String(percent ? tidy(value * 100) : value));
  const { range } = item;
  return {
    ...textsOf(item),
    min: written(range?.min),
    max: written(range?.max),
    decimals: range === undefined ? '' : String(Math.max(0, range.decimals - (percent ? 2 : 0))),
    ...('value' in item ? ofParameter(item, written) : ofFact(item, written)),
  };
}

/** A form in which somebody may have typed, after its item became another one elsewhere: what was typed stays, the rest is as it is now. */
export function rebased(form: NameForm, before: Named, after: Named): NameForm {
  const then = toForm(before);
  const now = toForm(after);
  const isTyped = (key: keyof NameForm): boolean => JSON.stringify(form[key]) !== JSON.stringify(then[key]);
  return Object.fromEntries((Object.keys(now) as (keyof NameForm)[]).map((key) => [key, isTyped(key) ? form[key] : now[key]])) as unknown as NameForm;
}

function textsOf({ title, unit, about }: Named) {
  return {
    titleZh: title.zh,
    titleEn: title.en,
    unitZh: unit?.zh ?? '',
    unitEn: unit?.en ?? '',
    aboutZh: about?.zh ?? '',
    aboutEn: about?.en ?? '',
  };
}

function ofParameter({ group, value, basis }: ParameterDefinition, written: (value: number) => string) {
  return { groupZh: group.zh, groupEn: group.en, value: written(value), basis, codes: [], missing: '', missingValue: '' };
}

function ofFact({ enum: entries = [], missing }: FactDefinition, written: (value: number) => string) {
  return {
    groupZh: '',
    groupEn: '',
    value: '',
    basis: '',
    codes: entries.map(({ code, title }) => ({ code, zh: title.zh, en: title.en })),
    missing: missing.kind,
    missingValue: missing.kind === 'undetermined' ? '' : typeof missing.value === 'number' ? written(missing.value) : [missing.value].flat().join(' '),
  };
}
