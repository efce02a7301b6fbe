import type { Effect } from '#domain/chart-effect.ts';
import type { SubjectRef } from '#domain/id.ts';

/** Effects that a step asked for and that are still to be performed, on the instance whose step it was. */
export interface Work {
  readonly subject: SubjectRef;
  readonly chart: string;
  readonly effects: readonly Effect[];
}
