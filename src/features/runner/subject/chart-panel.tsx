import { useMemo } from 'react';
import type { SubjectRef } from '#domain/id.ts';
import { chartPicture } from '#charts/chart-picture.ts';
import { formatDate } from '#i18n/format-date.ts';
import { Panel } from '#ui/page.tsx';
import { useCampaign } from '#workspace/desk.ts';
import { ChartDrawing } from './chart-drawing.tsx';
import './chart-panel.css';

/** The chart of a subject as a picture with the present states marked, and its deadlines in words. */
export function ChartPanel({ subject, chart }: { readonly subject: SubjectRef; readonly chart: string }) {
  const campaign = useCampaign();
  const { t, words, state, model, view } = campaign;
  const index = model.charts.get(chart);
  const instance = state.subjects.get(subject)?.instances[chart];
  const { language } = words;
  const position = instance?.position;
  const picture = useMemo(() => {
    if (index === undefined) return undefined;
    const nameOf = (event: string) => model.commands.get(event)?.title;
    return chartPicture(index, { language: language === 'en' ? 'en' : 'zh', nameOf, ...(position === undefined ? {} : { position }) });
  }, [index, language, position, model]);
  if (picture === undefined || instance === undefined) return null;
  return (
    <Panel title={words.chartTitle(chart)} aside={t('subject.chart.since', { date: formatDate(instance.since, language, 'day') })}>
      <p className="chart-now">
        <span className="soft">{t('unit.stage.state')}</span>
        {instance.position.states.map((path) => (
          <span key={path} className="chart-state">
            {words.stateLabel(chart, path, 'region')}
          </span>
        ))}
      </p>
      <p className="chart-now">
        {Object.entries(instance.deadlines).map(([name, { due }]) => {
          const left = view.calendar.workingDaysBetween(state.today, due);
          return (
            <span key={name} className={left < 0 || due < state.today ? 'chart-due chart-due-over' : 'chart-due'}>
              {words.deadlineLabel(chart, name)} {formatDate(due, language, 'day')} · {left < 0 ? t('common.overdue', { count: -left }) : left === 0 ? t('common.left.today') : t('common.left', { count: left })}
            </span>
          );
        })}
      </p>
      <ChartDrawing picture={picture} title={t('subject.chart.hint')} />
    </Panel>
  );
}
