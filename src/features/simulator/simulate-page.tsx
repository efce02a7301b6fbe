import { useMemo, useState } from 'react';
import type { Scenario } from '#domain/scenario.ts';
import type { ScenarioPort } from '#engine/scenario-port.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Page } from '#ui/page.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { applyScenario } from '#simulation/scenario/apply-scenario.ts';
import { Findings } from './results/findings.tsx';
import { RunBar } from './run/run-bar.tsx';
import { useSimulation } from './run/use-simulation.ts';
import { SeekPanel } from './seek/seek-panel.tsx';
import { ScenarioPanel } from './scenario/scenario-panel.tsx';
import { useScenarios } from './scenario/use-scenarios.ts';
import './simulate.css';

/** What the app gives to the page: workers, and where scenarios are kept. */
export interface SimulatorParts {
  readonly createWorker: () => Worker;
  readonly scenarios: ScenarioPort;
}

/** The campaign run through many times before it happens: as it is, and beside a scenario. */
export function SimulatePage({ createWorker, scenarios }: SimulatorParts) {
  const { t, model, id } = useCampaign();
  const { definition } = model;
  if (definition.behaviour === undefined) {
    return (
      <Page title={t('simulate.title')}>
        <EmptyState title={t('simulate.noBehaviour')} hint={t('simulate.noBehaviour.hint')} />
      </Page>
    );
  }
  return <Simulator key={id} createWorker={createWorker} scenarios={scenarios} />;
}

function Simulator({ createWorker, scenarios }: SimulatorParts) {
  const { t, model, id } = useCampaign();
  const { simulation, start, stop } = useSimulation(model, createWorker);
  const [replications, setReplications] = useState(200);
  const [seed, setSeed] = useState(1);
  const kept = useScenarios(id, scenarios);
  const variants = useMemo(() => variantsOf(model.definition, kept.chosen), [model.definition, kept.chosen]);
  const run = (): void => {
    if (variants !== undefined) start({ variants, replications, seed, scenario: variants.length > 1 ? (kept.chosen?.id ?? null) : null });
  };
  return (
    <Page
      title={t('simulate.title')}
      lead={t('simulate.lead')}
      aside={
        <RunBar simulation={simulation} run={run} stop={stop} settings={{ replications, setReplications, seed, setSeed }} isReady={variants !== undefined} />
      }
    >
      <div className="simulate-columns">
        <div className="simulate-aside">
          <ScenarioPanel kept={kept} isSound={variants !== undefined} />
          <SeekPanel createWorker={createWorker} seed={seed} />
        </div>
        <Findings simulation={simulation} scenario={kept.chosen} createWorker={createWorker} />
      </div>
    </Page>
  );
}

/** As it is, and as the scenario has it where it changes anything; undefined where the scenario does not fit the definition. */
function variantsOf(definition: ReturnType<typeof useCampaign>['model']['definition'], scenario: Scenario | undefined) {
  if (scenario === undefined || scenario.patches.length === 0) return [definition];
  const applied = applyScenario(definition, scenario);
  return applied.ok ? [definition, applied.value] : undefined;
}
