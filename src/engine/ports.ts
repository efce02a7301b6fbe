import type { Commit } from '#domain/event.ts';
import type { Problem } from '#domain/problem.ts';
import type { PlainState } from './evolve/plain-state.ts';
import type { KnownHead, LogTail } from './log-tail.ts';
import type { AppendOutcome, ClaimOutcome, Epoch, LogHead, WriteFailure } from './log-outcome.ts';

/** A folded state, kept so that a long log opens faster: of which commit, and by which way of folding. A cache: losing it changes nothing (K2). */
export interface Snapshot {
  readonly head: LogHead;
  readonly fold: number;
  readonly state: PlainState;
}

/** What was found when a log was opened. A log with problems is shown read-only, never repaired into less. */
export interface OpenedLog {
  readonly definition: unknown;
  /** The commits that can be folded: all, or those before the first one that cannot. */
  readonly commits: readonly Commit[];
  readonly problems: readonly Problem[];
  /** The hash of the chain after each of `commits`. */
  readonly hashes: readonly string[];
  /** The newest sound snapshot that lies on this chain; null where there is none. */
  readonly snapshot: Snapshot | null;
  readonly epoch: Epoch;
}

/** What a campaign's drawer of that name holds, as the text that is kept. */
export interface DrawerText {
  readonly name: string;
  readonly text: string;
}

/** A whole log as it is kept: the definition's text and the text of every record, in order. What a backup and the journal hold. */
export interface RecordedLog {
  readonly definition: string;
  readonly records: readonly string[];
  /** What is kept beside it, by name; left out where only the log was read. A journal has none. */
  readonly drawers?: readonly DrawerText[];
}

/** A log that was put aside when another took its place. Nothing is thrown away without being asked for. */
export interface AsideLog {
  readonly id: string;
  readonly campaign: string;
  readonly cells: number;
  /** Length of all its texts, in characters. */
  readonly size: number;
}

/** A campaign's log as a storage adapter keeps it. One commit is one atomic write; order is `seq` alone. */
export interface StoragePort {
  /** What stands against using this storage: an error where it cannot be used at all (`list` rejects then), warnings beside. */
  health(): Promise<readonly Problem[]>;
  /** The ids of the campaigns that are kept here, also of those of which only a part is left. */
  list(): Promise<readonly string[]>;
  open(campaign: string): Promise<OpenedLog | null>;
  /** Creates the log with its first commits; refuses one of which anything exists. */
  create(campaign: string, definition: unknown, commits: readonly Commit[]): Promise<AppendOutcome>;
  /**
   * Appends when the log's last `seq` is `commit.seq - 1` and its hash is `after` (where that is known), else answers `conflict` with the
   * last `seq` found.
   */
  append(campaign: string, commit: Commit, after?: string): Promise<AppendOutcome>;
  /** Makes this adapter the one writer of a log: whoever wrote before is answered `storage.fenced` from now on. */
  claim(campaign: string): Promise<ClaimOutcome>;
  /** The commits that follow a head, for a tab that follows another one; null where the log does not have that head any more: it was restored, removed, or is damaged. */
  readAfter(campaign: string, head: KnownHead): Promise<LogTail | null>;
  /** Keeps a snapshot. A failure harms nothing. */
  keepSnapshot(campaign: string, snapshot: Snapshot): Promise<AppendOutcome | { readonly kind: 'kept' }>;
  /** Joins old records into segments and drops old snapshots; may be killed at any point. Answers how many records were joined. */
  compact(campaign: string): Promise<{ readonly kind: 'compacted'; readonly records: number } | WriteFailure>;
  /** Everything that is kept of a campaign, as it is, damaged or not, by key. Empty where nothing is. */
  exportAll(campaign: string): Promise<Readonly<Record<string, unknown>>>;
  /** Puts a whole log, and the drawers that come with it, in place in one write. What was there before is put aside, not deleted; a drawer that does not come stays. */
  importInto(campaign: string, log: RecordedLog): Promise<AppendOutcome>;
  asides(): Promise<readonly AsideLog[]>;
  exportAside(id: string): Promise<Readonly<Record<string, unknown>>>;
  removeAside(id: string): Promise<void>;
  /** Removes a campaign, whole or not at all; what was put aside of it stays. */
  remove(campaign: string): Promise<void>;
}
