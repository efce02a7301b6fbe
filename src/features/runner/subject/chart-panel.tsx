import { Button } from 'antd';
import { useMemo, useRef, useState } from 'react';
import type { SubjectRef } from '#domain/id.ts';
import type { Position } from '#domain/position.ts';
import { type ChartPicture, chartPicture } from '#charts/chart-picture.ts';
import type { InstanceState } from '#engine/evolve/campaign-state.ts';
import { formatDate } from '#i18n/format-date.ts';
import { Panel } from '#ui/page.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { ChartDrawing } from './chart-drawing.tsx';
import { ChartFrame, showState, WINDOW_HEIGHT } from './chart-frame.tsx';
import './chart-panel.css';

/** The chart of a subject as a picture with the present states marked, and its deadlines in words. A high picture is seen through a window. */
export function ChartPanel({ subject, chart }: { readonly subject: SubjectRef; readonly chart: string }) {
  const { t, words, state } = useCampaign();
  const instance = state.subjects.get(subject)?.instances[chart];
  const picture = usePicture(chart, instance?.position);
  const [whole, setWhole] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  if (instance === undefined) return null;
  const { states } = instance.position;
  const high = picture !== undefined && picture.height > WINDOW_HEIGHT;
  return (
    <Panel
      title={words.chartTitle(chart)}
      aside={
        <>
          {t('subject.chart.since', { date: formatDate(instance.since, words.language, 'day') })}
          {high ? (
            <Button size="small" aria-expanded={whole} onClick={() => setWhole(!whole)}>
              {t(whole ? 'subject.chart.window' : 'subject.chart.whole')}
            </Button>
          ) : null}
        </>
      }
    >
      <div className="chart-now">
        <span className="soft">{t('unit.stage.state')}</span>
        {states.map((path) => (
          <StateChip
            key={path}
            label={words.stateLabel(chart, path, 'region')}
            onFind={high && !whole && states.length > 1 ? () => frame.current !== null && showState(frame.current, path) : undefined}
          />
        ))}
      </div>
      <Deadlines instance={instance} />
      {picture === undefined ? null : (
        <ChartFrame ref={frame} title={words.chartTitle(chart)} high={high} whole={whole} states={states}>
          <ChartDrawing picture={picture} title={t('subject.chart.hint')} />
        </ChartFrame>
      )}
    </Panel>
  );
}

/** A state that holds now; where the picture is seen through a window, pressing it brings the state into sight. */
function StateChip({ label, onFind }: { readonly label: string; readonly onFind: (() => void) | undefined }) {
  const { t } = useCampaign();
  return onFind === undefined ? (
    <span className="chart-state">{label}</span>
  ) : (
    <button type="button" className="chart-state" title={t('subject.chart.find')} onClick={onFind}>
      {label}
    </button>
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

function usePicture(chart: string, position: Position | undefined): ChartPicture | undefined {
  const { words, model } = useCampaign();
  const { language } = words;
  return useMemo(() => {
    const index = model.charts.get(chart);
    return index === undefined || position === undefined
      ? undefined
      : chartPicture(index, { language: language === 'en' ? 'en' : 'zh', nameOf: (event) => model.commands.get(event)?.title, position });
  }, [model, chart, language, position]);
}
