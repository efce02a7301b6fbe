import { Button } from 'antd';
import { useId, useState } from 'react';
import { byLateness } from '#simulation/report/lateness.ts';
import { Panel } from '#ui/page.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { FailureLine } from '../run/failure-line.tsx';
import type { Simulation } from '../run/use-simulation.ts';
import { ReplayedBoard } from './replayed-board.tsx';
import { useReplayed } from './use-replayed.ts';

interface ReplayProps {
  readonly simulation: Extract<Simulation, { asked: unknown; results: unknown }>;
  readonly names: readonly string[];
  readonly createWorker: () => Worker;
}

/** One of the simulated campaigns, day by day: a smooth one, one in the middle, a bad one, or any by its number. */
export function ReplayPanel({ simulation, names, createWorker }: ReplayProps) {
  const { t } = useCampaign();
  const id = useId();
  const { asked, results, count } = simulation;
  const [variant, setVariant] = useState(0);
  const { replayed, replay } = useReplayed(createWorker);
  const chosen = Math.min(variant, asked.variants.length - 1);
  const look = (share: number): void => {
    const [definition, found] = [asked.variants[chosen], results[chosen]];
    if (definition === undefined || found === undefined) return;
    const order = byLateness(found, count);
    const replication = order[Math.round(share * (order.length - 1))];
    if (replication !== undefined) replay({ definition, seed: asked.seed, replication });
  };
  return (
    <Panel
      title={t('simulate.replay')}
      aside={
        <>
          {asked.variants.length > 1 ? (
            <>
              <label htmlFor={id}>{t('simulate.replay.of')}</label>
              <select id={id} className="simulate-select" value={chosen} onChange={({ target }) => setVariant(Number(target.value))}>
                {names.map((name, index) => (
                  <option key={name} value={index}>
                    {name}
                  </option>
                ))}
              </select>
            </>
          ) : null}
          <Button size="small" onClick={() => look(0)}>
            {t('simulate.replay.smooth')}
          </Button>
          <Button size="small" onClick={() => look(0.5)}>
            {t('simulate.replay.middle')}
          </Button>
          <Button size="small" onClick={() => look(1)}>
            {t('simulate.replay.bad')}
          </Button>
        </>
      }
    >
      {replayed.kind === 'none' ? <p className="soft simulate-about">{t('simulate.replay.about')}</p> : null}
      {replayed.kind === 'running' ? (
        <p role="status">
          {t('simulate.replay.running', { number: replayed.question.replication + 1 })}{' '}
          <progress value={replayed.share} max={1} aria-label={t('simulate.replay')} />
        </p>
      ) : null}
      {replayed.kind === 'failed' ? <FailureLine failure={replayed.failure} /> : null}
      {replayed.kind === 'there' ? (
        <ReplayedBoard
          key={`${String(replayed.question.replication)} ${replayed.question.definition.meta.id}`}
          days={replayed.days}
          number={replayed.question.replication + 1}
        />
      ) : null}
    </Panel>
  );
}
