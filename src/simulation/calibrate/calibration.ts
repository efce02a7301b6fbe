import type { Distribution } from '#domain/distribution.ts';
import type { Because } from './unlearned.ts';

/** One of some values of a fact, as likely as its weight among the others. */
export interface WeightedValue {
  readonly value: string | number | boolean;
  readonly weight: number;
}

/**
 * A value of the behaviour: the `chance` or `daily` chance of a case (0 to 1); a `distribution` (of working days for a delay, of subjects a unit for a
 * count, of the fact's own unit for a field); the `weights` of the outcomes of a case, in their order; the `picked` values of a field with their weights.
 */
export type LearnedValue =
  | { readonly kind: 'chance'; readonly value: number }
  | { readonly kind: 'distribution'; readonly value: Distribution }
  | { readonly kind: 'weights'; readonly value: readonly number[] }
  | { readonly kind: 'picked'; readonly value: readonly WeightedValue[] };

/** One value of the behaviour: what is assumed, what the log alone says, and what both together propose. Plain data throughout. */
export interface CalibrationLine {
  /** Where it stands in the behaviour, as a JSON pointer (`/acts/3/cases/0/delay`); unique among the lines, also where nothing stands there yet. */
  readonly path: string;
  readonly what: 'chance' | 'daily' | 'delay' | 'count' | 'weights' | 'field' | 'shock';
  /** The act and the number of its case from 0; null for a shock. */
  readonly act: string | null;
  readonly case: number | null;
  readonly shock: string | null;
  /** The fact whose field it is; null for anything but a field. */
  readonly fact: string | null;
  readonly assumed: LearnedValue;
  /** Cases that count: stays, days, commands, units or weeks, as `what` has it. 0 where nothing was seen. */
  readonly cases: number;
  /** What the log alone says, no assumption weighed in; null where it says nothing. */
  readonly observed: LearnedValue | null;
  /** What is to be taken over; the same as `assumed` where nothing is learned. */
  readonly proposed: LearnedValue;
  /** The path of the line with which alone it changes, since both fall on the same draw; null for a line of its own. */
  readonly changesWith: string | null;
  /** Why it is not learned, or with what reserve; null for none. */
  readonly because: Because | null;
}

/** What a log says about a behaviour. Plain data: it can be posted to a page and kept as JSON. */
export interface Calibration {
  /** The campaign whose log it was, and the last day that it holds; null for a log in which nothing happened. */
  readonly campaign: string;
  readonly upTo: string | null;
  /** How many cases an assumption is worth. */
  readonly prior: number;
  /** Commands found in the log, those that an act explains, and those that several acts would explain. */
  readonly commands: number;
  readonly explained: number;
  readonly alike: number;
  /** Commands that no act explains, by their type, the most frequent first. */
  readonly unexplained: readonly { readonly command: string; readonly times: number }[];
  readonly lines: readonly CalibrationLine[];
}
