import type { Commit } from '#domain/event.ts';
import type { AppendOutcome, OpenedLog } from '#engine/ports.ts';
import { createIndexedLog } from '#storage/indexed-log.ts';
import { appendMany, commitOf, logContract, type LogPlace } from './log-contract.ts';

/** What the page offers to the browser test: everything here goes through the adapter for IndexedDB. */
export interface ContractPage {
  readonly titles: () => readonly string[];
  /** Runs one check in a database of its own; answers what went wrong, or null. */
  readonly check: (title: string) => Promise<string | null>;
  readonly create: (campaign: string, commits: number) => Promise<AppendOutcome>;
  readonly appendMany: (campaign: string, writer: string, count: number) => Promise<void>;
  readonly append: (campaign: string, commit: Commit) => Promise<AppendOutcome>;
  readonly open: (campaign: string) => Promise<OpenedLog | null>;
  /** Opens a log and answers how many milliseconds that took. */
  readonly timeOpening: (campaign: string) => Promise<{ readonly commits: number; readonly ms: number }>;
  readonly health: () => Promise<readonly string[]>;
  readonly commitOf: typeof commitOf;
}

const port = createIndexedLog('contract');

const page: ContractPage = {
  titles: () => logContract.map(({ title }) => title),
  check: async (title) => {
    const found = logContract.find((candidate) => candidate.title === title);
    if (found === undefined) return 'there is no such check';
    try {
      await found.run(placeFor(title));
      return null;
    } catch (failure) {
      return String(failure);
    }
  },
  create: (campaign, commits) =>
    port.create(
      campaign,
      { campaign },
      Array.from({ length: commits }, (_, index) => commitOf(index + 1)),
    ),
  appendMany: (campaign, writer, count) => appendMany(createIndexedLog('contract'), campaign, { writer, count }),
  append: (campaign, commit) => port.append(campaign, commit),
  open: (campaign) => port.open(campaign),
  timeOpening: async (campaign) => {
    const from = performance.now();
    const opened = await createIndexedLog('contract').open(campaign);
    return { commits: opened?.commits.length ?? 0, ms: performance.now() - from };
  },
  health: async () => (await port.health()).map(({ code }) => code),
  commitOf,
};

Object.assign(globalThis, { contractPage: page });

function placeFor(name: string): LogPlace {
  return { connect: () => createIndexedLog(name), tamper: (key, stored) => tamper(name, key, stored) };
}

function tamper(name: string, key: string, stored: string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onerror = () => reject(request.error ?? new Error('does not open'));
    request.onsuccess = () => {
      const database = request.result;
      const transaction = database.transaction('log', 'readwrite');
      const store = transaction.objectStore('log');
      if (stored === undefined) store.delete(key);
      else store.put(stored, key);
      transaction.oncomplete = () => {
        database.close();
        resolve();
      };
      transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
    };
  });
}
