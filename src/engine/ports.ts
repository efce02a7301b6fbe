import type { Commit } from '#domain/event.ts';
import type { Problem } from '#domain/problem.ts';

/** The log's own words about an append: done, or why not. Nothing is kept when it is not done. */
export type AppendOutcome =
  | { readonly kind: 'appended' }
  | { readonly kind: 'conflict'; readonly seq: number }
  | { readonly kind: 'failed'; readonly code: 'storage.full' | 'storage.unavailable' | 'storage.write.failed'; readonly message: string };

/** What was found when a log was opened. A log with problems is shown read-only, never repaired into less. */
export interface OpenedLog {
  readonly definition: unknown;
  readonly commits: readonly Commit[];
  readonly problems: readonly Problem[];
}

/** A campaign's log as a storage adapter keeps it. One commit is one atomic write; order is `seq` alone. */
export interface StoragePort {
  /** What stands against using this storage at all (`storage.unavailable`); nothing where it works. Ask before `list`, which rejects then. */
  health(): Promise<readonly Problem[]>;
  /** The ids of the campaigns that are kept here. */
  list(): Promise<readonly string[]>;
  open(campaign: string): Promise<OpenedLog | null>;
  /** Creates the log with its first commits; refuses one that exists. */
  create(campaign: string, definition: unknown, commits: readonly Commit[]): Promise<AppendOutcome>;
  /** Appends when the log's last `seq` is `commit.seq - 1`, else answers `conflict` with the last `seq` found. */
  append(campaign: string, commit: Commit): Promise<AppendOutcome>;
  /** Commits after `seq`, for a tab that follows another one. */
  readAfter(campaign: string, seq: number): Promise<readonly Commit[]>;
  remove(campaign: string): Promise<void>;
}
