import { Button } from 'antd';
import { useState } from 'react';
import { byLateness } from '#simulation/report/lateness.ts';
import { Panel } from '#ui/page.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import type { Shown } from '../results/shown.ts';
import { VariantChoice } from '../results/variant-choice.tsx';
import { FailureLine } from '../run/failure-line.tsx';
import type { Working } from '../run/use-job.ts';
import { ReplayedBoard } from './replayed-board.tsx';

interface ReplayProps {
  readonly shown: Shown;
  readonly replayed: Working<'replay'>;
  readonly look: (variant: number, replication: number) => void;
}

/** One of the simulated campaigns, day by day: a smooth one, one in the middle, a bad one, or any that was chosen from a list. */
export function ReplayPanel({ shown: { results, names, count }, replayed, look }: ReplayProps) {
  const { t } = useCampaign();
  const [variant, setVariant] = useState(0);
  const chosen = Math.min(variant, results.length - 1);
  const lookAt = (share: number): void => {
    const found = results[chosen];
    if (found === undefined) return;
    const order = byLateness(found, count);
    const replication = order[Math.round(share * (order.length - 1))];
    if (replication !== undefined) look(chosen, replication);
  };
  return (
    <Panel
      title={t('simulate.replay')}
      aside={
        <>
          <VariantChoice names={names} chosen={chosen} choose={setVariant} />
          <Button size="small" onClick={() => lookAt(0)}>
            {t('simulate.replay.smooth')}
          </Button>
          <Button size="small" onClick={() => lookAt(0.5)}>
            {t('simulate.replay.middle')}
          </Button>
          <Button size="small" onClick={() => lookAt(1)}>
            {t('simulate.replay.bad')}
          </Button>
        </>
      }
    >
      {replayed.kind === 'idle' ? <p className="soft simulate-about">{t('simulate.replay.about')}</p> : null}
      {replayed.kind === 'running' ? (
        <p role="status">
          {t('simulate.replay.running', { number: replayed.question.replication + 1 })}{' '}
          <progress value={replayed.steps.at(-1) ?? 0} max={1} aria-label={t('simulate.replay')} />
        </p>
      ) : null}
      {replayed.kind === 'failed' ? <FailureLine failure={replayed.failure} /> : null}
      {replayed.kind === 'done' ? (
        <ReplayedBoard
          key={`${String(replayed.question.replication)} ${replayed.question.definition.meta.id}`}
          days={replayed.answer}
          number={replayed.question.replication + 1}
        />
      ) : null}
    </Panel>
  );
}
