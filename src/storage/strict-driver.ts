import localforage from 'localforage';
import { type Place, StrictDatabase } from './strict-database.ts';

type Store = ReturnType<typeof localforage.createInstance>;
type Driver = Parameters<typeof localforage.defineDriver>[0];

const NAME = 'qibuStrict';
const databases = new WeakMap<object, StrictDatabase>();
let defined: Promise<void> | undefined;

/**
 * A localforage store over IndexedDB that keeps what it says: durability is strict, opening has a time limit, a database that is gone is not
 * begun anew, and no other driver is fallen back to. Beside it the database itself, for what localforage has no words for: ranges of keys,
 * and comparing and writing in one. Rejects where IndexedDB does not open.
 */
export async function openStrictStore(place: Place, patience: number): Promise<{ readonly store: Store; readonly database: StrictDatabase }> {
  await (defined ??= localforage.defineDriver(driver(patience)));
  const store = localforage.createInstance({ ...place, driver: NAME });
  await store.ready();
  const database = databases.get(store);
  if (database === undefined || store.driver() !== NAME) throw new Error('IndexedDB is not there');
  return { store, database };
}

const of = (store: object): StrictDatabase => {
  const database = databases.get(store);
  if (database === undefined) throw new Error('the store was not opened');
  return database;
};

/** One request in one transaction. */
function ask<T>(store: object, mode: IDBTransactionMode, request: (cells: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return of(store).transact<T>(mode, ({ store: cells, give, guarded }) => {
    const asked = request(cells);
    asked.onsuccess = guarded(() => give(asked.result));
  });
}

const keysOf = async (store: object): Promise<string[]> => (await ask(store, 'readonly', (cells) => cells.getAllKeys())).map(String);

/** localforage calls these with its store as `this`; callbacks are a manner of old that nobody here uses. */
function driver(patience: number): Driver {
  return {
    _driver: NAME,
    _support: typeof indexedDB === 'object' && indexedDB !== null,
    _initStorage(this: object, { name = 'qibu', storeName = 'log' }: Partial<Place>) {
      const database = new StrictDatabase({ name, storeName }, patience);
      databases.set(this, database);
      return database.open().then(() => undefined);
    },
    getItem<T>(key: string) {
      return ask(this, 'readonly', (cells) => cells.get(key)).then((found: T | undefined) => found ?? null);
    },
    setItem<T>(key: string, value: T) {
      return ask(this, 'readwrite', (cells) => cells.put(value, key)).then(() => value);
    },
    removeItem(key: string) {
      return ask(this, 'readwrite', (cells) => cells.delete(key)).then(() => undefined);
    },
    clear() {
      return ask(this, 'readwrite', (cells) => cells.clear()).then(() => undefined);
    },
    length() {
      return ask(this, 'readonly', (cells) => cells.count());
    },
    key(position: number) {
      return keysOf(this).then((keys) => keys[position] ?? '');
    },
    keys() {
      return keysOf(this);
    },
    async iterate<T, U>(visit: (value: T, key: string, turn: number) => U) {
      const keys = await keysOf(this);
      const values = await ask<T[]>(this, 'readonly', (cells) => cells.getAll());
      let last: U | undefined;
      for (const [index, key] of keys.entries()) {
        last = visit(values[index] as T, key, index + 1);
        if (last !== undefined) break;
      }
      return last as U;
    },
  } as Driver;
}
