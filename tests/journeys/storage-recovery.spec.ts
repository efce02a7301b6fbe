import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { bookFault } from '#tests/support/fault-book.ts';
import { expectAccessible } from './support/app.ts';
import { ask, ISSUE, openAt, submit } from './support/desk.ts';
import { deleteDatabase, deleteJournals, lastSeq, readCells, readKeys, recordKeys, writeCells } from './support/raw-cells.ts';
import { changing as test } from './support/shared-demo.ts';

const BOARD = '/c/anlan-2024/board';
const TITLE = '活动数据有问题，未予打开';

declare global {
  /** What was asked of the store and the journal since the page was loaded: the series of cells, the calls of the journal. */
  var storageReads: string[] | undefined;
}

/** Runs in the page, before the program. */
function noteReads(): void {
  const reads: string[] = (globalThis.storageReads = []);
  const { getAll } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.getAll = function (range, ...given) {
    if (range instanceof IDBKeyRange) reads.push(String(range.lower).split('/')[0] ?? '');
    return getAll.call(this, range, ...given);
  };
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (message: { readonly method?: string }, ...given: readonly never[]) {
    reads.push(message.method ?? '');
    return postMessage.call(this, message, ...given);
  };
}

/** The demo with some progress reported on an issue; answers the keys of its records. */
async function work(page: Page, theme: 'light' | 'dark' = 'light'): Promise<{ readonly keys: readonly string[]; readonly faults: readonly string[] }> {
  const { faults } = await openAt(page, ISSUE, { theme });
  for (const progress of ['第一次', '第二次', '第三次']) {
    const dialog = await ask(page, '填报进展');
    await dialog.getByLabel('进展').fill(progress);
    await submit(page, dialog, '提交');
  }
  return { keys: await recordKeys(page), faults };
}

async function expectRecovery(page: Page): Promise<void> {
  await page.goto(BOARD);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['发现的问题', '恢复办法']);
}

/** Everything was checked, the buttons have come to rest, and axe finds nothing. */
async function expectWellShown(page: Page): Promise<void> {
  await expect(way(page, '回到损坏之前').getByRole('button', { name: '从那里继续' })).toBeEnabled();
  await page.screenshot({ path: test.info().outputPath('recovery.png'), fullPage: true });
  await expectAccessible(page);
}

