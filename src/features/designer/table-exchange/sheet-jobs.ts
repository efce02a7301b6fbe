import { createContext, use } from 'react';
import type { Result } from '#domain/problem.ts';
import type { RunJob } from '#files/job/run-job.ts';
import type { SheetTable } from '#files/sheet.ts';

/** What is read of strangers' sheets, in a worker that can be ended. */
export interface SheetJobs {
  readonly sheets: { readonly input: File; readonly output: Result<readonly SheetTable[]> };
}

/** Handed in by the app, which knows where the worker's script is. */
export const SheetsContext = createContext<RunJob<SheetJobs> | null>(null);

/** How sheets are read. Misuse outside the designer throws. */
export function useRunSheets(): RunJob<SheetJobs> {
  const run = use(SheetsContext);
  if (run === null) throw new Error('nobody reads sheets here');
  return run;
}
