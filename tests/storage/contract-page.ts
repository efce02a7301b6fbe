import type { Commit } from '#domain/event.ts';
import { trustScript } from '#app/trusted-script.ts';
import type { AppendOutcome } from '#engine/log-outcome.ts';
import type { OpenedLog, StoragePort } from '#engine/ports.ts';
import { createCellLog } from '#storage/cell-log.ts';
import { createGuardedLog } from '#storage/guarded-log.ts';
import { createIndexedCells } from '#storage/indexed-cells.ts';
import { createIndexedLog } from '#storage/indexed-log.ts';
import { createJournal } from '#storage/journal.ts';
import journalWorker from '#storage/journal.worker.ts?worker&url';
import { createLocalWitness, type WitnessStorage } from '#storage/local-witness.ts';
import { createOpfsJournal } from '#storage/opfs-journal.ts';
import { appendMany, commitOf } from './contract-commits.ts';
import { logContract } from './log-contract.ts';

/** The adapters of a browser: the log in IndexedDB alone, and with its journal and its witness beside it. */
export type Adapter = 'indexed' | 'guarded';

/** What the page offers to the browser tests of the storage port. */
export interface ContractPage {
  /** Runs every check, each in places of its own; answers what went wrong, by title. */
  readonly check: (adapter: Adapter) => Promise<readonly string[]>;
  readonly create: (campaign: string, commits: number) => Promise<AppendOutcome>;
  readonly appendMany: (campaign: string, writer: string, count: number) => Promise<void>;
  readonly append: (campaign: string, commit: Commit) => Promise<AppendOutcome>;
  readonly open: (campaign: string) => Promise<OpenedLog | null>;
  readonly health: () => Promise<readonly string[]>;
  /** The same of an adapter that gives its database so many milliseconds to open. */
  readonly healthWithin: (patience: number) => Promise<readonly string[]>;
  readonly commitOf: typeof commitOf;
}

const port = createIndexedLog('contract');

const page: ContractPage = {
  check: async (adapter) => {
    const failures: string[] = [];
    for (const [index, { title, run }] of logContract.entries()) {
      const place = placeOf(`${adapter} ${index}`, adapter);
      await run(place).catch((failure: unknown) => failures.push(`${title}: ${String(failure)}`));
      place.leave();
    }
    return failures;
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
  health: async () => (await port.health()).map(({ code }) => code),
  healthWithin: async (patience) => (await createCellLog(createIndexedCells('contract', patience)).health()).map(({ code }) => code),
  commitOf,
};

Object.assign(globalThis, { contractPage: page });

interface Place {
  readonly connect: () => StoragePort;
  readonly tamper: (key: string, stored: string | undefined) => Promise<void>;
  readonly leave: () => void;
}

/** A database, a folder of journals and a corner of localStorage of their own. */
function placeOf(name: string, adapter: Adapter): Place {
  const workers: Worker[] = [];
  const startWorker = (): Worker => {
    const worker = new Worker(trustScript(journalWorker), { type: 'module' });
    workers.push(worker);
    return worker;
  };
  const journal = createJournal(createOpfsJournal(startWorker, name));
  const guarded = (): StoragePort => createGuardedLog(createIndexedLog(name), { journal, witness: createLocalWitness(cornerOf(name)), patience: 5000 });
  return {
    connect: adapter === 'indexed' ? () => createIndexedLog(name) : guarded,
    tamper: (key, stored) => tamper(name, key, stored),
    leave: () => {
      for (const worker of workers) worker.terminate();
    },
  };
}

/** The witness of one place sees nothing of the others. */
function cornerOf(name: string): WitnessStorage {
  const root = `${name}/`;
  const keys = (): readonly string[] => Object.keys(localStorage).filter((key) => key.startsWith(root));
  return {
    getItem: (key) => localStorage.getItem(`${root}${key}`),
    setItem: (key, text) => localStorage.setItem(`${root}${key}`, text),
    removeItem: (key) => localStorage.removeItem(`${root}${key}`),
    key: (index) => keys()[index]?.slice(root.length) ?? null,
    get length() {
      return keys().length;
    },
  };
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
