import type { RunJob } from '#files/job/run-job.ts';
import type { DefinitionFile } from './read-definition-file.ts';
import type { RosterFile, RosterInput } from './roster/read-roster-file.ts';

/** What is read of strangers' files, in a worker that can be ended. */
export interface ReadingJobs {
  readonly definition: { readonly input: File; readonly output: DefinitionFile };
  readonly roster: { readonly input: RosterInput; readonly output: RosterFile };
}

/** Handed in by the app, which knows where the worker's script is. */
export type RunReading = RunJob<ReadingJobs>;
