import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { build } from 'vite';
import type { VaultPage } from '#tests/features/vault/vault-page.tsx';
import { expectAccessible, openDemo } from './support/app.ts';
import { begin, journalLines, keepKey, panel, PASSWORD, plainTexts, unlock } from './support/vault.ts';

declare global {
  var vaultPage: VaultPage;
}

let folder: string;
let server: Server;
let address: string;

/** The panel and the locked page over the real stores of the browser, without the rest of the program. */
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qibu-vault-'));
  const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      lib: {
        entry: { page: at('../features/vault/vault-page.tsx'), 'journal.worker': at('../../src/storage/journal.worker.ts') },
        formats: ['es'],
        cssFileName: 'page',
      },
    },
  });
  const files = new Map<string, Buffer>(
    await Promise.all((await readdir(folder)).map(async (name) => [`/${name}`, await readFile(join(folder, name))] as const)),
  );
  server = createServer((request, response) => {
    const path = request.url?.split('?')[0] ?? '/';
    const file = files.get(path);
    response.setHeader('content-type', path.endsWith('.js') ? 'text/javascript' : path.endsWith('.css') ? 'text/css' : 'text/html; charset=utf-8');
    response.end(
      file ??
        '<!doctype html><html><head><title>vault</title><link rel="stylesheet" href="/page.css"></head><body><div id="root"></div><script type="module" src="/page.js"></script></body></html>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

test.afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true, force: true });
});

