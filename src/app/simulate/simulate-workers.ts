import { WorkerShelf } from '#features/simulator/run/worker-shelf.ts';
import { trustScript } from '../trusted-script.ts';
import address from './simulate.worker.ts?worker&url';

/** The workers that simulate, for all pages. */
const shelf = new WorkerShelf(() => new Worker(trustScript(address), { type: 'module' }), 4);

/** Puts a worker to work that simulates. */
export const putToWork = shelf.putToWork;
