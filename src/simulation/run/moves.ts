import type { ChartRig } from '../charts/chart-rig.ts';
import type { Column } from '../world/column.ts';

/** Of an instance that comes from one place to another: what counts on by it, and what those have to do who want to know of it. */
export interface Way {
  readonly tallies: readonly Tally[];
  readonly hooks: readonly ((index: number) => void)[];
  /** Whether the campaign stands still there, which cannot be simulated. */
  readonly suspends: boolean;
}

/** A cell of a column that counts on by so much whenever an instance goes a certain way. */
export interface Tally {
  readonly column: Column;
  readonly cell: number;
  readonly by: number;
}

/** What is done whenever an instance goes a certain way. */
export type MoveHook = Tally | ((index: number) => void);

/** Asked once for each way from place to place of a chart (`before` -1: it begins) what is to be done when it is gone; undefined where nothing is. */
export type MoveListener = (chart: ChartRig, places: { readonly before: number; readonly after: number }) => MoveHook | undefined;
