import { KeptRuns } from '#features/simulator/run/kept-runs.ts';
import { SimulatePage } from '#features/simulator/simulate-page.tsx';
import { addSimulate } from '#i18n/add-texts.ts';
import { zhSimulate } from '#i18n/resources-simulate.ts';
import { createScenarioCells } from '#storage/scenario-cells.ts';
import { sealedCells } from '../storage/vault.ts';
import { texts } from '../texts.ts';
import { trustScript } from '../trusted-script.ts';
import address from './simulate.worker.ts?worker&url';

addSimulate(texts, zhSimulate);

const scenarios = createScenarioCells(sealedCells);
const runs = new KeptRuns();
const createWorker = (): Worker => new Worker(trustScript(address), { type: 'module' });

/** The simulator, with its workers and the place where scenarios are kept. */
export function SimulateRoute() {
  return <SimulatePage createWorker={createWorker} runs={runs} scenarios={scenarios} />;
}
