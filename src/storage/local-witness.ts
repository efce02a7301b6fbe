import { readJson } from './parse-commit.ts';
import type { Testimony, Witness } from './witness.ts';

/** What a witness needs of `localStorage`. */
export type WitnessStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const PREFIX = 'qibu.witness/';

/** A witness in `localStorage`, which survives what damages IndexedDB. Without one (blocked, full) there is no witness, and nothing else changes. */
export function createLocalWitness(storage: WitnessStorage | undefined): Witness {
  return {
    list: () => attempt([], () => keysOf(storage).flatMap((key) => (key.startsWith(PREFIX) ? [key.slice(PREFIX.length)] : []))),
    see: (campaign, { seq, hash, epoch }) => attempt(undefined, () => storage?.setItem(`${PREFIX}${campaign}`, JSON.stringify({ v: 1, seq, hash, epoch }))),
    recall: (campaign) => attempt(undefined, () => toTestimony(storage?.getItem(`${PREFIX}${campaign}`))),
    forget: (campaign) => attempt(undefined, () => storage?.removeItem(`${PREFIX}${campaign}`)),
  };
}

function keysOf(storage: WitnessStorage | undefined): readonly string[] {
  return Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '');
}

function toTestimony(stored: unknown): Testimony | undefined {
  const found = readJson(stored);
  const [seq, hash, epoch] = [found?.['seq'], found?.['hash'], found?.['epoch']];
  return typeof seq === 'number' && typeof hash === 'string' && typeof epoch === 'number' ? { seq, hash, epoch } : undefined;
}

function attempt<T>(otherwise: T, work: () => T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}
