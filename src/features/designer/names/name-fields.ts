import type { Translate } from '#i18n/i18n.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import type { Named } from '#features/designer/draft/edit-names.ts';
import { isPercent, type NameFieldKey } from './name-form.ts';

/** A field of the form: its label, how it is filled, and the path of the findings that belong to it. */
export interface NameField {
  readonly key: NameFieldKey;
  readonly label: string;
  readonly kind: 'line' | 'lines' | 'choice';
  readonly path: string;
  readonly options?: readonly (readonly [value: string, label: string])[] | undefined;
}

/** The fields that an item has: those of a parameter, or of a fact by its type. */
export function useNameFields(item: Named): readonly NameField[] {
  const { t } = useCampaign();
  const pair = pairOf(t);
  const line = (key: NameFieldKey, label: string, path: string): NameField => ({ key, label, kind: 'line', path });
  const figure = (key: NameFieldKey, label: string, path: string): NameField => line(key, isPercent(item) ? t('names.percent', { label }) : label, path);
  const range = [
    figure('min', t('names.range.min'), '/range/min'),
    figure('max', t('names.range.max'), '/range'),
    line('decimals', t('names.range.decimals'), '/range/decimals'),
  ];
  const shared = [...pair('title', t('rules.parameter.title')), ...pair('unit', t('rules.fact.unit'))];
  const about = pair('about', t('rules.parameter.about')).map((field) => ({ ...field, kind: 'lines' as const }));
  if ('value' in item)
    return [
      figure('value', t('rules.parameter.value'), '/value'),
      ...shared,
      ...range,
      ...pair('group', t('names.group')),
      line('basis', t('rules.parameter.basis'), '/basis'),
      ...about,
    ];
  const policies = [['undetermined', t('rules.fact.missing.undetermined')] as const, ['default', t('names.missing.default')] as const];
  return [
    ...shared,
    ...(item.type === 'number' ? range : []),
    { key: 'missing', label: t('rules.fact.missing'), kind: 'choice', path: '/missing/kind', options: policies },
    item.type === 'boolean'
      ? {
          key: 'missingValue',
          label: t('names.missing.value'),
          kind: 'choice',
          path: '/missing',
          options: [
            ['false', t('common.no')],
            ['true', t('common.yes')],
          ],
        }
      : (item.type === 'number' ? figure : line)('missingValue', t('names.missing.value'), '/missing'),
    ...about,
  ];
}

function pairOf(t: Translate): (name: 'title' | 'unit' | 'group' | 'about', label: string) => readonly NameField[] {
  return (name, label) => [
    { key: `${name}Zh`, label: t('names.zh', { label }), kind: 'line', path: `/${name}/zh` },
    { key: `${name}En`, label: t('names.en', { label }), kind: 'line', path: `/${name}/en` },
  ];
}
