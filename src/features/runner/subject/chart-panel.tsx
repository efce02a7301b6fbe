import { useMemo } from 'react';
import type { SubjectRef } from '#domain/id.ts';
import type { Position } from '#domain/position.ts';
import { chartPicture } from '#charts/chart-picture.ts';
import type { InstanceState } from '#engine/evolve/campaign-state.ts';
import { formatDate } from '#i18n/format-date.ts';
import { Panel } from '#ui/page.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { ChartDrawing } from './chart-drawing.tsx';
import './chart-panel.css';

/** The chart of a subject as a picture with the present states marked, and its deadlines in words. */
export function ChartPanel({ subject, chart }: { readonly subject: SubjectRef; readonly chart: string }) {
  const { t, words, state } = useCampaign();
  const instance = state.subjects.get(subject)?.instances[chart];
  if (instance === undefined) return null;
  return (
    <Panel title={words.chartTitle(chart)} aside={t('subject.chart.since', { date: formatDate(instance.since, words.language, 'day') })}>
      <p className="chart-now">
        <span className="soft">{t('unit.stage.state')}</span>
        {instance.position.states.map((path) => (
          <span key={path} className="chart-state">
            {words.stateLabel(chart, path, 'region')}
          </span>
        ))}
      </p>
      <Deadlines instance={instance} />
      <Drawing chart={chart} position={instance.position} />
    </Panel>
  );
}

function Deadlines({ instance: { chart, deadlines } }: { readonly instance: InstanceState }) {
  const { t, words, state, view } = useCampaign();
  return (
    <p className="chart-now">
      {Object.entries(deadlines).map(([name, { due }]) => {
        const left = view.calendar.workingDaysBetween(state.today, due);
        const over = due < state.today;
        return (
          <span key={name} className={over ? 'chart-due chart-due-over' : 'chart-due'}>
            {words.deadlineLabel(chart, name)} {formatDate(due, words.language, 'day')} ·{' '}
            {over ? t('common.overdue', { count: -left }) : left === 0 ? t('common.left.today') : t('common.left', { count: left })}
          </span>
        );
      })}
    </p>
  );
}

function Drawing({ chart, position }: { readonly chart: string; readonly position: Position }) {
  const { t, words, model } = useCampaign();
  const { language } = words;
  const picture = useMemo(() => {
    const index = model.charts.get(chart);
    return index === undefined ? undefined : chartPicture(index, { language: language === 'en' ? 'en' : 'zh', nameOf: (event) => model.commands.get(event)?.title, position });
  }, [model, chart, language, position]);
  return picture === undefined ? null : <ChartDrawing picture={picture} title={t('subject.chart.hint')} />;
}
