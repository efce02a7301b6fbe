import { expect, type Page } from '@playwright/test';
import { expectAccessible, openApp, type Preferences } from './support/app.ts';
import { follow } from './support/follow.ts';
import { changing, test } from './support/shared-demo.ts';

/** What axe looks at: every list and one page of each kind, shared out over the two looks. */
const LOOKS = [
  { language: 'zh-CN', theme: 'light', lists: ['issues', 'records/feedback'], page: 'record/slip/0042' },
  { language: 'en', theme: 'dark', lists: ['officers', 'records/slip', 'records/proposal'], page: 'issue/082' },
] as const;

/** Opens a list of the demo, which is put in place on the way. */
async function openList(page: Page, list: string, preferences: Preferences = {}): Promise<{ readonly faults: readonly string[] }> {
  const app = await openApp(page, preferences, `/c/anlan-2024/${list}`);
  await expect(page.locator('.ledger')).toBeVisible({ timeout: 30_000 });
  return app;
}

/** The number of rows that the head of the page tells. */
async function told(page: Page): Promise<number> {
  return Number(/\d+/.exec((await page.locator('.page-lead').first().innerText()).replaceAll(',', ''))?.[0]);
}

for (const { language, theme, lists, page: opened } of LOOKS) {
  test(`axe finds nothing on ${lists.join(', ')} and ${opened}, ${language}, ${theme}`, async ({ page }) => {
    const { faults } = await openList(page, `${lists[0]}?unit=ZS1`, { language, theme });
    await expectAccessible(page);
    for (const list of lists.slice(1)) {
      const before = await page.locator('main h1').innerText();
      await follow(page, `/c/anlan-2024/${list}?unit=ZS1`);
      await expect(page.locator('main h1')).not.toHaveText(before);
      await expect(page.locator('.ledger')).toBeVisible();
      await expectAccessible(page);
    }
    await follow(page, `/c/anlan-2024/${opened}`);
    await expect(page.locator('.chart-drawing')).toBeVisible();
    await expectAccessible(page);
    expect(faults).toEqual([]);
  });
}

test('[K13] the number beside a place is the length of its list', async ({ page }) => {
  await openList(page, 'issues');
  for (const name of ['问题台账', '民警', '督办单', '意见建议', '处理建议']) {
    const link = page.getByRole('navigation').getByRole('link', { name: new RegExp(`^${name}`) });
    const count = Number(await link.locator('.side-nav-count').innerText());
    await link.click();
    await expect(page.locator('main h1')).toContainText(name);
    expect(await told(page)).toBe(count);
  }
});

test('the filters stand in the address, survive a reload, and can be taken off', async ({ page }) => {
  await openList(page, 'issues');
  const all = await told(page);
  await page.locator('.list-choice select').first().selectOption('ZS1');
  await expect.poll(() => told(page)).toBeLessThan(all);
  const some = await told(page);
  await expect(page.locator('.ledger tbody tr')).toHaveCount(some);

  await page.reload();
  await expect(page.locator('.ledger tbody tr')).toHaveCount(some);
  await page.locator('.list-words input').fill('没有这样的问题');
  await page.keyboard.press('Enter');
  await expect(page.getByText('没有符合条件')).toBeVisible();
  await page.locator('.empty-state').getByRole('button').click();

  await expect.poll(() => told(page)).toBe(all);
  await expect(page.locator('.list-words input')).toHaveValue('');
});

test('the head and the first column stay in sight while the list is scrolled', async ({ page }) => {
  await page.setViewportSize({ width: 1100, height: 700 });
  await openList(page, 'issues');
  const frame = page.locator('.ledger-frame');
  const head = page.locator('.ledger th').first();
  const before = await head.boundingBox();

  await frame.evaluate((element) => element.scrollTo(400, 900));

  expect(await frame.evaluate((element) => element.scrollTop)).toBeGreaterThan(0);
  const after = await head.boundingBox();
  expect(after?.y).toBeCloseTo(before?.y ?? -1, 0);
  expect(after?.x).toBeCloseTo(before?.x ?? -1, 0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

changing('an issue is registered from the ledger and stands in it', async ({ page }) => {
  const { faults } = await openList(page, 'issues');
  const before = await told(page);
  await page.getByRole('button', { name: '登记问题', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '提交', exact: true }).click();
  await expect(dialog.locator('.reason-list')).toContainText('责任单位');

  await dialog.locator('#command-unit').click();
  await page.keyboard.type('直属二大队');
  await page.keyboard.press('Enter');
  await dialog.getByLabel('问题', { exact: true }).fill('取证记录仪未全程开启');
  for (const field of ['channel', 'category', 'item', 'severity']) {
    const box = dialog.locator(`#field-issue\\.${field}`);
    if ((await box.getAttribute('role')) === 'radiogroup') {
      await box.locator('label').first().click();
    } else {
      await box.click();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    }
  }
  for (const field of ['urgent', 'fixableOnSpot', 'needsSystem', 'repeated']) await dialog.locator(`#field-issue\\.${field} label`).last().click();
  await dialog.getByRole('button', { name: '提交', exact: true }).click();

  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect.poll(() => told(page)).toBe(before + 1);
  await expect(page.locator('.ledger').getByText('取证记录仪未全程开启')).toBeVisible();
  expect(faults).toEqual([]);
});
