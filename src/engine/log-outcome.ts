/** Where a log ends: the `seq` of its last commit (0: none yet) and the hash of the chain up to there. */
export interface LogHead {
  readonly seq: number;
  readonly hash: string;
}

/** Who may write a log: the number of the last claim, and since which one the log is another than before (a restored one). */
export interface Epoch {
  readonly epoch: number;
  readonly replaced: number;
}

/**
 * Why a write was not kept: no room, no storage, another writer has taken over, the site's data were cleared under the page,
 * the log may only be read, or anything else.
 */
export interface WriteFailure {
  readonly kind: 'failed';
  readonly code: 'storage.full' | 'storage.unavailable' | 'storage.fenced' | 'storage.gone' | 'storage.readOnly' | 'storage.write.failed';
  readonly message: string;
}

/** The log's own words about a write: kept, with the texts that were kept, or why not. Nothing is kept when it is not `appended`. */
export type AppendOutcome =
  | { readonly kind: 'appended'; readonly head: LogHead; readonly epoch: number; readonly records: readonly string[] }
  | { readonly kind: 'conflict'; readonly seq: number }
  | WriteFailure;

/** What became of asking to be the one writer. `epoch` grows by one each time; an older one writes no more. */
export type ClaimOutcome = { readonly kind: 'claimed'; readonly epoch: number } | WriteFailure;
