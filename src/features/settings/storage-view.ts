import type { Problem } from '#domain/problem.ts';
import type { CampaignStorage } from './campaign-storage.ts';

/** When backups are made: every `hours` while something changes, at the latest after `commits`; the last `keep` of each campaign stay. */
export interface BackupPlan {
  readonly hours: number;
  readonly commits: number;
  readonly keep: number;
}

/** Where backups go by themselves. */
export type BackupFolder = { readonly kind: 'unsupported' | 'none' } | { readonly kind: 'granted' | 'prompt' | 'denied'; readonly name: string };

/** A log that was put aside by a restore; size in characters. */
export interface AsideEntry {
  readonly id: string;
  readonly campaign: string;
  readonly cells: number;
  readonly size: number;
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