const way = (page: Page, title: string) => page.locator('.recovery-way').filter({ hasText: title });
/** The number in the last of some keys of records: old ones may have been joined meanwhile. */
const seqOf = (keys: readonly string[]): number => Number(keys.at(-1)?.split('/').at(-1) ?? 0);
const asides = async (page: Page): Promise<readonly string[]> => (await readKeys(page)).filter((key) => /^aside\/[^/]+\/commit\//.test(key));

test('a log whose end was lost is noticed, restored from the journal, and what was there is put aside', async ({ page }) => {
  const { keys, faults } = await work(page);
  await writeCells(page, Object.fromEntries(keys.slice(-2).map((key) => [key, null])));

  await expectRecovery(page);
  await expect(way(page, '用日志副本恢复')).toContainText('建议');
  await expect(way(page, '用日志副本恢复')).toContainText('完整');
  await way(page, '用日志副本恢复').getByRole('button').click();

  await expect(page.getByRole('grid')).toBeVisible();
  expect((await recordKeys(page)).at(-1)).toBe(keys.at(-1));
  expect((await asides(page)).at(-1)).toMatch(new RegExp(`${keys.at(-3)}$`));
  await page.goto(ISSUE);
  await expect(page.locator('.history')).toContainText('第三次');
  expect(faults).toEqual([]);
  bookFault({ fault: 'recovery', runs: 1, acknowledged: seqOf(keys), found: await lastSeq(page) });
});

test('a damaged record without a journal: the campaign goes on from before it only when a person confirms that', async ({ page }) => {
  const { keys, faults } = await work(page);
  const damaged = keys.at(-2) ?? '';
  const text = (await readCells(page))[damaged] ?? '';
  await deleteJournals(page);
  await writeCells(page, { [damaged]: text.replace('第二次', '第四次') });

  await expectRecovery(page);
  await expect(way(page, '用日志副本恢复')).toContainText('没有日志副本');
  await expect(way(page, '回到损坏之前')).toContainText('比已知的少 2 条');
  await way(page, '回到损坏之前').getByRole('button', { name: '从那里继续' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '取消' }).click();
  expect((await recordKeys(page)).at(-1)).toBe(keys.at(-1));
  await way(page, '回到损坏之前').getByRole('button', { name: '从那里继续' }).click();
  await dialog.getByRole('button', { name: '从那里继续' }).click();

  await expect(page.getByRole('grid')).toBeVisible();
  expect((await recordKeys(page)).at(-1)).toBe(keys.at(-3));
  expect((await asides(page)).at(-1)).toMatch(new RegExp(`${keys.at(-1)}$`));
  await page.goto(ISSUE);
  await expect(page.locator('.history')).toContainText('第一次');
  await expect(page.locator('.history')).not.toContainText('第四次');
  expect(faults).toEqual([]);
  // The two that are given up are put aside with all the others.
  bookFault({ fault: 'recovery', runs: 1, acknowledged: seqOf(keys), found: seqOf(await asides(page)) });
});

test('a database that is lost opens the ways out, never a new start, and home lists what it knows of', async ({ page }) => {
  const { keys } = await work(page);
  await page.goto('/');
  await deleteDatabase(page);

  await page.goto('/');
  const row = page.locator('[data-campaign=anlan-2024]');
  await expect(row).toContainText('办理记录不见了');
  await expectRecovery(page);
  await way(page, '用日志副本恢复').getByRole('button').click();

  await expect(page.getByRole('grid')).toBeVisible();
  expect((await recordKeys(page)).at(-1)).toBe(keys.at(-1));
  bookFault({ fault: 'recovery', runs: 1, acknowledged: seqOf(keys), found: await lastSeq(page) });
});

test('what is sound can be looked at first, read-only, with a way back; axe finds nothing, dark', async ({ page }) => {
  const { keys } = await work(page, 'dark');
  await writeCells(page, { [keys.at(-1) ?? '']: 'not a record' });

  await expectRecovery(page);
  await expectWellShown(page);
  await way(page, '回到损坏之前').getByRole('button', { name: '只读查看' }).click();

  await expect(page.getByRole('grid')).toBeVisible();
  await expect(page.locator('.read-only-bar')).toContainText('只能查看');
  await page.getByRole('button', { name: '返回恢复页面' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  expect((await recordKeys(page)).at(-1)).toBe(keys.at(-1));
});

test('everything that lies there can be exported as it is', async ({ page }) => {
  const { keys } = await work(page);
  await writeCells(page, { [keys.at(-1) ?? '']: 'not a record' });

  await expectRecovery(page);
  await expectWellShown(page);
  const [download] = await Promise.all([page.waitForEvent('download'), way(page, '导出原始数据').getByRole('button', { name: '导出原始数据' }).click()]);
  const raw = JSON.parse(await readFile(await download.path(), 'utf8')) as { readonly cells: Readonly<Record<string, unknown>> };

  expect(raw.cells[keys.at(-1) ?? '']).toBe('not a record');
  expect(Object.keys(raw.cells).findLast((key) => key.startsWith('commit/'))).toBe(keys.at(-1));
});

test('a backup file is chosen on the page, proven, and takes the place of the damaged log, which is put aside', async ({ page }) => {
  const { keys } = await work(page);
  await page.goto('/storage');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /^立即备份/ }).click()]);
  const file = { name: download.suggestedFilename(), mimeType: 'application/gzip', buffer: await readFile(await download.path()) };
  await writeCells(page, { [keys.at(-1) ?? '']: 'not a record' });

  await expectRecovery(page);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), way(page, '用备份文件恢复').getByRole('button').click()]);
  await chooser.setFiles(file);
  const dialog = page.getByRole('dialog', { name: '从备份恢复' });
  await dialog.getByRole('button', { name: /恢复$/ }).click();
  await dialog.getByRole('button', { name: /打开/ }).click();

  await expect(page.getByRole('grid')).toBeVisible();
  expect((await recordKeys(page)).at(-1)).toBe(keys.at(-1));
  expect(Object.values(await readCells(page)).filter((text) => text === 'not a record')).toHaveLength(1);
});

test('a damaged log is read once to open it and once for what lies behind the damage, its journal once', async ({ page }) => {
  const { keys } = await work(page);
  await writeCells(page, { [keys.at(-2) ?? '']: 'not a record' });
  await page.addInitScript(noteReads);

  await expectRecovery(page);
  await expect(way(page, '回到损坏之前').getByRole('button', { name: '从那里继续' })).toBeEnabled();
  await expect(way(page, '用日志副本恢复').getByRole('button')).toBeEnabled();

  const counted = async (...names: readonly string[]) => {
    const reads = (await page.evaluate(() => globalThis.storageReads)) ?? [];
    return names.map((name) => reads.filter((read) => read === name).length);
  };
  await expect.poll(() => counted('commit', 'segment', 'snapshot', 'readLines')).toEqual([2, 2, 2, 1]);
});
