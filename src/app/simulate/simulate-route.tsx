import { KeptRuns } from '#features/simulator/run/kept-runs.ts';
import { SimulatePage } from '#features/simulator/simulate-page.tsx';
import { behaviourDrawer, forecastDrawer, scenarioDrawer } from './drawers.ts';
import { createSimulateWorker } from './simulate-workers.ts';
import './simulate-texts.ts';

const runs = new KeptRuns();

/** The simulator, with its workers and the places where scenarios and assumptions are kept. */
export function SimulateRoute() {
  return <SimulatePage createWorker={createSimulateWorker} runs={runs} scenarios={scenarioDrawer} behaviour={behaviourDrawer} forecasts={forecastDrawer} />;
}
