import type { Merged, Preferred, Sides } from './merge.ts';

/** What was found in a drawer. Every write changes its `turn`. `unreadable`: something is there that cannot be read (it is damaged, or of a later version), or nobody can tell. */
export type DrawerFound<T> = { readonly kind: 'found'; readonly value: T; readonly turn: string } | { readonly kind: 'unreadable'; readonly turn: string };

/** What became of a write. `conflict`: somebody else has written since, and nothing was written over. */
export type DrawerKept = { readonly kind: 'kept'; readonly turn: string } | { readonly kind: 'conflict' | 'failed' };

/** Where something of a campaign is kept beside its log and never as part of it, so that no simulation can touch what happened. */
export interface Drawer<T> {
  /** What an empty one holds. */
  readonly empty: T;
  readonly read: (campaign: string) => Promise<DrawerFound<T>>;
  /** Keeps a value in place of what was there at that turn. */
  readonly keep: (campaign: string, value: T, after: string) => Promise<DrawerKept>;
  /** Puts two windows' changes together. */
  readonly merge: (sides: Sides<T>, preferred: Preferred) => Merged<T>;
  /** Hears of every write by any window, with its turn where that is known. Answers how to stop. */
  readonly listen: (campaign: string, heard: (turn: string | undefined) => void) => () => void;
}
