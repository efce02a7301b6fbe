import { KeptRuns } from '#features/simulator/run/kept-runs.ts';
import { SimulatePage } from '#features/simulator/simulate-page.tsx';
import { trustScript } from '../trusted-script.ts';
import { behaviourDrawer, scenarioDrawer } from './drawers.ts';
import address from './simulate.worker.ts?worker&url';
import './simulate-texts.ts';

const runs = new KeptRuns();
const createWorker = (): Worker => new Worker(trustScript(address), { type: 'module' });

/** The simulator, with its workers and the places where scenarios and assumptions are kept. */
export function SimulateRoute() {
  return <SimulatePage createWorker={createWorker} runs={runs} scenarios={scenarioDrawer} behaviour={behaviourDrawer} />;
}
