import type { Problem } from '#domain/problem.ts';
import { replay } from '#engine/evolve/replay.ts';
import { stateHash } from '#engine/evolve/state-hash.ts';
import type { WriteFailure } from '#engine/log-outcome.ts';
import type { AsideLog, DrawerText, OpenedLog, StoragePort } from '#engine/ports.ts';
import { toDrawerTexts } from '../drawer-texts.ts';
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

/**
 * How the drawers of a file stand to those that a store keeps: it has none, each is kept here as it is there, some are `new` here, some
 * `differ` from what is here and would take its place.
 */
export type DrawersStanding = 'none' | 'same' | 'new' | 'differ';

/** Compares the drawers of a file with those that are kept here. */
export function compareDrawers(here: readonly DrawerText[], file: readonly DrawerText[]): DrawersStanding {
  const kept = new Map(here.map(({ name, text }) => [name, text]));
  const others = file.filter(({ name, text }) => kept.get(name) !== text);
  if (others.length === 0) return file.length === 0 ? 'none' : 'same';
  return others.some(({ name }) => kept.has(name)) ? 'differ' : 'new';
}

/** What became of a restore. `aside` is where the former log went; null where there was none. */
export type RestoreOutcome =
  | { readonly kind: 'restored'; readonly aside: AsideLog | null }
  | { readonly kind: 'failed'; readonly code: WriteFailure['code'] | 'restore.state.differs'; readonly message: string };

/**
 * Puts a proven log in the place of a campaign, in one write, and then opens it and folds it once more: only a state with the hash
 * that was proven, beside the drawers that came with it, counts as restored. What was there before is put aside by the store, not
 * deleted; a drawer that the file does not have stays. A failed write changes nothing.
 */
export async function restoreLog(store: StoragePort, log: ProvenLog): Promise<RestoreOutcome> {
  const before = new Set((await store.asides()).map(({ id }) => id));
  const { campaign, definition, records, drawers = [] } = log;
  const outcome = await store.importInto(campaign, { definition, records, drawers });
  if (outcome.kind === 'failed') return outcome;
  if (outcome.kind === 'conflict') return { kind: 'failed', code: 'storage.fenced', message: `ends at ${outcome.seq}` };
  const aside = (await store.asides()).find(({ id }) => !before.has(id)) ?? null;
  const found = await store.open(log.campaign);
  const hash = found === null ? '' : stateHash(replay(found.commits));
  if (hash !== log.stateHash) return { kind: 'failed', code: 'restore.state.differs', message: `${hash} ≠ ${log.stateHash}` };
  const beside = compareDrawers(toDrawerTexts(campaign, Object.entries(await store.exportAll(campaign))), drawers);
  if (beside === 'new' || beside === 'differ') return { kind: 'failed', code: 'restore.state.differs', message: drawers.map(({ name }) => name).join(', ') };
  return { kind: 'restored', aside };
}
