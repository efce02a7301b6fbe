import { readFile } from 'node:fs/promises';
import { expect, type Page, test as alone } from '@playwright/test';
import { sealWith } from '#storage/backup/backup-vault.ts';
import { proveFile } from '#storage/backup/prove-file.ts';
import { proveLog } from '#storage/backup/prove-log.ts';
import { writeBackup } from '#storage/backup/write-backup.ts';
import { chainCommits } from '#storage/write-record.ts';
import { createVault } from '#storage/vault/vault.ts';
import { openTiny } from '#tests/support/tiny-run.ts';
import { expectAccessible, openApp, openDemo } from './support/app.ts';
import { chooseBackup, DEMO, downloadBackup, inFreshBrowser, toStorage } from './support/backups.ts';
import { changing as test, openBoard } from './support/shared-demo.ts';

/** Verifies the demo on the page of storage and answers the hash of its state. */
async function verifiedState(page: Page): Promise<string> {
  await toStorage(page);
  await page.getByRole('button', { name: `立即核验${DEMO}` }).click();
  await expect(page.getByText(/核验完成，用时/)).toBeVisible();
  await expect(page.getByText('校验链完整，从头推算的状态与快照、日志副本、见证一致')).toBeVisible();
  return /sha256:[0-9a-f]{64}/.exec((await page.getByText('状态校验值').textContent()) ?? '')?.[0] ?? '';
}

async function advanceDay(page: Page): Promise<void> {
  const day = page.locator('.top-bar-day strong');
  const before = await day.textContent();
  await page.getByRole('button', { name: '下一工作日' }).click();
  await expect(day).not.toHaveText(before ?? '');
}

test('a backup restores the same state into a browser that has nothing', async ({ page, browser }) => {
  const { faults } = await openBoard(page);
  await advanceDay(page);
  const day = (await page.locator('.top-bar-day strong').textContent()) ?? '';
  const file = await downloadBackup(page);
  const state = await verifiedState(page);

  await inFreshBrowser(browser, async (other) => {
    const app = await openApp(other);
    await chooseBackup(other, file);
    const dialog = other.getByRole('dialog');
    await expect(dialog.getByRole('listitem').filter({ hasText: '通过' })).toHaveCount(3);
    await expect(dialog.getByText('本机没有这个活动，恢复后即可接着办理')).toBeVisible();
    await expect(dialog.getByText(state)).toBeVisible();
    await expectAccessible(other);
    await expect(other.getByText('尚未装入本机')).toBeVisible();

    await dialog.getByRole('button', { name: '恢复', exact: true }).click();
    await expect(dialog.getByText('已恢复，并重新核对过状态')).toBeVisible();
    await dialog.getByRole('button', { name: '打开活动' }).click();

    await expect(other.getByRole('grid')).toBeVisible();
    await expect(other.locator('.top-bar-day strong')).toHaveText(day);
    expect(await verifiedState(other)).toBe(state);
    expect(app.faults).toEqual([]);
  });
  expect(file.name).toMatch(/^齐步备份_执法教育培训活动_\d{8}-\d{4}_\d+\.qibu$/);
  expect(await proveFile(new Blob([new Uint8Array(file.buffer)]))).toMatchObject({ kind: 'proven', log: { stateHash: state } });
  expect(faults).toEqual([]);
});

test('an older backup says in red what would be put aside, and puts it aside where it can be exported and deleted', async ({ page }) => {
  const { faults } = await openBoard(page);
  const file = await downloadBackup(page);
  await page.goto('/c/anlan-2024/board');
  await advanceDay(page);
  await page.goto('/');
  await expect(page.getByRole('table', { name: '本机活动' })).toBeVisible();

  await chooseBackup(page, file);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('比本机现有的少 1 条记录')).toBeVisible();
  await dialog.getByRole('button', { name: '搁置现有记录并恢复' }).click();
  await expect(dialog.getByText(/原有记录已搁置（anlan-2024@\d+/)).toBeVisible();
  await dialog.getByRole('link', { name: '查看存储与备份' }).click();

  const aside = page.getByRole('table', { name: '搁置的记录' });
  await expect(aside.getByRole('row')).toHaveCount(2);
  const [download] = await Promise.all([page.waitForEvent('download'), aside.getByRole('button', { name: /^导出搁置的/ }).click()]);
  // What was put aside is a way back too.
  const proof = await proveFile(new Blob([new Uint8Array(await readFile(await download.path()))]));
  expect(proof).toMatchObject({ kind: 'proven', what: 'raw', log: { campaign: 'anlan-2024' } });
  await aside.getByRole('button', { name: /^删除搁置的/ }).click();
  const asked = page.getByRole('dialog');
  await expect(asked.getByRole('button', { name: '删除', exact: true })).toBeDisabled();
  await asked.getByRole('textbox').fill(((await aside.getByRole('rowheader').textContent()) ?? '').trim());
  await asked.getByRole('button', { name: '删除', exact: true }).click();
  await expect(page.getByText('没有搁置的记录')).toBeVisible();
  expect(faults).toEqual([]);
});

