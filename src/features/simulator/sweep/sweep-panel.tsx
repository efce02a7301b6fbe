import { Button } from 'antd';
import { useId, useState } from 'react';
import type { Behaviour } from '#domain/behaviour.ts';
import type { ParameterDefinition } from '#domain/parameter.ts';
import type { Drawer } from '#engine/drawer/drawer-port.ts';
import { formatQuantity } from '#i18n/format-number.ts';
import type { SweepPoint } from '#simulation/analysis/sweep.ts';
import type { Target } from '#simulation/analysis/target.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { type Assumed, useAssumed } from '../behaviour/use-assumed.ts';
import { FromChoice } from '../forecast/from-choice.tsx';
import { useLive } from '../forecast/use-live.ts';
import { FailureLine } from '../run/failure-line.tsx';
import { TargetChoice, writerOf } from '../target-choice.tsx';
import { RUNS, useSweep } from './use-sweep.ts';
import { StepPlot } from './step-plot.tsx';
import type { PutToWork } from '../run/worker-shelf.ts';
import '../simulate.css';

interface SweepProps {
  readonly parameter: ParameterDefinition;
  readonly putToWork: PutToWork;
  readonly behaviour: Drawer<Behaviour | null>;
}

/** What another value of a parameter would do to the whole campaign, over its range; nothing where the campaign has no behaviour to simulate. */
export function SweepPanel({ parameter, putToWork, behaviour }: SweepProps) {
  const assumed = useAssumed(behaviour);
  return assumed.behaviour === undefined ? null : <Sweep key={parameter.id} parameter={parameter} putToWork={putToWork} definition={assumed.definition} />;
}

function Sweep({ parameter, putToWork, definition }: Omit<SweepProps, 'behaviour'> & Pick<Assumed, 'definition'>) {
  const { t, words } = useCampaign();
  const id = useId();
  const [target, setTarget] = useState<Target>({ kind: 'slips' });
  const [at, setAt] = useState(parameter.value);
  const live = useLive();
  const { points, running, failure, run, stop } = useSweep({ definition, start: live.live()?.start, parameter, target, at }, putToWork);
  const said = writerOf(target, words);
  const quantity = (value: number): string => formatQuantity(value, parameter.unit, words.language);
  const pointAt = (wanted: number): SweepPoint | undefined => points.find(({ value }) => value === wanted);
  const { min, max, decimals } = parameter.range;
  return (
    <section className="simulate-sweep" aria-label={t('simulate.sweep')}>
      <h3>{t('simulate.sweep')}</h3>
      <div className="simulate-sweep-bar">
        <FromChoice {...live} />
      </div>
      <div className="simulate-sweep-bar">
        <TargetChoice definition={definition} target={target} choose={setTarget} />
        {running === null ? (
          <Button size="small" onClick={run}>
            {t('simulate.sweep.run')}
          </Button>
        ) : (
          <>
            <progress value={running.done} max={running.all} aria-label={t('simulate.sweep')} />
            <Button size="small" onClick={stop}>
              {t('common.button.cancel')}
            </Button>
          </>
        )}
      </div>
      {failure === null ? null : <FailureLine failure={failure} />}
      {points.length === 0 ? (
        <p className="soft simulate-about">{t('simulate.sweep.about', { runs: RUNS })}</p>
      ) : (
        <>
          <StepPlot points={points} range={{ min, max }} now={parameter.value} at={at} said={said} />
          <label htmlFor={id} className="visually-hidden">
            {t('simulate.patch.slider', { title: words.text(parameter.title) })}
          </label>
          <input
            id={id}
            type="range"
            className="simulate-sweep-slider"
            min={min}
            max={max}
            step={10 ** -decimals}
            value={at}
            aria-valuetext={quantity(at)}
            onChange={({ target: { valueAsNumber } }) => setAt(Number(valueAsNumber.toFixed(decimals)))}
          />
          <p role="status" className="simulate-sweep-words">
            <Words point={pointAt(at)} before={pointAt(parameter.value)} value={quantity(at)} said={said} />
          </p>
        </>
      )}
    </section>
  );
}

interface WordsProps {
  readonly point: SweepPoint | undefined;
  readonly before: SweepPoint | undefined;
  readonly value: string;
  readonly said: (value: number) => string;
}

/** What the value comes to at which the slider stands, and what that is beside the present one. */
function Words({ point, before, value, said }: WordsProps) {
  const { t } = useCampaign();
  if (point === undefined) return t('simulate.sweep.wait', { value });
  const here = t('simulate.sweep.here', { value, mean: said(point.mean), low: said(point.low), high: said(point.high) });
  // The first campaigns of one are not held against all of the other.
  if (point.runs < RUNS) return `${here} ${t('simulate.sweep.soFar', { runs: point.runs })}`;
  if (before === undefined || before === point) return here;
  const beside = before.mean === point.mean ? t('simulate.sweep.same') : t('simulate.sweep.now', { mean: said(before.mean) });
  return `${here} ${beside}`;
}
