import type { SheetJobs } from '#features/designer/table-exchange/sheet-jobs.ts';
import { createJobRunner } from '#files/job/run-job.ts';
import address from './sheets.worker.ts?worker&url';
import { trustScript } from '../trusted-script.ts';

/** Reads strangers' sheets, each in a worker of its own. */
export const runSheets = createJobRunner<SheetJobs>(() => new Worker(trustScript(address), { type: 'module' }));
