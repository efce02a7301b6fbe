import type { Job } from './jobs.ts';
import type { Plan } from './plans.ts';

/** What is sent to a worker: a job, with what it does not know yet of what it is about; or that nobody waits for one any more. */
export type Order = { readonly order: number; readonly job: Job; readonly plans: readonly Plan[] } | { readonly order: number; readonly stop: true };

/** What comes back: `begun`: it was heard; `ended`: it has come to an end before its end. */
export interface Reply {
  readonly order: number;
  readonly message: Message | { readonly kind: 'begun' } | { readonly kind: 'ended' };
}

/** The figures of one replication of one of the definitions. */
export interface SimulatedRow {
  readonly variant: number;
  readonly replication: number;
  readonly row: Float64Array<ArrayBuffer>;
}

/** What a worker says: rows of figures or a step of its job, then that it is done; or why it cannot be. */
export type Message =
  | { readonly kind: 'rows'; readonly rows: readonly SimulatedRow[] }
  | { readonly kind: 'step'; readonly step: unknown }
  | { readonly kind: 'done'; readonly answer: unknown }
  | { readonly kind: 'failed'; readonly code: string; readonly detail: Readonly<Record<string, string>> };
