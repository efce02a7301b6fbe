import type { ReplayJobs } from '#features/designer/replay/replay-jobs.ts';
import { createJobRunner } from '#files/job/run-job.ts';
import address from './replay.worker.ts?worker&url';
import { trustScript } from '../trusted-script.ts';

/** Replays drafts, each in a worker of its own. */
export const runReplay = createJobRunner<ReplayJobs>(() => new Worker(trustScript(address), { type: 'module' }));
