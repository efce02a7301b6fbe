import type { Page } from '@playwright/test';

/** Goes to a picture of the origin: its cells can be reached from there, and the program does nothing meanwhile. */
export async function leaveProgram(page: Page): Promise<void> {
  await page.goto('/icon.svg');
}

/** Everything that lies in the program's database, by key, read behind its back. */
export function readCells(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(
    () =>
      new Promise<Record<string, string>>((resolve, reject) => {
        const request = indexedDB.open('qibu');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const database = request.result;
          const store = database.transaction('log').objectStore('log');
          const [keys, values] = [store.getAllKeys(), store.getAll()];
          values.onsuccess = () => {
            database.close();
            resolve(Object.fromEntries(keys.result.map((key, index) => [String(key), String(values.result[index])])));
          };
        };
      }),
  );
}

/** The keys of all that lies there, without what lies under them: that is ten megabytes of the demo. */
export function readKeys(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    () =>
      new Promise<readonly string[]>((resolve, reject) => {
        const request = indexedDB.open('qibu');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const keys = request.result.transaction('log').objectStore('log').getAllKeys();
          keys.onsuccess = () => {
            request.result.close();
            resolve(keys.result.map(String));
          };
        };
      }),
  );
}

/** Puts texts under keys behind the program's back, as damage or another build does; null takes a key away. */
export function writeCells(page: Page, cells: Readonly<Record<string, string | null>>): Promise<void> {
  return page.evaluate(
    (wanted) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('qibu');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const transaction = request.result.transaction('log', 'readwrite', { durability: 'strict' });
          const store = transaction.objectStore('log');
          for (const [key, text] of Object.entries(wanted))
            if (text === null) store.delete(key);
            else store.put(text, key);
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
    cells,
  );
}

/** The keys of the records that stand alone, in order. */
export async function recordKeys(page: Page): Promise<readonly string[]> {
  return (await readKeys(page)).filter((key) => key.startsWith('commit/'));
}

/** How many records there are, joined into segments or not: the number of the last one. */
export async function lastSeq(page: Page): Promise<number> {
  return Number((await recordKeys(page)).at(-1)?.split('/').at(-1) ?? 0);
}

/** Throws the whole database away, as a browser does with one that it cannot read. */
export function deleteDatabase(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('qibu');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      }),
  );
}

/** Takes the journals away from the origin's file system. */
export function deleteJournals(page: Page): Promise<void> {
  return page.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry('journal', { recursive: true }));
}
