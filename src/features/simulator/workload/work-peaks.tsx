import { fromDayNumber } from '#domain/iso-date.ts';
import { formatDate } from '#i18n/format-date.ts';
import { formatNumber } from '#i18n/format-number.ts';
import type { Layout } from '#simulation/measure/layout.ts';
import { headsOf } from '#simulation/report/heads-of.ts';
import { busiestWeek, peakByHead, type UnitWork } from '#simulation/report/workload.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { mondayOf } from '#simulation/report/monday-of.ts';

interface PeaksProps {
  readonly work: readonly UnitWork[];
  readonly layout: Layout;
  /** What is counted, as it is said after a number. */
  readonly measure: string;
}

/** When there is most to do, in words: the unit and the week in which most falls to a head, and the week of all units together. */
export function WorkPeaks({ work, layout, measure }: PeaksProps) {
  const { t, words, model } = useCampaign();
  const heads = headsOf(model.definition.organisation);
  const [peak, busiest] = [peakByHead(work, heads), busiestWeek(work)];
  if (peak === undefined || busiest === undefined) return <p className="simulate-work-words">{t('simulate.work.none')}</p>;
  const day = (week: number): string => formatDate(fromDayNumber(mondayOf(layout, week)), words.language, 'day');
  const officers = heads[peak.unit] ?? 0;
  const all = heads.reduce((sum, each) => sum + each, 0);
  const said = (amount: number): { readonly amount: string; readonly measure: string } => ({ amount: formatNumber(amount, amount < 10 ? 1 : 0), measure });
  return (
    <p className="simulate-work-words">
      {t('simulate.work.peak', {
        unit: words.unitName(model.definition.organisation.units[peak.unit]?.id ?? ''),
        day: day(peak.week),
        head: formatNumber(peak.amount / officers, 1),
        officers,
        ...said(peak.amount),
      })}{' '}
      {t('simulate.work.busiest', { day: day(busiest.week), head: formatNumber(busiest.amount / Math.max(1, all), 1), ...said(busiest.amount) })}
    </p>
  );
}
