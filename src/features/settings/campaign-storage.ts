import type { IsoDateTime } from '#domain/iso-date.ts';
import type { Problem } from '#domain/problem.ts';
import type { Text } from '#domain/text.ts';

/**
 * How one copy stands against the log: it holds all of it, lacks the last records (none of them: only what is kept beside the log), has something against it, is not there, or cannot
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
interface BackupState {
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
