import type { IsoDateTime } from '#domain/iso-date.ts';
import type { Problem } from '#domain/problem.ts';
import type { Text } from '#domain/text.ts';

/**
 * How one copy stands against the log: it holds all of it, lacks the last records, has something against it, is not there, or cannot
 * be asked (which is said, never shown as good). For the log itself `equal` means whole.
 */
export type CopyState =
  | { readonly state: 'equal' | 'none' }
  | { readonly state: 'unknown'; readonly why?: string }
  | { readonly state: 'behind'; readonly count: number }
  | { readonly state: 'damaged'; readonly problems: readonly Problem[] };

/** The three copies and the witness, in the order in which they are shown. */
export const copyNames = ['log', 'journal', 'backup', 'witness'] as const;

/** See {@link copyNames}. */
export type CopyName = (typeof copyNames)[number];

/** A campaign of this browser as the page shows it; sizes in bytes. */
export interface CampaignStorage {
  readonly id: string;
  /** Null where the definition cannot be read. */
  readonly title: Text | null;
  readonly records: number;
  readonly events: number;
  readonly size: { readonly log: number; readonly caches: number; readonly journal: number | null };
  readonly copies: Readonly<Record<CopyName, CopyState>>;
  readonly backup: BackupState;
  readonly verified: { readonly at: IsoDateTime; readonly problems: number } | null;
  /** What tidying up would do; null where there is nothing to do. */
  readonly compaction: { readonly records: number; readonly saves: number } | null;
}

/** The backups of a campaign. */
export interface BackupState {
  readonly last: {
    readonly at: IsoDateTime;
    readonly seq: number;
    readonly where: 'folder' | 'download';
    readonly folder: string;
    readonly file: string;
    readonly verified: boolean;
  } | null;
  /** How loudly to remind; `calm` while nothing is due. */
  readonly urgency: 'calm' | 'due' | 'late' | 'alarming';
  readonly failure: { readonly at: IsoDateTime; readonly code: string; readonly message: string } | null;
}

/** When backups are made: every `hours` while something changes, at the latest after `commits`; the last `keep` of each campaign stay. */
export interface BackupPlan {
  readonly hours: number;
  readonly commits: number;
  readonly keep: number;
}

/** Where backups go by themselves. */
export type BackupFolder = { readonly kind: 'unsupported' | 'none' } | { readonly kind: 'granted' | 'prompt' | 'denied'; readonly name: string };

/** A log that was put aside by a restore. `at` where it is known; size in characters. */
export interface AsideEntry {
  readonly id: string;
  readonly campaign: string;
  readonly cells: number;
  readonly size: number;
  readonly at?: IsoDateTime | undefined;
}

/** Everything that the page shows. It is replaced whole when anything in it changes. */
export type StorageView =
  | { readonly kind: 'reading' }
  | { readonly kind: 'unavailable'; readonly problems: readonly Problem[] }
  | {
      readonly kind: 'ready';
      /** The moment for which it holds, in ms since 1970; moves on by the minute. */
      readonly now: number;
      readonly campaigns: readonly CampaignStorage[];
      readonly room: { readonly used: number; readonly quota: number } | null;
      readonly persistence: 'persisted' | 'notPersisted' | 'unknown';
      readonly folder: BackupFolder;
      readonly plan: BackupPlan;
      readonly asides: readonly AsideEntry[];
    };

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