async function visit(context: BrowserContext, query = ''): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${address}${query}`);
  await page.waitForFunction(() => 'vaultPage' in globalThis);
  await expect(page.locator('h1')).toBeVisible();
  return page;
}

const count = (page: Page): Promise<number | string> => page.evaluate(() => globalThis.vaultPage.count('c'));
const raw = (page: Page): Promise<readonly string[]> => page.evaluate(() => globalThis.vaultPage.raw());
test('a store is encrypted, opened by password in one window for all, locked in all, and ended', async ({ context }) => {
  const page = await visit(context);
  await page.evaluate(() => globalThis.vaultPage.create('c', 200));
  expect((await raw(page)).some((text) => text.includes('安岚支队'))).toBe(true);

  await begin(page);

  await expect(panel(page).getByText('已加密', { exact: true })).toBeVisible();
  const lies = await raw(page);
  expect(lies.length).toBeGreaterThan(400);
  expect(lies.filter((text) => /安岚支队|exam\.score/.test(text))).toEqual([]);
  expect(await count(page)).toBe(200);
  expect(await page.evaluate(() => globalThis.vaultPage.append('c', 201))).toBe('appended');
  expect(await page.evaluate(() => globalThis.vaultPage.journalLines('c'))).toBe(201);

  const second = await visit(context);
  await expect(panel(second).getByText('已加密', { exact: true })).toBeVisible();
  expect(await count(second)).toBe(201);

  await second.getByRole('button', { name: '立即锁定' }).click();
  await expect(page.getByRole('heading', { name: '已锁定' })).toBeVisible();
  await expect(second.getByRole('heading', { name: '已锁定' })).toBeVisible();
  expect(await count(page)).toContain('storage.vault.locked');
  expect(await page.evaluate(() => globalThis.vaultPage.append('c', 202))).toBe('storage.readOnly');
  expect(await raw(page)).toHaveLength(lies.length + 2);

  await page.reload();
  await unlock(page, '不是这个密码啊');
  await expect(page.getByRole('alert')).toHaveText('密码不对');
  await unlock(page, PASSWORD);
  await expect(panel(page).getByText('已加密', { exact: true })).toBeVisible();
  await expect(panel(second).getByText('已加密', { exact: true })).toBeVisible();
  expect(await count(second)).toBe(201);

  await page.getByRole('button', { name: '关闭加密' }).click();
  await page.getByRole('dialog').getByLabel('现在的密码').fill('不是这个密码啊');
  await page.getByRole('dialog').getByRole('button', { name: '关闭加密' }).click();
  await expect(page.getByRole('dialog').getByRole('alert')).toHaveText('密码不对');
  await page.getByRole('dialog').getByLabel('现在的密码').fill(PASSWORD);
  await page.getByRole('dialog').getByRole('button', { name: '关闭加密' }).click();
  await expect(page.getByText('已关闭加密')).toBeVisible();
  expect((await raw(page)).filter((text) => text.includes('qibu.sealed.'))).toEqual([]);
  await expect(panel(second).getByText('未启用', { exact: true })).toBeVisible();
  expect(await count(second)).toBe(201);
});

test('whoever forgot the password comes in by the recovery key, is told a typing error at once, and leaves with a new password', async ({ context }) => {
  const page = await visit(context);
  await page.evaluate(() => globalThis.vaultPage.create('c', 5));
  const recoveryKey = await begin(page);
  await page.reload();

  await page.getByRole('button', { name: '忘记密码，用恢复密钥打开' }).click();
  await page.getByLabel('恢复密钥').fill(recoveryKey.slice(0, 13).replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)));
  await expect(page.getByText('第 2 组有误，请核对')).toBeVisible();
  await page.getByLabel('恢复密钥').fill(recoveryKey.replaceAll('-', ' '));
  await expect(page.getByText('书写无误')).toBeVisible();
  await page.getByLabel('新密码').fill('雨后的安岚江边有三只白鹭');
  await page.getByLabel('再输入一遍').fill('雨后的安岚江边有三只白鹭');
  await page.getByRole('button', { name: '设定新密码并打开' }).click();
  await expect(panel(page).getByText('已加密', { exact: true })).toBeVisible();
  expect(await count(page)).toBe(5);

  await page.reload();
  await unlock(page, PASSWORD);
  await expect(page.getByRole('alert')).toHaveText('密码不对');
  await unlock(page, '雨后的安岚江边有三只白鹭');
  await expect(panel(page).getByText('已加密', { exact: true })).toBeVisible();
});

test('a new recovery key makes the old one worthless; the key can be saved as a text file', async ({ context }) => {
  const page = await visit(context);
  await page.evaluate(() => globalThis.vaultPage.create('c', 5));
  const lost = await begin(page);
  const before = await raw(page);

  await page.getByRole('button', { name: '更换恢复密钥' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('现在的密码').fill(PASSWORD);
  await dialog.getByRole('button', { name: '下一步' }).click();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: '存成文本文件' }).click();
  const file = await download;
  const kept = await keepKey(dialog);
  await dialog.getByRole('button', { name: '重新加密' }).click();
  await expect(dialog.getByText('已重新加密')).toBeVisible();
  await dialog.getByRole('button', { name: '完成' }).click();

  expect(file.suggestedFilename()).toMatch(/^齐步恢复密钥_\d{8}\.txt$/);
  expect(await readFile(await file.path(), 'utf8')).toContain(kept);
  expect((await raw(page)).filter((text) => before.includes(text) && text.includes('qibu.sealed'))).toEqual([]);
  expect(await count(page)).toBe(5);
  await page.reload();
  await page.getByRole('button', { name: '忘记密码，用恢复密钥打开' }).click();
  await page.getByLabel('恢复密钥').fill(lost);
  await page.getByLabel('新密码').fill('雨后的安岚江边有三只白鹭');
  await page.getByLabel('再输入一遍').fill('雨后的安岚江边有三只白鹭');
  await page.getByRole('button', { name: '设定新密码并打开' }).click();
  await expect(page.getByText('不是这里的恢复密钥')).toBeVisible();
});

test('nothing is written before the recovery key was typed back, and the whole way can be walked by keyboard', async ({ context }) => {
  const page = await visit(context);
  await page.evaluate(() => globalThis.vaultPage.create('c', 3));
  const before = await raw(page);

  await page.getByRole('button', { name: '启用加密' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('密码', { exact: true }).focus();
  await page.keyboard.type('liu zhong ba suo');
  await page.keyboard.press('Tab');
  await page.keyboard.type('liu zhong ba suo');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('list', { name: '恢复密钥' })).toBeVisible();
  await dialog.getByRole('button', { name: '已抄在纸上' }).click();
  await dialog.getByRole('button', { name: '下一步' }).click();
  await expect(dialog.locator('.vault-key')).toHaveCount(0);
  for (const field of await dialog.getByRole('textbox').all()) await field.fill('000000');
  await expect(dialog.getByText('与恢复密钥不符')).toHaveCount(2);
  await expect(dialog.getByRole('button', { name: '启用加密' })).toBeDisabled();
  await page.keyboard.press('Escape');

  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await raw(page)).toEqual(before);
});

test('idle windows lock by themselves', async ({ context }) => {
  const page = await visit(context);
  await page.evaluate(() => globalThis.vaultPage.create('c', 3));
  await begin(page);
  await page.clock.install();
  await page.reload();
  await unlock(page, PASSWORD);
  await page.getByLabel('无操作自动锁定').selectOption('5');

  await page.clock.runFor('04:30');
  await expect(panel(page).getByText('已加密', { exact: true })).toBeVisible();
  await page.clock.runFor('00:40');

  await expect(page.getByRole('heading', { name: '已锁定' })).toBeVisible();
});

// What is seen depends on the theme and what is said on the language: two looks show both.
for (const [language, theme] of [
  ['zh-CN', 'light'],
  ['en', 'dark'],
] as const) {
  test(`axe finds nothing on the panel, its dialogs and the locked page (${language}, ${theme})`, async ({ context }) => {
    const page = await visit(context, `?language=${language}&theme=${theme}`);
    const say = (zh: string, en: string): string => (language === 'en' ? en : zh);
    await page.evaluate(() => globalThis.vaultPage.create('c', 3));
    await expectAccessible(page);

    await page.getByRole('button', { name: say('启用加密', 'Switch on encryption') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(say('密码', 'Password'), { exact: true }).fill('abc');
    await dialog.getByLabel(say('再输入一遍', 'Once more')).fill('abd');
    await expectAccessible(page);
    await dialog.getByLabel(say('密码', 'Password'), { exact: true }).fill(PASSWORD);
    await dialog.getByLabel(say('再输入一遍', 'Once more')).fill(PASSWORD);
    await dialog.getByRole('checkbox').last().check();
    await dialog.getByRole('button', { name: say('下一步', 'Next') }).click();
    await expect(dialog.locator('.vault-key')).toBeVisible();
    await expectAccessible(page);
    const groups = await dialog.locator('.vault-key code').allTextContents();
    await dialog.getByRole('button', { name: say('已抄在纸上', 'Written down on paper') }).click();
    await dialog.getByRole('button', { name: say('下一步', 'Next') }).click();
    for (const field of await dialog.locator('.vault-proof .vault-field').all()) {
      const place = Number(/\d+/.exec((await field.locator('label').textContent()) ?? '')?.[0]);
      await field.getByRole('textbox').fill(groups[place - 1] ?? '');
    }
    await expectAccessible(page);
    await dialog.getByRole('button', { name: say('启用加密', 'Switch on encryption') }).click();
    await dialog.getByRole('button', { name: say('完成', 'Done') }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expectAccessible(page);

    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('已锁定', 'Locked'));
    await expectAccessible(page);
    await page.getByRole('button', { name: say('忘记密码', 'Password forgotten') }).click();
    await expectAccessible(page);
  });
}

test('opening 3,000 sealed cells of 20 MB costs little more than reading them plain', async ({ context }) => {
  const page = await visit(context);
  await page.evaluate(() => globalThis.vaultPage.create('c', 3));
  await begin(page);

  const { megabytes, plain, sealed, write } = await page.evaluate(() => globalThis.vaultPage.timeScan(3000, 3400));

  const speed = (ms: number): string => `${Math.round(ms)} ms (${Math.round(megabytes / (ms / 1000))} MB/s)`;
  test.info().annotations.push({
    type: `3,000 cells of ${megabytes.toFixed(1)} MB`,
    description: `read sealed ${speed(sealed)}, read plain ${speed(plain)}, sealed and written ${speed(write)}`,
  });
  expect(megabytes).toBeGreaterThan(20);
  expect(sealed - plain).toBeLessThan(1500);
});

test('the program: the demo campaign is encrypted, locked, opened again, and goes on as before', async ({ page }) => {
  const app = await openDemo(page);
  const board = await page.getByRole('grid').innerText();
  await page.goto('/storage');
  await begin(page);
  await expect(panel(page).getByText('已加密', { exact: true })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: '立即锁定' }).click();
  await expect(page.getByRole('heading', { name: '已锁定' })).toBeVisible();
  await page.goto('/c/anlan-2024/board');
  await expect(page.getByRole('heading', { name: '已锁定' })).toBeVisible();
  expect(await plainTexts(page)).toEqual([]);
  await expectAccessible(page);
  await unlock(page, PASSWORD);

  await expect(page.getByRole('grid')).toBeVisible();
  expect(await page.getByRole('grid').innerText()).toBe(board);
  expect(app.faults).toEqual([]);
});

test('the program: encryption that begins in one window is followed by another that is at work, and nothing of its work is lost', async ({ page, context }) => {
  const app = await openDemo(page);
  const settings = await context.newPage();
  await settings.goto('/storage');
  await begin(settings);
  const before = await journalLines(settings);

  await page.getByRole('button', { name: '下一工作日' }).click();
  await expect(page.locator('.toast')).toContainText('已推进到 2024年12月17日');

  const after = await journalLines(settings);
  expect(before.length).toBeGreaterThan(10);
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after).toHaveLength(before.length + 1);
  expect(after.filter((line) => !line.startsWith('qibu.sealed.1:'))).toEqual([]);
  expect(await plainTexts(settings)).toEqual([]);

  await settings.getByRole('button', { name: '立即锁定' }).click();
  await expect(page.getByRole('heading', { name: '已锁定' })).toBeVisible();
  await expect(settings.getByRole('heading', { name: '已锁定' })).toBeVisible();
  await unlock(page, PASSWORD);
  await expect(page.getByRole('grid')).toBeVisible();
  await expect(page.locator('.top-bar-day')).toContainText('12月17日');
  await expect(panel(settings).getByText('已加密', { exact: true })).toBeVisible();
  expect(app.faults).toEqual([]);
});
