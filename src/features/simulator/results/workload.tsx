import { useMemo, useState } from 'react';
import { fromDayNumber } from '#domain/iso-date.ts';
import { formatDate } from '#i18n/format-date.ts';
import { formatNumber } from '#i18n/format-number.ts';
import type { Language } from '#i18n/language.ts';
import { weekOf } from '#simulation/acts/shocks.ts';
import type { Results } from '#simulation/measure/results.ts';
import { Panel } from '#ui/page.tsx';
import { PlainTable } from '#ui/plain-table.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { mondayOf } from './monday.ts';
import type { Shown } from './shown.ts';
import { VariantChoice } from './variant-choice.tsx';

/** How much each unit has to do, week by week: what is registered, recorded, decided about it and its people, on average. */
export function Workload({ results, names, count, since }: Shown) {
  const { t, words, model } = useCampaign();
  const [wanted, choose] = useState(0);
  const variant = Math.min(wanted, results.length - 1);
  const found = results[variant];
  const means = useMemo(() => (found === undefined ? [] : weeklyMeans(found, count)), [found, count]);
  if (found === undefined) return null;
  const { layout } = found;
  const highest = Math.max(1, ...means.flat());
  // What was done before a simulation went on from today is not its own.
  const begun = since === undefined ? 0 : weekOf(since) - layout.firstWeek;
  const weeks = Array.from({ length: layout.weeks - begun }, (_, at) => ({
    week: begun + at,
    monday: shortDay(fromDayNumber(mondayOf(layout, begun + at)), words.language),
  }));
  return (
    <Panel
      title={t('simulate.work')}
      aside={
        <>
          <span>{t('simulate.work.about')}</span>
          <VariantChoice names={names} chosen={variant} choose={choose} />
        </>
      }
      flush
    >
      <PlainTable
        caption={t('simulate.work')}
        className="simulate-work"
        isWide
        head={
          <tr>
            <th scope="col">{t('simulate.unit')}</th>
            {weeks.map(({ monday }) => (
              <th key={monday} scope="col" className="number">
                {monday}
              </th>
            ))}
            <th scope="col" className="number">
              {t('simulate.work.all')}
            </th>
          </tr>
        }
      >
        <tbody>
          {model.definition.organisation.units.map(({ id: unit }, index) => (
            <tr key={unit}>
              <th scope="row">{words.unitName(unit)}</th>
              {weeks.map(({ week, monday }) => {
                const mean = means[index]?.[week] ?? 0;
                return (
                  <td key={monday} className={`number simulate-heat-${String(Math.ceil((mean / highest) * 5))}`}>
                    {formatNumber(mean, 0)}
                  </td>
                );
              })}
              <td className="number">
                {formatNumber(
                  (means[index] ?? []).reduce((sum, mean) => sum + mean, 0),
                  0,
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </Panel>
  );
}

/** A day in as little room as there is in the head of a narrow column. */
function shortDay(day: string, language: Language): string {
  return language === 'en' ? formatDate(day, language, 'day') : `${String(Number(day.slice(5, 7)))}/${String(Number(day.slice(8)))}`;
}

/** By unit, then by week. */
function weeklyMeans(results: Results, count: number): readonly (readonly number[])[] {
  const { layout } = results;
  const first = layout.place({ kind: 'work', unit: 0, week: 0 });
  if (first < 0) return [];
  const units = layout.measures.filter((measure) => measure.kind === 'work').length / layout.weeks;
  const sums = Array.from({ length: units }, () => Array.from({ length: layout.weeks }, () => 0));
  for (let replication = 0; replication < count; replication += 1) {
    const row = results.row(replication);
    for (const [unit, weeks] of sums.entries())
      for (let week = 0; week < layout.weeks; week += 1) weeks[week] = (weeks[week] ?? 0) + (row?.[first + unit * layout.weeks + week] ?? 0) / count;
  }
  return sums;
}
