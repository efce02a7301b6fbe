import type { IsoDate, IsoDateTime } from '#domain/iso-date.ts';
import type { Problem } from '#domain/problem.ts';

/** A log that was proved whole: how many records, the campaign's day after them, when the last was written. */
export interface SoundLog {
  readonly records: number;
  readonly day: IsoDate | null;
  readonly at: IsoDateTime | undefined;
}

/** What became of checking a copy. */
export type Finding = { readonly kind: 'none' } | { readonly kind: 'bad'; readonly problem: Problem } | { readonly kind: 'sound'; readonly log: SoundLog };

/** What the ways out of a damaged log have in common: what is known of it, and what each way does. Everything that changes something may reject, and then nothing was changed. */
export interface RecoveryDesk {
  readonly campaign: string;
  readonly problems: readonly Problem[];
  /** How many records there were, as far as anything remembers. */
  readonly known: number;
  readonly checkPrefix: () => Promise<Finding>;
  readonly checkJournal: () => Promise<Finding>;
  /** The number of the newest snapshot that can be looked at, where it is from behind the damage. */
  readonly findSnapshot: () => Promise<number | undefined>;
  readonly lookAtPrefix: () => void;
  readonly lookAtSnapshot: () => void;
  /** These two answer how many records are in place now. */
  readonly continueFromPrefix: () => Promise<number>;
  readonly restoreJournal: () => Promise<number>;
  /** These two answer the name of the file. */
  readonly exportRaw: () => Promise<string>;
  readonly exportJournal: () => Promise<string>;
  /** Opens the campaign again. */
  readonly retry: () => void;
}
