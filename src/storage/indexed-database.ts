import type { AppendOutcome } from '#engine/ports.ts';
import { commitPrefix, definitionKey, seqOfKey } from './log-keys.ts';
import type { Entry } from './log-entries.ts';

/** Where the log's object store is. */
export interface Place {
  readonly name: string;
  readonly storeName: string;
}

/** An atomic write: the entries are added, all or none, if the log is as `wants` says when the transaction has it to itself. */
export interface AtomicWrite {
  readonly campaign: string;
  readonly entries: readonly Entry[];
  readonly wants: 'nothing' | { readonly lastSeq: number };
}

/**
 * Adds entries in one transaction of the database that localforage has made, because localforage cannot compare and write in one.
 * The transaction itself holds other tabs back, so this is safe with any number of them, lock or no lock; `add` never writes over anything.
 * Answers after `complete`, with strict durability. A database that is gone is not made anew (the site's data may have been cleared).
 */
export async function writeAtomically(place: Place, write: AtomicWrite): Promise<AppendOutcome> {
  let database: IDBDatabase | undefined;
  try {
    database = await connect(place);
  } catch (failure) {
    return { kind: 'failed', code: 'storage.unavailable', message: String(failure) };
  }
  try {
    return await transact(begin(database, place), write);
  } catch (failure) {
    return toFailure(failure);
  } finally {
    database.close();
  }
}

/** Removes a log in one transaction, whole or not at all. Rejects where it cannot. */
export async function removeAtomically(place: Place, campaign: string): Promise<void> {
  const database = await connect(place);
  try {
    const transaction = begin(database, place);
    const store = transaction.objectStore(place.storeName);
    store.delete(commitRange(campaign));
    store.delete(definitionKey(campaign));
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('the removal was aborted'));
    });
  } finally {
    database.close();
  }
}

/** What went wrong with a write, in the port's words. */
export function toFailure(failure: unknown): Extract<AppendOutcome, { kind: 'failed' }> {
  const full = failure instanceof DOMException && failure.name === 'QuotaExceededError';
  return { kind: 'failed', code: full ? 'storage.full' : 'storage.write.failed', message: String(failure) };
}

function connect(place: Place): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(place.name);
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onblocked = () => reject(new Error('the database is blocked'));
    request.onerror = () => reject(request.error ?? new Error('the database does not open'));
    request.onsuccess = () => resolve(request.result);
  });
}

function begin(database: IDBDatabase, { storeName }: Place): IDBTransaction {
  return database.transaction(storeName, 'readwrite', { durability: 'strict' });
}

function commitRange(campaign: string): IDBKeyRange {
  const prefix = commitPrefix(campaign);
  return IDBKeyRange.bound(prefix, `${prefix}\uFFFF`);
}

function transact(transaction: IDBTransaction, write: AtomicWrite): Promise<AppendOutcome> {
  return new Promise((resolve, reject) => {
    const [storeName = ''] = transaction.objectStoreNames;
    const store = transaction.objectStore(storeName);
    let refused: AppendOutcome | undefined;
    transaction.oncomplete = () => resolve({ kind: 'appended' });
    transaction.onabort = () => (refused === undefined ? reject(transaction.error ?? new Error('the write was aborted')) : resolve(refused));
    /** A throw inside a transaction's callback would not roll back: it must be aborted. */
    const refuse = (outcome: AppendOutcome): void => {
      refused = outcome;
      transaction.abort();
    };
    const defined = store.getKey(definitionKey(write.campaign));
    const last = store.openKeyCursor(commitRange(write.campaign), 'prev');
    // Requests of a transaction are answered in order: when this one is, the other has been.
    last.onsuccess = () => {
      const against = reasonAgainst(write, { defined: defined.result !== undefined, lastKey: last.result?.key });
      if (against !== undefined) return refuse(against);
      try {
        for (const [key, text] of write.entries) store.add(text, key);
      } catch (failure) {
        refuse(toFailure(failure));
      }
    };
  });
}

function reasonAgainst(write: AtomicWrite, found: { readonly defined: boolean; readonly lastKey: IDBValidKey | undefined }): AppendOutcome | undefined {
  const seq = typeof found.lastKey === 'string' ? seqOfKey(found.lastKey) : 0;
  if (write.wants === 'nothing') return found.defined || seq !== 0 ? { kind: 'conflict', seq } : undefined;
  if (write.wants.lastSeq !== seq) return { kind: 'conflict', seq };
  return found.defined ? undefined : { kind: 'failed', code: 'storage.write.failed', message: `there is no log ${write.campaign}` };
}
