import type { ReadingJobs } from '#features/home/reading-jobs.ts';
import { createJobRunner } from '#files/job/run-job.ts';
import address from './reading.worker.ts?worker&url';
import { trustScript } from '../trusted-script.ts';

/** Reads strangers' files, each in a worker of its own. */
export const runReading = createJobRunner<ReadingJobs>(() => new Worker(trustScript(address), { type: 'module' }));
