import { trustScript } from '../trusted-script.ts';
import address from './simulate.worker.ts?worker&url';

/** A worker that simulates. */
export function createSimulateWorker(): Worker {
  return new Worker(trustScript(address), { type: 'module' });
}
