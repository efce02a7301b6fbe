import type { LogHead, RecordedLog } from '#engine/ports.ts';

/**
 * The second copy of a log: every record once more, appended to a file beside the database, because a damaged database may open empty.
 * All of it may reject; the log itself does not depend on it.
 */
export interface Journal {
  /** The campaigns that have a journal. */
  list(): Promise<readonly string[]>;
  /** Where a journal ends, read from its last whole line; null where there is none. */
  head(campaign: string): Promise<JournalHead | null>;
  /** Adds records; resolves when they are on the disk. Rejects where the journal was never begun. */
  append(campaign: string, records: readonly string[]): Promise<void>;
  /** Begins a journal anew with a whole log. The one before is kept as `.old` until the next time. */
  begin(campaign: string, log: RecordedLog): Promise<void>;
  /** What is in a journal. A torn or damaged line is left out: the chain tells. Null where there is none. */
  read(campaign: string): Promise<RecordedLog | null>;
  remove(campaign: string): Promise<void>;
}

/** Where a journal ends, and how many bytes it has. */
export interface JournalHead extends LogHead {
  readonly bytes: number;
}
