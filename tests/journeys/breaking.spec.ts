import { expect, test as alone } from '@playwright/test';
import { openApp } from './support/app.ts';
import { ask, ISSUE, OFFICER, openAt, submit, UNIT } from './support/desk.ts';
import { changing, test } from './support/shared-demo.ts';

changing('hostile and endless texts stay texts, and a page that shows them keeps its shape', async ({ page }) => {
  const { faults } = await openAt(page, ISSUE);
  const hostile = `<img src=x onerror="document.title='broken'"> \u202E${'很长的进展'.repeat(1_990)}`;
  const dialog = await ask(page, '填报进展');
  await dialog.getByLabel('进展').fill(hostile);
  await submit(page, dialog, '提交');

  await expect(page.locator('.facts').getByText('<img src=x', { exact: false })).toBeVisible();
  expect(await page.title()).not.toBe('broken');
  const tall = await page.locator('main .page').evaluate((element) => element.scrollHeight);
  expect(tall).toBeLessThan(4_000);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(faults).toEqual([]);
});

changing('submitting twice in a hurry gives one command', async ({ page }) => {
  await openAt(page, ISSUE);
  const entries = async (): Promise<number> => page.locator('.history > li').filter({ hasText: '只报一次' }).count();
  const dialog = await ask(page, '填报进展');
  await dialog.getByLabel('进展').fill('只报一次');

  await dialog.getByRole('button', { name: '提交', exact: true }).dblclick();

  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect.poll(entries).toBe(1);
  await page.reload();
  await expect.poll(entries).toBe(1);
});

test('a reload in the middle of a dialog loses the dialog and nothing else; back and forward walk the pages', async ({ page }) => {
  await openAt(page, UNIT);
  await page.locator('.stage-tab').filter({ hasText: '整改落实' }).click();
  await page.locator('.stage-tab').filter({ hasText: '学习培训' }).click();
  await ask(page, '开展笔记展评');
  await page.getByRole('dialog').getByRole('textbox').first().fill('12');

  await page.reload();
  await expect(page.locator('main h1')).toHaveText('直属一大队');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.goBack();
  await expect(page.locator('.stage-tab[aria-current=page]')).toContainText('整改落实');
  await page.goForward();
  await expect(page.locator('.stage-tab[aria-current=page]')).toContainText('学习培训');
});

test('an address that names nothing says so under a heading, with the way back', async ({ page }) => {
  await openAt(page, '/c/anlan-2024/unit/NOPE');
  for (const place of ['unit/NOPE', 'officer/NOPE', 'issue/NOPE', 'records/nope', 'record/nope/1', 'record/slip/NOPE']) {
    await page.goto(`/c/anlan-2024/${place}`);
    await expect(page.locator('main h1')).toHaveText(/^没有/);
    await expect(page.locator('main').getByRole('link', { name: '挂图' })).toBeVisible();
  }
  await page.goto('/c/nobody/board');
  await expect(page.getByText('这台电脑上没有这个活动')).toBeVisible();
});

test('a role that may not act sees what it could ask for, and who may', async ({ page }) => {
  await openAt(page, OFFICER, { role: 'chief' });

  await expect(page.locator('.action-buttons').getByRole('button', { name: '登记补课' })).toHaveCount(0);
  await expect(page.locator('.action-others')).toContainText('登记补课：活动办公室');
});

alone('where the browser keeps nothing, the page says so instead of standing empty', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', { get: () => undefined });
  });
  await openApp(page, {}, UNIT);

  await expect(page.locator('main')).toContainText('浏览器的本机存储打不开', { timeout: 30_000 });
  await expect(page.getByRole('button', { name: '重试' })).toBeVisible();
});

test('the main job needs no mouse', async ({ page }) => {
  await openAt(page, OFFICER);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.type('直一-017');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.locator('.action-buttons button', { hasText: '登记补课' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByLabel('补课日期')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: '人工处置' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: '人工处置' })).toBeFocused();
});
