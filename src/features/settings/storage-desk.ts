import type { Problem } from '#domain/problem.ts';
import type { BackupPlan, StorageView } from './storage-view.ts';

/** Why something was not done: findings, told as sentences. */
export interface NotDone {
  readonly kind: 'failed';
  readonly problems: readonly Problem[];
}

/** What a verification does one after the other. */
export type VerifyStep = 'log' | 'fold' | 'journal';

/** What a verification came to; `ms` is how long it took. */
export interface Verified {
  readonly kind: 'verified';
  readonly ms: number;
  readonly records: number;
  readonly events: number;
  readonly stateHash: string | null;
  readonly problems: readonly Problem[];
}

/**
 * What the page of storage and backup works with. The composition root makes it; nothing here rejects. `view` answers the same object
 * until something changes, and then tells the listeners.
 */
export interface StorageDesk {
  readonly view: () => StorageView;
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads everything anew. */
  readonly refresh: () => Promise<void>;
  readonly backUp: (campaign: string) => Promise<{ readonly kind: 'kept'; readonly file: string; readonly where: 'folder' | 'download' } | NotDone>;
  readonly verify: (campaign: string, tell: (step: VerifyStep) => void) => Promise<Verified | NotDone>;
  readonly compact: (campaign: string) => Promise<{ readonly kind: 'compacted'; readonly records: number; readonly saved: number } | NotDone>;
  /** Hands everything that is kept of a campaign to the browser's download, damaged or not; answers the file's name. */
  readonly exportRaw: (campaign: string) => Promise<{ readonly kind: 'exported'; readonly file: string } | NotDone>;
  readonly exportAside: (id: string) => Promise<{ readonly kind: 'exported'; readonly file: string } | NotDone>;
  readonly removeAside: (id: string) => Promise<{ readonly kind: 'removed' } | NotDone>;
  /** Both must follow a click. `cancelled`: the person chose nothing. */
  readonly chooseFolder: () => Promise<{ readonly kind: 'chosen' | 'cancelled' } | NotDone>;
  readonly allowFolder: () => Promise<{ readonly kind: 'chosen' | 'cancelled' } | NotDone>;
  readonly forgetFolder: () => Promise<void>;
  readonly setPlan: (plan: BackupPlan) => Promise<void>;
  /** Asks the browser to keep the data persistently; answers whether it does now. */
  readonly persist: () => Promise<boolean>;
}
