import { Button } from 'antd';
import { useId } from 'react';
import { useCampaign } from '#workspace/use-campaign.ts';
import { FromChoice } from '../forecast/from-choice.tsx';
import type { Live } from '../forecast/use-live.ts';
import { NumberField } from '../number-field.tsx';
import type { Simulation } from './use-simulation.ts';

/** How often a campaign is run; `enough`: until what is asked is known well enough. */
export type Often = number | 'enough';

interface Settings {
  readonly live: Live;
  readonly often: Often;
  readonly setOften: (often: Often) => void;
  readonly seed: number;
  readonly setSeed: (seed: number) => void;
}

const COUNTS = [50, 100, 200, 500, 1000, 2000];

/** How often and with which dice, and the buttons that begin and end it. */
export function RunBar({
  simulation,
  run,
  runAll,
  stop,
  settings,
  isReady,
}: {
  readonly simulation: Simulation;
  readonly run: () => void;
  /** Runs every scenario beside one another, where there are several. */
  readonly runAll: (() => void) | undefined;
  readonly stop: () => void;
  readonly settings: Settings;
  readonly isReady: boolean;
}) {
  const { t } = useCampaign();
  const id = useId();
  const isRunning = simulation.kind === 'running';
  return (
    <>
      <FromChoice {...settings.live} />
      <label htmlFor={`${id}-runs`}>{t('simulate.runs')}</label>
      <select
        id={`${id}-runs`}
        className="simulate-select"
        value={settings.often}
        onChange={({ target: { value } }) => settings.setOften(value === 'enough' ? value : Number(value))}
      >
        {COUNTS.map((count) => (
          <option key={count} value={count}>
            {t('simulate.runs.count', { runs: count })}
          </option>
        ))}
        <option value="enough">{t('simulate.runs.enough')}</option>
      </select>
      <label htmlFor={`${id}-seed`} title={t('simulate.seed.about')}>
        {t('simulate.seed')}
      </label>
      <NumberField id={`${id}-seed`} value={settings.seed} range={{ min: 0, max: 1_000_000 }} step={1} change={settings.setSeed} />
      {isRunning ? (
        <>
          <progress value={simulation.count} max={simulation.runs} aria-label={t('simulate.title')} />
          <Button onClick={stop}>{t('common.button.cancel')}</Button>
        </>
      ) : (
        <>
          {runAll === undefined ? null : <Button onClick={runAll}>{t('simulate.runAll')}</Button>}
          <Button type="primary" onClick={run} disabled={!isReady}>
            {t(simulation.kind === 'idle' ? 'simulate.run' : 'simulate.again')}
          </Button>
        </>
      )}
    </>
  );
}
