import { fromDayNumber } from '#domain/iso-date.ts';
import { formatDate } from '#i18n/format-date.ts';
import type { OutCell, OutTable } from '#files/write/out-table.ts';
import type { Results } from '#simulation/measure/results.ts';
import { workOf } from '#simulation/report/workload.ts';
import type { OpenCampaign } from '#workspace/use-campaign.ts';
import { mondayOf } from '#simulation/report/monday-of.ts';
import { workViews } from '../workload/work-kinds.ts';

interface Told {
  readonly results: readonly Results[];
  readonly count: number;
  readonly names: readonly string[];
}

/** The work of every unit on average, week by week: a row for each scenario, unit and kind of work, in hours; and one in commands. */
export function workTable({ results, count, names }: Told, campaign: OpenCampaign): OutTable {
  const { t, words, model } = campaign;
  const layout = results[0]?.layout;
  const weeks = Array.from({ length: layout?.weeks ?? 0 }, (_, week) => week);
  const day = (week: number): string => (layout === undefined ? '' : formatDate(fromDayNumber(mondayOf(layout, week)), words.language, 'day'));
  const titles = [t('simulate.scenario'), t('simulate.unit'), t('simulate.units.figure'), t('simulate.work.all')];
  return {
    name: t('simulate.work.export'),
    columns: [...titles.map((title) => ({ title, width: 18 })), ...weeks.map((week) => ({ title: t('simulate.work.week', { day: day(week) }), width: 14 }))],
    rows: results.flatMap((each, variant) => {
      const views = workViews(each.layout, campaign).map(({ title, choice }) => ({ title, work: workOf(each, count, choice) }));
      return model.definition.organisation.units.flatMap(({ id }, unit) =>
        views.map(({ title, work }): readonly OutCell[] => {
          const means = work[unit]?.weeks ?? [];
          return [names[variant] ?? '', words.unitName(id), title, means.reduce((sum, mean) => sum + mean, 0), ...means];
        }),
      );
    }),
  };
}
