import { serveJobs } from '#files/job/serve-jobs.ts';
import { readDefinitionFile } from './read-definition-file.ts';
import { readRosterFile } from './roster/read-roster-file.ts';
import type { ReadingJobs } from './reading-jobs.ts';

/** In a worker: does what {@link ReadingJobs} names. */
export function doReading(thread: Parameters<typeof serveJobs>[0]): void {
  serveJobs<ReadingJobs>(thread, {
    definition: (file, tell) => readDefinitionFile(file, tell),
    roster: (input, tell) => readRosterFile(input, tell),
  });
}
