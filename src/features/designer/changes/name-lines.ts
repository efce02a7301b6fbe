import type { Text } from '#domain/text.ts';
import { formatValue } from '#i18n/format-value.ts';
import { formOfParameter } from '#i18n/value-form.ts';
import type { Named } from '#features/designer/draft/edit-names.ts';
import type { ChangedItem } from '#features/designer/draft/named-list.ts';
import { describeMissing } from '#features/designer/rules/describe-fact.ts';
import type { ChangeLine } from './change-line.ts';
import type { Reader, Readers } from './change-lines.ts';

/** What a parameter or fact says otherwise, member by member; every member that it has where it is new or gone. */
export function nameLines({ before, after }: ChangedItem<Named>, readers: Readers): readonly ChangeLine[] {
  const then = before === undefined ? [] : membersOf(before, readers.before);
  const now = after === undefined ? [] : membersOf(after, readers.after);
  const places = (now.length > 0 ? now : then).map(([where]) => where);
  const at = (members: readonly Member[], place: string): string => members.find(([where]) => where === place)?.[1] ?? '';
  return places.map((where) => ({ where, before: at(then, where), after: at(now, where) })).filter((line) => line.before !== line.after);
}

type Member = readonly [where: string, told: string];

function membersOf(item: Named, { voice }: Reader): readonly Member[] {
  const { t } = voice;
  const written = (text: Text | undefined): string => (text === undefined ? '' : t('changes.written', { zh: text.zh, en: text.en }));
  const { range } = item;
  const told = range === undefined ? '' : t('names.range.told', { min: range.min, max: range.max, decimals: range.decimals });
  const shared: readonly Member[] = [
    [t('rules.parameter.title'), written(item.title)],
    [t('rules.fact.unit'), written(item.unit)],
    [t('rules.parameter.about'), written(item.about)],
  ];
  if ('value' in item)
    return [
      [t('rules.parameter.value'), formatValue(item.value, formOfParameter(item), voice)],
      ...shared,
      [t('names.group'), written(item.group)],
      [t('rules.parameter.range'), told],
      [t('rules.parameter.basis'), item.basis],
    ];
  return [
    ...shared,
    [t('rules.fact.range'), item.enum === undefined ? told : item.enum.map(({ code, title }) => `${code} ${written(title)}`).join(t('common.list.separator'))],
    [t('rules.fact.missing'), describeMissing(item, voice)],
  ];
}