test('a damaged, a foreign and a cancelled file change nothing', async ({ page }) => {
  const { faults } = await openBoard(page);
  const file = await downloadBackup(page);
  const state = await verifiedState(page);
  await page.goto('/');
  await expect(page.getByRole('table', { name: '本机活动' })).toBeVisible();
  const damaged = Buffer.from(file.buffer);
  damaged[damaged.length >> 1] = (damaged[damaged.length >> 1] ?? 0) ^ 4;

  await chooseBackup(page, { name: file.name, buffer: damaged });
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/不能用来恢复/)).toBeVisible();
  await expect(dialog.getByText('没有改动任何内容。')).toBeVisible();
  await expect(dialog.getByRole('button', { name: '恢复', exact: true })).toBeDisabled();
  await chooseBackup(page, { name: '信.qibu', buffer: Buffer.from('a letter') });
  await expect(dialog.getByText('不是齐步的备份、流水或导出文件')).toBeVisible();
  await chooseBackup(page, file);
  await expect(dialog.getByText('与本机现有的完全一致，无需恢复')).toBeVisible();
  await dialog.getByRole('button', { name: '取消' }).click();

  expect(await verifiedState(page)).toBe(state);
  await expect(page.getByText('没有搁置的记录')).toBeVisible();
  expect(faults).toEqual([]);
});

alone('an encrypted backup opens by its password alone', async ({ page }) => {
  const run = openTiny();
  const made = await createVault('correct horse', '2024-09-23T08:00:00Z');
  const log = proveLog('tiny', { definition: JSON.stringify(run.model.definition), ...chainCommits('tiny', run.commits) });
  if (made.kind !== 'made' || !log.ok) throw new Error('not made');
  const bytes = writeBackup(log.value, { made: '2024-09-24T08:30:00Z', program: '0.1.0', seal: sealWith(made.seal, made.header).seal });
  const buffer = Buffer.from(await new Response(bytes as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());
  const { faults } = await openApp(page);

  await chooseBackup(page, { name: '加密.qibu', buffer });
  const dialog = page.getByRole('dialog');
  const secret = dialog.getByLabel('这份备份已加密');
  await secret.fill('wrong horse');
  await dialog.getByRole('button', { name: '解开' }).click();
  await expect(dialog.getByRole('alert').filter({ hasText: '密码' })).toBeVisible();
  await expectAccessible(page);
  await secret.fill('correct horse');
  await secret.press('Enter');
  await dialog.getByRole('button', { name: '恢复', exact: true }).click();

  await expect(dialog.getByText('已恢复，并重新核对过状态')).toBeVisible();
  expect(faults).toEqual([]);
});

// No automation can press the browser's own folder dialog. What it would answer is a directory handle; one of the origin's private
// file system is the same class, with the same writers, and goes through IndexedDB the same way.
test('a folder that was chosen takes a proven backup by itself, is remembered, and is written to only when something has changed', async ({ page }) => {
  await page.addInitScript(() => {
    const pick = async (): Promise<FileSystemDirectoryHandle> => (await navigator.storage.getDirectory()).getDirectoryHandle('备份盘', { create: true });
    Object.assign(globalThis, { showDirectoryPicker: pick });
  });
  const filesInFolder = (): Promise<readonly string[]> =>
    page.evaluate(async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('备份盘', { create: true });
      const names: string[] = [];
      for await (const name of folder.keys()) names.push(name);
      return names.toSorted();
    });
  const { faults } = await openBoard(page);
  await toStorage(page);

  await page.getByRole('button', { name: '选择备份文件夹' }).click();
  await expect(page.getByText('自动备份到文件夹“备份盘”。')).toBeVisible();
  await expect(page.getByText('“备份盘”，已核对')).toBeVisible();
  const [first = ''] = await filesInFolder();
  await page.reload();
  await expect(page.getByText('自动备份到文件夹“备份盘”。')).toBeVisible();
  await page.getByRole('button', { name: `立即备份${DEMO}` }).click();
  await expect(page.getByText('已从文件夹读回核对')).toBeVisible();

  const files = await filesInFolder();
  expect(first).toMatch(/^齐步备份_.*\.qibu$/);
  expect(files).toHaveLength(2);
  expect(files.every((file) => file.endsWith('.qibu'))).toBe(true);
  const bytes = await page.evaluate(async (name) => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('备份盘');
    const file = await (await folder.getFileHandle(name)).getFile();
    return new Promise<string>((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result).replace(/^.*,/, ''));
      reader.readAsDataURL(file);
    });
  }, first);
  expect(await proveFile(new Blob([Buffer.from(bytes, 'base64')]))).toMatchObject({ kind: 'proven', log: { campaign: 'anlan-2024' } });
  expect(faults).toEqual([]);
});

// Of a demo that was just put in place: its records stand alone yet, so that there is something to join, and one more button to pass.
alone('the page of storage has nothing for axe to find in both languages, light and dark, and its actions are reached by keyboard', async ({ page }) => {
  const { faults } = await openDemo(page);
  await toStorage(page);
  await page.getByRole('button', { name: `立即核验${DEMO}` }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.storage-hash')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveAccessibleName(`导出${DEMO}的原始数据`);

  // What is seen depends on the theme and what is said on the language: two looks show both.
  await expectAccessible(page);
  await page.getByRole('button', { name: '深色' }).click();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Storage and backup' })).toBeVisible();
  await expectAccessible(page);
  expect(faults).toEqual([]);
});
