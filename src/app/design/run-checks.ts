import type { CheckJobs } from '#features/designer/findings/check-jobs.ts';
import { createJobRunner } from '#files/job/run-job.ts';
import address from './check.worker.ts?worker&url';
import { trustScript } from '../trusted-script.ts';

/** Checks what takes long, each in a worker of its own. */
export const runChecks = createJobRunner<CheckJobs>(() => new Worker(trustScript(address), { type: 'module' }));
