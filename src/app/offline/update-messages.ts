/** What a page asks of the worker that waits; the answer comes through the port beside it. */
export interface TakeOver {
  readonly kind: 'takeOver';
}

/**
 * What came of it. `taken`: every page reloads. `held`: a page could not finish saving or did not answer in time, and the old
 * worker and the old build stay.
 */
export type TakeOverOutcome = 'taken' | 'held';

/** What the waiting worker asks of every page: to finish and stop (the answer comes through the port beside it), or to go on after all. */
export interface ToPage {
  readonly kind: 'prepare' | 'resume';
}

/** Whether a page has finished. From `ready` on it writes nothing. */
export type Prepared = 'ready' | 'failed';
