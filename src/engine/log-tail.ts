import type { Commit } from '#domain/event.ts';

/** Where a session stands in a log; the hash may be unknown, and then only the number is compared. */
export interface KnownHead {
  readonly seq: number;
  readonly hash: string | undefined;
}

/** What came after a head, and the hash of the chain then. */
export interface LogTail {
  readonly commits: readonly Commit[];
  readonly hash: string | undefined;
}
