import type { Act } from '#domain/act.ts';
import { formatDate } from '#i18n/format-date.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { conditionWords } from '../condition-words.ts';
import type { DaysTrigger, StateTrigger } from './particulars.ts';
import { usePlaceWords } from './use-place-words.ts';

/** So many days are named; of more, how many they are. */
const MOST_DAYS = 12;

/** What starts an act, with all its particulars, in sentences. */
export function useTriggerWords({ trigger, servers, cancelledBy = [] }: Act): string {
  const campaign = useCampaign();
  const { t, words, model } = campaign;
  const placeWords = usePlaceWords();
  const comma = t('behaviour.place.comma');
  const day = (date: string): string => formatDate(date, words.language, 'day');
  const stops = cancelledBy.map((id) => words.text(model.definition.behaviour?.shocks.find((shock) => shock.id === id)?.title ?? { zh: id, en: id }));
  const stopped = stops.length === 0 ? [] : [t('behaviour.cancelled', { shocks: stops.join(comma) })];
  return [...sentences(), ...stopped].join(words.language === 'en' ? ' ' : '');

  function sentences(): readonly string[] {
    if (trigger.kind === 'state') return ofState(trigger);
    if (trigger.kind === 'days') return ofDays(trigger);
    return [t('behaviour.trigger.arrivals', { from: day(trigger.from), to: day(trigger.to) })];
  }

  function ofState({ charts, at, when, once, notBefore, again }: StateTrigger): readonly string[] {
    const titles = charts.map((chart) => words.chartTitle(chart)).join(comma);
    return [
      t('behaviour.trigger.state', { charts: titles, at: placeWords(charts, at) }),
      ...(when === undefined ? [] : [t('behaviour.when', { condition: conditionWords(when, campaign) })]),
      ...(notBefore === undefined ? [] : [notBefore === 'window' ? t('behaviour.trigger.window') : t('behaviour.trigger.notBefore', { day: day(notBefore) })]),
      ...(once === true ? [t('behaviour.trigger.once')] : []),
      ...(again === undefined ? [] : [t('behaviour.trigger.again', { count: again })]),
      ...(servers === undefined ? [] : [t('behaviour.trigger.servers', { count: servers })]),
    ];
  }

  function daysOf(dates: readonly string[]): string {
    if (dates.length <= MOST_DAYS) return dates.map(day).join(comma);
    const named = dates.slice(0, MOST_DAYS - 1).map(day);
    return t('behaviour.trigger.days.more', { named: named.join(comma), last: day(dates.at(-1) ?? ''), count: dates.length });
  }

  function ofDays({ subject, dates, part }: DaysTrigger): readonly string[] {
    return [
      t('behaviour.trigger.days', { subject: t(`common.subject.${subject}`), days: daysOf(dates) }),
      ...(part === undefined ? [] : [t('behaviour.trigger.part', { of: part.of, number: part.is + 1 })]),
    ];
  }
}
