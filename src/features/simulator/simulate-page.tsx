import { useEffect, useMemo, useState } from 'react';
import type { Behaviour } from '#domain/behaviour.ts';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { Forecast } from '#domain/forecast.ts';
import type { Scenario } from '#domain/scenario.ts';
import type { Drawer } from '#engine/drawer/drawer-port.ts';
import { Page } from '#ui/page.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { NoBehaviour } from './behaviour/no-behaviour.tsx';
import { type Assumed, useAssumed } from './behaviour/use-assumed.ts';
import { useLive } from './forecast/use-live.ts';
import { NotKept } from './keeping-note.tsx';
import { Findings } from './results/findings.tsx';
import type { AnalysisProps } from './run/analysis-props.ts';
import type { KeptRuns } from './run/kept-runs.ts';
import { type Often, RunBar } from './run/run-bar.tsx';
import { useSimulation } from './run/use-simulation.ts';
import { type Pair, variantsOf, wasRun } from './run/variants.ts';
import { SeekPanel } from './seek/seek-panel.tsx';
import { draftScenario } from './scenario/draft-scenario.ts';
import { ScenarioPanel } from './scenario/scenario-panel.tsx';
import { useScenarios } from './scenario/use-scenarios.ts';
import { TornadoPanel } from './tornado/tornado-panel.tsx';
import type { PutToWork } from './run/worker-shelf.ts';
import './simulate.css';

/** What the app gives to the page: workers, what was run before, and where scenarios are kept. */
export interface SimulatorParts {
  readonly putToWork: PutToWork;
  /** The designer's draft, where there is one. */
  readonly draft: CampaignDefinition | undefined;
  readonly runs: KeptRuns;
  readonly scenarios: Drawer<readonly Scenario[]>;
  readonly behaviour: Drawer<Behaviour | null>;
  readonly forecasts: Drawer<readonly Forecast[]>;
}

/** The campaign run through many times before it happens: as it is, and beside a scenario. */
export function SimulatePage(parts: SimulatorParts) {
  const { t, id } = useCampaign();
  const assumed = useAssumed(parts.behaviour);
  if (!assumed.isRead) return null;
  if (assumed.behaviour === undefined) return <NoBehaviour title={t('simulate.title')} assumed={assumed} />;
  return <Simulator key={id} {...parts} assumed={assumed} />;
}

/** A run begins so many milliseconds after the last change of a scenario: at once, to follow a slider. */
const CALM = 0;
/** Where it stops by itself when enough is known it stops here at the latest. */
const MOST = 3000;

function Simulator({ putToWork, runs, scenarios, forecasts, draft, assumed }: SimulatorParts & { readonly assumed: Assumed }) {
  const { t, model, id } = useCampaign();
  const { definition } = assumed;
  const { simulation, start, stop } = useSimulation({ model, definition, putToWork, runs });
  const [often, setOften] = useState<Often>(200);
  const [seed, setSeed] = useState(1);
  const going = useLive();
  const { live } = going;
  const { definition: published } = model;
  const drafted = useMemo(() => draftScenario(published, draft), [published, draft]);
  const kept = useScenarios(id, scenarios, drafted);
  const { chosen, against } = kept;
  const pair = useMemo((): Pair => (chosen === undefined ? { first: undefined } : { first: against, second: chosen }), [chosen, against]);
  const variants = useMemo(() => variantsOf(definition, 'second' in pair ? [pair.first, pair.second] : [pair.first]), [definition, pair]);
  const run = (wanted = variants): void => {
    if (wanted === undefined) return;
    start({ variants: wanted, replications: often === 'enough' ? MOST : often, untilEnough: often === 'enough', seed, live: live() });
  };
  // What is looked at has changed since it was run: it is run anew, without being asked, unless it was stopped.
  const isStale = simulation.kind !== 'idle' && simulation.kind !== 'stopped' && variants !== undefined && !wasRun(simulation.asked.variants, pair);
  useEffect(() => {
    if (!isStale) return undefined;
    const { asked } = simulation;
    const timer = setTimeout(() => start({ ...asked, variants }), CALM);
    return () => clearTimeout(timer);
  }, [isStale, simulation, variants, start]);
  const analysis: AnalysisProps = { definition, putToWork, seed, live: () => live()?.start };
  return (
    <Page
      title={t('simulate.title')}
      lead={t('simulate.lead')}
      aside={
        <RunBar
          simulation={simulation}
          run={() => run()}
          runAll={kept.scenarios.length > 1 ? () => run(variantsOf(definition, [undefined, ...kept.scenarios])) : undefined}
          stop={stop}
          settings={{ live: going, often, setOften, seed, setSeed }}
          isReady={variants !== undefined}
        />
      }
    >
      <NotKept {...assumed} failed={t('behaviour.notKept')} />
      <div className="simulate-columns">
        <div className="simulate-aside">
          <ScenarioPanel definition={definition} kept={kept} isSound={variants !== undefined} />
          <SeekPanel {...analysis} />
        </div>
        <div className="simulate-findings">
          <Findings simulation={simulation} pair={pair} putToWork={putToWork} forecasts={forecasts} />
          <TornadoPanel {...analysis} />
        </div>
      </div>
    </Page>
  );
}
