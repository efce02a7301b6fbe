import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { bookFault } from '#tests/support/fault-book.ts';
import type { Site } from './support/built-site.ts';
import { openStorageSite, visit } from './support/storage-site.ts';

declare global {
  var deleted: boolean | undefined;
}

let site: Site;

test.beforeAll(async () => {
  site = await openStorageSite();
});
test.afterAll(() => site.stop());

/** A window in which the campaign was made and opened, with so many commands kept. */
async function openOffice(context: BrowserContext, commands: number): Promise<Page> {
  const page = await visit(context, site.address);
  await page.evaluate(async (count) => {
    await globalThis.officePage.create();
    await globalThis.officePage.join(1000);
    await globalThis.officePage.send('open', 1);
    await globalThis.officePage.send('before', count);
  }, commands - 1);
  return page;
}

test('site data that are cleared under an open window are told as gone; nothing begins anew, and the screen keeps what it showed', async ({ context }) => {
  const page = await openOffice(context, 12);
  const before = await page.evaluate(() => globalThis.officePage.look());
  const cdp = await context.newCDPSession(page);

  await cdp.send('Storage.clearDataForOrigin', { origin: site.address, storageTypes: 'all' });
  const answers = await page.evaluate(() => globalThis.officePage.send('after', 2, { inTurn: true }));

  expect(answers).toEqual({ 'after-0': 'storage.gone', 'after-1': 'storage.readOnly' });
  expect(await page.evaluate(() => globalThis.officePage.look())).toEqual({ ...before, status: { kind: 'readOnly', code: 'storage.gone' } });
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  bookFault({ fault: 'data-cleared', runs: 1, acknowledged: 12, found: before.seq });
});

test('a journal for which there is no room is said, and is brought up when there is room again', async ({ context }) => {
  const page = await openOffice(context, 5);
  const cdp = await context.newCDPSession(page);

  await cdp.send('Storage.overrideQuotaForOrigin', { origin: site.address, quotaSize: 1000 });
  const full = await page.evaluate(() => globalThis.officePage.send('full', 10, { inTurn: true }));
  const said = await page.evaluate(() => globalThis.officePage.copies('tiny'));
  await cdp.send('Storage.overrideQuotaForOrigin', { origin: site.address });
  const after = await page.evaluate(() => globalThis.officePage.send('after', 1));

  expect(Object.values(full)).toEqual(Array.from({ length: 10 }, () => 'kept'));
  expect(said.journalFailure).toContain('no room');
  expect(after).toEqual({ 'after-0': 'kept' });
  const found = await page.evaluate(() => globalThis.officePage.find());
  expect([found.kind, found.journal]).toEqual(['open', found.commandIds]);
  expect(found.commandIds).toHaveLength(16);
  bookFault({ fault: 'quota', runs: 1, acknowledged: 16, found: found.commandIds.length });
});

test('a database that refuses the n-th write for want of room makes the window read-only, with all that was kept on the screen', async ({ context }) => {
  const page = await openOffice(context, 5);
  await page.evaluate(() => {
    const { add } = IDBObjectStore.prototype;
    let room = 7;
    IDBObjectStore.prototype.add = function addWhileThereIsRoom(this: IDBObjectStore, ...given: Parameters<typeof add>) {
      room -= 1;
      if (room < 0) throw new DOMException('no room', 'QuotaExceededError');
      return add.apply(this, given);
    };
  });

  const answers = await page.evaluate(() => globalThis.officePage.send('q', 10, { inTurn: true }));

  expect(Object.values(answers)).toEqual([...Array.from({ length: 7 }, () => 'kept'), 'storage.full', 'storage.readOnly', 'storage.readOnly']);
  expect((await page.evaluate(() => globalThis.officePage.look())).status).toEqual({ kind: 'readOnly', code: 'storage.full' });
  const found = await page.evaluate(() => globalThis.officePage.find());
  expect([found.kind, found.commandIds.length]).toEqual(['open', 12]);
  bookFault({ fault: 'quota', runs: 1, acknowledged: 12, found: 12 });
});

