import type { Problem } from '#domain/problem.ts';
import { replay } from '#engine/evolve/replay.ts';
import { stateHash } from '#engine/evolve/state-hash.ts';
import type { WriteFailure } from '#engine/log-outcome.ts';
import type { AsideLog, OpenedLog, StoragePort } from '#engine/ports.ts';
import type { ProvenLog } from './prove-log.ts';

/**
 * How a file stands to what this browser keeps of the same campaign: nothing is kept, the same log, the file goes on where this one
 * ends (`newer`) or ends earlier (`older`), or both went on differently from a common record (`forked`: `here` and `file` are how far
 * beyond it each goes). `damaged`: what is kept here has problems, and goes as far as `seq`.
 */
export type Comparison =
  | { readonly kind: 'absent' }
  | { readonly kind: 'same' }
  | { readonly kind: 'newer'; readonly by: number }
  | { readonly kind: 'older'; readonly by: number }
  | { readonly kind: 'forked'; readonly here: number; readonly file: number }
  | { readonly kind: 'damaged'; readonly seq: number; readonly problems: readonly Problem[] };

/** Compares a proven log with what a store opened of the same campaign; null where it keeps nothing. */
export function compareWith(opened: Pick<OpenedLog, 'hashes' | 'problems'> | null, { hashes }: Pick<ProvenLog, 'hashes'>): Comparison {
  if (opened === null) return { kind: 'absent' };
  if (opened.problems.length > 0) return { kind: 'damaged', seq: opened.hashes.length, problems: opened.problems };
  const differing = hashes.findIndex((hash, index) => hash !== opened.hashes[index]);
  const common = differing < 0 ? hashes.length : differing;
  const [here, file] = [opened.hashes.length - common, hashes.length - common];
  if (here > 0) return file > 0 ? { kind: 'forked', here, file } : { kind: 'older', by: here };
  return file > 0 ? { kind: 'newer', by: file } : { kind: 'same' };
}

/** What became of a restore. `aside` is where the former log went; null where there was none. */
export type RestoreOutcome =
  | { readonly kind: 'restored'; readonly aside: AsideLog | null }
  | { readonly kind: 'failed'; readonly code: WriteFailure['code'] | 'restore.state.differs'; readonly message: string };

/**
 * Puts a proven log in the place of a campaign, in one write, and then opens it and folds it once more: only a state with the hash
 * that was proven counts as restored. The former log is put aside by the store, not deleted. A failed write changes nothing.
 */
export async function restoreLog(store: StoragePort, log: ProvenLog): Promise<RestoreOutcome> {
  const before = new Set((await store.asides()).map(({ id }) => id));
  const outcome = await store.importInto(log.campaign, { definition: log.definition, records: log.records });
  if (outcome.kind === 'failed') return outcome;
  if (outcome.kind === 'conflict') return { kind: 'failed', code: 'storage.fenced', message: `ends at ${outcome.seq}` };
  const aside = (await store.asides()).find(({ id }) => !before.has(id)) ?? null;
  const found = await store.open(log.campaign);
  const hash = found === null ? '' : stateHash(replay(found.commits));
  if (hash !== log.stateHash) return { kind: 'failed', code: 'restore.state.differs', message: `${hash} ≠ ${log.stateHash}` };
  return { kind: 'restored', aside };
}
