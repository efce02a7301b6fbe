import type { LogHead } from '#engine/log-outcome.ts';

/** What the witness saw last: where the log ended, and under which epoch. */
export interface Testimony extends LogHead {
  readonly epoch: number;
}

/**
 * A few bytes outside the database that tell how far each log had come, so that a database that opens empty or old is noticed.
 * Writing never throws: where it cannot be kept there is simply no witness.
 */
export interface Witness {
  list(): readonly string[];
  see(campaign: string, testimony: Testimony): void;
  recall(campaign: string): Testimony | undefined;
  forget(campaign: string): void;
}
