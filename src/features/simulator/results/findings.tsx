import { useMemo } from 'react';
import type { Scenario } from '#domain/scenario.ts';
import { digest } from '#simulation/report/digest.ts';
import { Panel } from '#ui/page.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { FailureLine } from '../run/failure-line.tsx';
import type { Simulation } from '../run/use-simulation.ts';
import { ReplayPanel } from '../replay/replay-panel.tsx';
import { Headline } from './headline.tsx';
import { OpenFan } from './open-fan.tsx';
import { RunCardLine } from './run-card-line.tsx';
import { SlipsByWeek } from './slips-by-week.tsx';
import { StageTimes } from './stage-times.tsx';
import { UnitFigures } from './unit-figures.tsx';

interface FindingsProps {
  readonly simulation: Simulation;
  readonly scenario: Scenario | undefined;
  readonly createWorker: () => Worker;
}

/** What came of a run, as far as it has come; before there is one, what it will tell. */
export function Findings({ simulation, scenario, createWorker }: FindingsProps) {
  const { t } = useCampaign();
  return (
    <div className="simulate-findings">
      <div role="status" className="simulate-status">
        <Status simulation={simulation} />
      </div>
      {simulation.kind === 'idle' ? (
        <Panel>
          <p className="simulate-invitation">{t('simulate.invitation')}</p>
        </Panel>
      ) : null}
      {simulation.kind !== 'idle' && simulation.kind !== 'failed' && simulation.count > 0 ? (
        <Pictures simulation={simulation} scenario={scenario} createWorker={createWorker} />
      ) : null}
    </div>
  );
}

function Status({ simulation }: { readonly simulation: Simulation }) {
  const { t } = useCampaign();
  switch (simulation.kind) {
    case 'running':
      return simulation.count === 0 ? t('simulate.begun') : t('simulate.running', { count: simulation.count, runs: simulation.asked.replications });
    case 'stopped':
      return t('simulate.stopped', { count: simulation.count });
    case 'failed':
      return <FailureLine failure={simulation.failure} />;
    default:
      return null;
  }
}

function Pictures({
  simulation,
  scenario,
  createWorker,
}: Omit<FindingsProps, 'simulation'> & { readonly simulation: Extract<Simulation, { asked: unknown; results: unknown }> }) {
  const { model, words, t } = useCampaign();
  const { results, count, asked } = simulation;
  const digests = useMemo(() => results.map((each) => digest(model, each, count)), [results, count, model]);
  const names = [t('simulate.asItIs'), asked.scenario === scenario?.id && scenario !== undefined ? words.text(scenario.title) : t('simulate.scenario')];
  return (
    <>
      <Headline digests={digests} names={names} />
      <StageTimes digests={digests} names={names} layout={results[0]?.layout} />
      <UnitFigures results={results} digests={digests} names={names} />
      <div className="simulate-pair">
        <SlipsByWeek digests={digests} names={names} layout={results[0]?.layout} />
        <OpenFan digests={digests} names={names} layout={results[0]?.layout} />
      </div>
      <ReplayPanel simulation={simulation} names={names} createWorker={createWorker} />
      <RunCardLine simulation={simulation} />
    </>
  );
}
