import { expect, test } from '@playwright/test';
import { bookFault } from '#tests/support/fault-book.ts';
import type { Site } from './support/built-site.ts';
import { openStorageSite, visit } from './support/storage-site.ts';

let site: Site;

test.beforeAll(async () => {
  site = await openStorageSite();
});
test.afterAll(() => site.stop());

for (const adapter of ['indexed', 'guarded'] as const) {
  test(`the ${adapter} log of a browser keeps every check of the contract of the storage port`, async ({ context }) => {
    const page = await visit(context, site.address);

    const failures = await page.evaluate((name) => globalThis.contractPage.check(name), adapter);

    expect(failures).toEqual([]);
  });
}

test('two tabs that append at the same time without any leader lose nothing, and a third sees everything', async ({ context }) => {
  const [left, right] = [await visit(context, site.address), await visit(context, site.address)];
  await left.evaluate(() => globalThis.contractPage.create('shared', 0));

  await Promise.all([
    left.evaluate(() => globalThis.contractPage.appendMany('shared', 'left', 60)),
    right.evaluate(() => globalThis.contractPage.appendMany('shared', 'right', 60)),
  ]);

  const opened = await (await visit(context, site.address)).evaluate(() => globalThis.contractPage.open('shared'));
  expect(opened?.problems).toEqual([]);
  expect(opened?.commits.map(({ seq }) => seq)).toEqual(Array.from({ length: 120 }, (_, index) => index + 1));
  expect(new Set(opened?.commits.map(({ commandId }) => commandId)).size).toBe(120);
  bookFault({ fault: 'no-leader', runs: 1, acknowledged: 120, found: 120 });
});

test('a database that was deleted under an open tab is gone, and is not begun anew', async ({ context }) => {
  const page = await visit(context, site.address);
  await page.evaluate(() => globalThis.contractPage.create('cleared', 2));
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('contract');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      }),
  );

  const outcome = await page.evaluate(() => globalThis.contractPage.append('cleared', globalThis.contractPage.commitOf(3)));

  expect(outcome).toMatchObject({ kind: 'failed', code: 'storage.gone' });
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).not.toContain('contract');
});

test('a full disk answers storage.full, keeps what was there, and goes on when there is room', async ({ context }) => {
  const page = await visit(context, site.address);
  await page.evaluate(() => globalThis.contractPage.create('full', 2));
  // The quota that the protocol can override does not reach IndexedDB, so the browser's own refusal is raised at its place: the write.
  await page.evaluate(() => {
    const { add } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.add = () => {
      IDBObjectStore.prototype.add = add;
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });

  const refused = await page.evaluate(() => globalThis.contractPage.append('full', globalThis.contractPage.commitOf(3)));
  const kept = await page.evaluate(() => globalThis.contractPage.append('full', globalThis.contractPage.commitOf(3)));

  expect(refused).toMatchObject({ kind: 'failed', code: 'storage.full' });
  expect(kept).toMatchObject({ kind: 'appended' });
  expect((await page.evaluate(() => globalThis.contractPage.open('full')))?.commits).toHaveLength(3);
});