test.describe('a browser that lacks something', () => {
  test('IndexedDB: says so, and keeps nothing elsewhere', async ({ context }) => {
    await context.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }));
    const page = await visit(context, site.address);

    const found = await page.evaluate(async () => ({
      health: await globalThis.officePage.health(),
      found: (await globalThis.officePage.find()).kind,
      created: await globalThis.officePage.create(),
      inLocalStorage: localStorage.length,
      journal: await globalThis.officePage.readJournal(),
    }));

    expect(found).toMatchObject({ health: ['storage.unavailable'], found: 'unavailable', created: { kind: 'failed', code: 'storage.unavailable' } });
    expect([found.inLocalStorage, found.journal]).toEqual([0, undefined]);
    bookFault({ fault: 'no-indexeddb', runs: 1, acknowledged: 0, found: 0 });
  });

  test('leave to open IndexedDB: says so, with an open campaign untouched', async ({ context }) => {
    const before = await openOffice(context, 6);
    await before.close();
    await context.addInitScript(() => {
      if (sessionStorage.getItem('blocked') === null) return;
      IDBFactory.prototype.open = () => {
        throw new DOMException('blocked by policy', 'SecurityError');
      };
    });
    const page = await visit(context, site.address);
    await page.evaluate(() => sessionStorage.setItem('blocked', 'yes'));
    await page.reload();
    await page.waitForFunction(() => 'officePage' in globalThis);

    expect(await page.evaluate(() => globalThis.officePage.find())).toMatchObject({ kind: 'unavailable' });
    expect(await page.evaluate(() => globalThis.officePage.create())).toMatchObject({ kind: 'conflict', seq: 6 });

    await page.evaluate(() => sessionStorage.removeItem('blocked'));
    await page.reload();
    await page.waitForFunction(() => 'officePage' in globalThis);
    const found = await page.evaluate(() => globalThis.officePage.find());
    expect([found.kind, found.commandIds.length]).toEqual(['open', 6]);
    bookFault({ fault: 'no-indexeddb', runs: 1, acknowledged: 6, found: 6 });
  });

  test('its own file system: keeps everything, and says that there is one copy fewer', async ({ context }) => {
    // The journal's worker is another realm, so its script is answered with one in which the file system is taken away.
    await context.route(/journal\.worker/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `StorageManager.prototype.getDirectory = undefined;\n${await response.text()}` });
    });
    const page = await openOffice(context, 8);

    expect(await page.evaluate(() => globalThis.officePage.health())).toEqual(['storage.journal.unavailable']);
    const found = await page.evaluate(() => globalThis.officePage.find());
    expect([found.kind, found.commandIds.length, found.journal]).toEqual(['open', 8, undefined]);
    bookFault({ fault: 'no-journal', runs: 1, acknowledged: 8, found: 8 });
  });

  test('localStorage: keeps everything, and the journal still notices a lost database', async ({ context }) => {
    await context.addInitScript(() =>
      Object.defineProperty(globalThis, 'localStorage', {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      }),
    );
    const page = await openOffice(context, 8);
    await page.evaluate(() => indexedDB.deleteDatabase('qibu'));
    await page.reload();
    await page.waitForFunction(() => 'officePage' in globalThis);

    const found = await page.evaluate(() => globalThis.officePage.find());

    expect([found.kind, found.codes[0], found.journal?.length]).toEqual(['damaged', 'log.lost', 8]);
    bookFault({ fault: 'no-local-storage', runs: 1, acknowledged: 8, found: found.journal?.length ?? 0 });
  });
});

test.describe('a window that holds the database and ignores that another one wants it', () => {
  const hold = (page: Page): Promise<void> =>
    page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open('contract', 1);
          request.onsuccess = () => {
            // Kept, so that the connection is not collected.
            Object.assign(globalThis, { held: request.result });
            resolve();
          };
        }),
    );

  test('makes an opening that waits for an upgrade end with storage.unavailable', async ({ context }) => {
    await hold(await visit(context, site.address));
    const page = await visit(context, site.address);

    expect(await page.evaluate(() => globalThis.contractPage.healthWithin(700))).toEqual(['storage.unavailable']);
    bookFault({ fault: 'open-hangs', runs: 1, acknowledged: 0, found: 0 });
  });

  test('makes an opening that waits behind a deletion end with storage.unavailable, in time', async ({ context }) => {
    const holder = await visit(context, site.address);
    await hold(holder);
    const deleting = await visit(context, site.address);
    await deleting.evaluate(() => {
      indexedDB.deleteDatabase('contract').onsuccess = () => void (globalThis.deleted = true);
    });
    const page = await visit(context, site.address);

    const since = Date.now();
    expect(await page.evaluate(() => globalThis.contractPage.healthWithin(700))).toEqual(['storage.unavailable']);
    expect(Date.now() - since).toBeLessThan(5000);
    // The opening that was given up may still succeed; its connection must not stand in anybody's way then.
    await holder.close();
    await expect.poll(() => deleting.evaluate(() => globalThis.deleted)).toBe(true);
    await expect.poll(() => page.evaluate(() => globalThis.contractPage.health())).toEqual([]);
    await deleting.evaluate(() => new Promise((resolve) => Object.assign(indexedDB.deleteDatabase('contract'), { onsuccess: resolve })));
    bookFault({ fault: 'open-hangs', runs: 1, acknowledged: 0, found: 0 });
  });
});
