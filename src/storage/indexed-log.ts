import localforage from 'localforage';
import type { Problem } from '#domain/problem.ts';
import type { AppendOutcome, StoragePort } from '#engine/ports.ts';
import { type AtomicWrite, type Place, removeAtomically, toFailure, writeAtomically } from './indexed-database.ts';
import { toEntries } from './log-entries.ts';
import { campaignOfKey, commitKey, commitPrefix, definitionKey } from './log-keys.ts';
import { readLog, readTail } from './read-log.ts';

type Store = ReturnType<typeof localforage.createInstance>;

const OPEN_WITHIN_MS = 8000;

/**
 * The campaign logs in the browser's IndexedDB. localforage is held to that one driver: it never falls back to another,
 * empty storage. Where IndexedDB does not open (blocked, or hanging), `health` and `open` say `storage.unavailable`,
 * writes answer it, and `list`, `readAfter` and `remove` reject.
 */
export function createIndexedLog(name = 'qibu'): StoragePort {
  const place: Place = { name, storeName: 'log' };
  let ready: Promise<Store> | undefined;
  /** A failed start is tried again at the next call: a blocked database may be free by then. */
  const started = (): Promise<Store> =>
    (ready ??= start(place).catch((failure: unknown) => {
      ready = undefined;
      throw failure;
    }));
  const write = async (wanted: AtomicWrite): Promise<AppendOutcome> => {
    try {
      await started();
    } catch (failure) {
      return { kind: 'failed', code: 'storage.unavailable', message: String(failure) };
    }
    return writeAtomically(place, wanted);
  };
  return {
    health: () => started().then(() => [], unavailable),
    list: async () => (await (await started()).keys()).flatMap((key) => campaignOfKey(key) ?? []).toSorted(),
    open: (campaign) =>
      started().then(
        (store) => openLog(store, campaign),
        (failure: unknown) => ({ definition: null, commits: [], problems: unavailable(failure) }),
      ),
    create: async (campaign, definition, commits) => {
      const entries = toEntries(campaign, definition, commits);
      if (typeof entries === 'string') return toFailure(entries);
      return write({ campaign, entries, wants: 'nothing' });
    },
    append: (campaign, commit) => write({ campaign, entries: [[commitKey(campaign, commit.seq), JSON.stringify(commit)]], wants: { lastSeq: commit.seq - 1 } }),
    readAfter: async (campaign, seq) => readFrom(await started(), campaign, seq),
    remove: async (campaign) => {
      await started();
      await removeAtomically(place, campaign);
    },
  };
}

async function start(place: Place): Promise<Store> {
  const store = localforage.createInstance({ ...place, driver: localforage.INDEXEDDB });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the database does not open in time')), OPEN_WITHIN_MS);
  });
  try {
    await Promise.race([store.ready(), late]);
  } finally {
    clearTimeout(timer);
  }
  if (store.driver() !== localforage.INDEXEDDB) throw new Error('IndexedDB is not there');
  return store;
}

function unavailable(failure: unknown): readonly Problem[] {
  return [{ severity: 'error', code: 'storage.unavailable', path: '', detail: { message: String(failure) } }];
}

/** One cursor over the store: 3,000 commits in a tenth of a second, where reading them one by one takes eight times as long. */
async function openLog(store: Store, campaign: string): ReturnType<StoragePort['open']> {
  const prefix = commitPrefix(campaign);
  const commits: (readonly [string, unknown])[] = [];
  let definition: unknown;
  await store.iterate<unknown, void>((stored, key) => {
    if (key === definitionKey(campaign)) definition = stored;
    else if (key.startsWith(prefix)) commits.push([key, stored]);
  });
  return readLog({ definition, commits });
}

/** A following tab is a few commits behind, so they are asked for by key. */
async function readFrom(store: Store, campaign: string, seq: number): ReturnType<StoragePort['readAfter']> {
  const found: (readonly [string, unknown])[] = [];
  for (let next = seq + 1; ; next += 1) {
    const key = commitKey(campaign, next);
    const stored = await store.getItem(key);
    if (stored === null) return readTail(found, seq);
    found.push([key, stored]);
  }
}
