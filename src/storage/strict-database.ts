/** Where an object store is. */
export interface Place {
  readonly name: string;
  readonly storeName: string;
}

/** The database that a page was writing to is not there any more: its site's data were cleared. Nothing begins anew in its place. */
export class DatabaseGone extends Error {}

/** A browser says at the upgrade when it had to throw a damaged database away. (Chromium; absent elsewhere.) */
type UpgradeEvent = IDBVersionChangeEvent & { readonly dataLoss?: string; readonly dataLossMessage?: string };

/**
 * One connection to one object store of texts by key. It opens once, within `patience` milliseconds, and makes the store where there is
 * none. A connection that the browser closes is opened again, but then nothing is made anew: a database that is gone stays gone for this page.
 */
export class StrictDatabase {
  /** What the browser said of data that it threw away when it opened; undefined where nothing was lost. */
  lost: string | undefined;
  readonly #place: Place;
  readonly #patience: number;
  #connection: Promise<IDBDatabase> | undefined;
  #wasOpen = false;

  constructor(place: Place, patience: number) {
    this.#place = place;
    this.#patience = patience;
  }

  /** The open connection. A start that failed is tried again at the next call: what was blocked may be free by then. */
  open(): Promise<IDBDatabase> {
    this.#connection ??= this.#connect().catch((failure: unknown) => {
      this.#connection = undefined;
      throw failure;
    });
    return this.#connection;
  }

  /**
   * Runs requests in one transaction and answers what `work` handed to `give`, after the transaction is complete (for a writing one: on the
   * disk). A throw inside a callback would not roll back, so `work` gets `guarded`, which aborts and rejects instead.
   */
  async transact<T>(mode: IDBTransactionMode, work: (turn: Turn<T>) => void): Promise<T> {
    const transaction = (await this.open()).transaction(this.#place.storeName, mode, { durability: 'strict' });
    return new Promise<T>((resolve, reject) => {
      let outcome: { readonly value: T } | undefined;
      let failure: unknown;
      const stop = (reason: unknown): void => {
        failure ??= reason;
        transaction.abort();
      };
      const guarded = (step: () => void) => (): void => {
        try {
          step();
        } catch (reason) {
          stop(reason);
        }
      };
      transaction.oncomplete = () => (outcome === undefined ? reject(new Error('the transaction gave nothing')) : resolve(outcome.value));
      transaction.onabort = () => reject(failure ?? transaction.error ?? new Error('the transaction was aborted'));
      const turn: Turn<T> = { store: transaction.objectStore(this.#place.storeName), give: (value) => (outcome = { value }), stop, guarded };
      guarded(() => work(turn))();
    });
  }

  async #connect(): Promise<IDBDatabase> {
    const first = await this.#open(undefined);
    const database = first.objectStoreNames.contains(this.#place.storeName) ? first : await this.#addStore(first);
    this.#wasOpen = true;
    // Another tab wants to delete or upgrade: standing in its way would make it hang.
    database.onversionchange = () => this.#leave(database);
    database.onclose = () => this.#leave(database);
    return database;
  }

  #leave(database: IDBDatabase): void {
    database.close();
    this.#connection = undefined;
  }

  #addStore(database: IDBDatabase): Promise<IDBDatabase> {
    const { version } = database;
    database.close();
    return this.#open(version + 1);
  }

  #open(version: number | undefined): Promise<IDBDatabase> {
    return new Promise((resolve, reject) => {
      let isWanted = true;
      const giveUp = (reason: unknown): void => {
        isWanted = false;
        clearTimeout(timer);
        reject(reason);
      };
      const timer = setTimeout(() => giveUp(new Error('the database does not open in time')), this.#patience);
      const request = indexedDB.open(this.#place.name, version);
      request.onupgradeneeded = (event) => this.#upgrade(request, event);
      request.onblocked = () => giveUp(new Error('the database is blocked by another tab'));
      request.onerror = () => giveUp(this.#wasOpen ? new DatabaseGone('the database is gone') : (request.error ?? new Error('the database does not open')));
      request.onsuccess = () => {
        clearTimeout(timer);
        // One that opens after all would stand in the way of every other tab for as long as this page lives.
        if (isWanted) resolve(request.result);
        else request.result.close();
      };
    });
  }

  #upgrade(request: IDBOpenDBRequest, event: UpgradeEvent): void {
    if (event.dataLoss === 'total') this.lost = event.dataLossMessage ?? '';
    if (this.#wasOpen) request.transaction?.abort();
    else request.result.createObjectStore(this.#place.storeName);
  }
}

/** What a transaction offers to whoever works in it. */
export interface Turn<T> {
  readonly store: IDBObjectStore;
  readonly give: (value: T) => void;
  /** Rolls everything back and rejects with the reason. */
  readonly stop: (reason: unknown) => void;
  readonly guarded: (step: () => void) => () => void;
}
