/** Runs in the page: remembers all databases of the origin, with a way to put them back. Their stores have no indexes, and keys of their own. */
export async function rememberDatabases(): Promise<void> {
  type Cells = ReadonlyMap<string, unknown>;

  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('the request failed'));
    });
  const open = (name: string, version: number, stores: readonly string[]): Promise<IDBDatabase> => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => stores.forEach((store) => request.result.createObjectStore(store));
    return done(request);
  };
  const read = async (database: IDBDatabase, name: string): Promise<Cells> => {
    const store = database.transaction(name).objectStore(name);
    const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
    return new Map(keys.map((key, at) => [String(key), values[at]]));
  };
  const readAll = async (database: IDBDatabase): Promise<ReadonlyMap<string, Cells>> =>
    new Map(await Promise.all([...database.objectStoreNames].map(async (name) => [name, await read(database, name)] as const)));
  const same = (left: unknown, right: unknown): boolean => left === right || (typeof left === 'object' && JSON.stringify(left) === JSON.stringify(right));

  const putStoreBack = async (database: IDBDatabase, name: string, cells: Cells): Promise<number> => {
    const found = await read(database, name);
    const tooMany = [...found.keys()].filter((key) => !cells.has(key));
    const changed = [...cells].filter(([key, value]) => !same(found.get(key), value));
    const transaction = database.transaction(name, 'readwrite');
    for (const key of tooMany) transaction.objectStore(name).delete(key);
    for (const [key, value] of changed) transaction.objectStore(name).put(value, key);
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('the transaction was aborted'));
    });
    return tooMany.length + changed.length;
  };

  const kept = new Map<string, { readonly version: number; readonly stores: ReadonlyMap<string, Cells> }>();
  for (const { name = '', version = 1 } of await indexedDB.databases()) {
    const database = await open(name, version, []);
    kept.set(name, { version, stores: await readAll(database) });
    database.close();
  }
  globalThis.waysBack ??= [];
  globalThis.waysBack.push(async () => {
    const others = (await indexedDB.databases()).flatMap(({ name = '', version }) => (kept.get(name)?.version === version ? [] : [name]));
    for (const name of others) await done(indexedDB.deleteDatabase(name));
    let changes = others.length;
    for (const [name, { version, stores }] of kept) {
      const database = await open(name, version, [...stores.keys()]);
      for (const [store, cells] of stores) changes += await putStoreBack(database, store, cells);
      database.close();
    }
    return changes;
  });
}
