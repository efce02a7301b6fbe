import { useSyncExternalStore } from 'react';
import { KeptRuns } from '#features/simulator/run/kept-runs.ts';
import { SimulatePage } from '#features/simulator/simulate-page.tsx';
import { useDesk } from '#workspace/desk.ts';
import { draftSessionOf } from '../design/draft-sessions.ts';
import { behaviourDrawer, forecastDrawer, scenarioDrawer } from './drawers.ts';
import { putToWork } from './simulate-workers.ts';
import './simulate-texts.ts';

const runs = new KeptRuns();

/** The simulator, with its workers and the places where scenarios and assumptions are kept. */
export function SimulateRoute() {
  const { session } = useDesk();
  const drafting = draftSessionOf(session.snapshot());
  const snapshot = useSyncExternalStore(drafting.subscribe, drafting.snapshot);
  const draft = snapshot.kind === 'open' ? snapshot.history.present : undefined;
  return <SimulatePage draft={draft} putToWork={putToWork} runs={runs} scenarios={scenarioDrawer} behaviour={behaviourDrawer} forecasts={forecastDrawer} />;
}
