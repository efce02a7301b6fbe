import { expect, type Page, test as alone } from '@playwright/test';
import { expectAccessible, openApp, openDemo } from './support/app.ts';
import { changing, openBoard, test } from './support/shared-demo.ts';

/** The number in a link or button, and how many rows the list has that it opens. */
async function numberIn(page: Page, selector: string): Promise<number> {
  const text = await page.locator(selector).first().innerText();
  return Number(/\d+/.exec(text.replaceAll(',', ''))?.[0]);
}

async function rowsOfList(page: Page): Promise<number> {
  const lead = await page.locator('.page-lead').first().innerText();
  return Number(/\d+/.exec(lead.replaceAll(',', ''))?.[0]);
}

const OTHER_THEME = /^(深色|浅色|Dark|Light)$/;
const OTHER_LANGUAGE = /^(English|中文)$/;

/** axe looks at the page as it is, and in the other theme and the other language: what is seen depends on the theme and what is said on the language. */
async function expectAccessibleInBothLooks(page: Page): Promise<void> {
  await expectAccessible(page);
  for (const name of [OTHER_THEME, OTHER_LANGUAGE]) await page.getByRole('button', { name }).click();
  await expectAccessible(page);
}

test.describe('home and board', () => {
  alone('on a first visit home stands under its bar', async ({ page }) => {
    const { faults } = await openApp(page);

    await expect(page.getByRole('button', { name: '打开示例活动' }).first()).toBeVisible();

    expect((await page.getByRole('banner').boundingBox())?.height).toBeLessThan(60);
    expect((await page.getByRole('banner').locator('img').boundingBox())?.height).toBeLessThan(60);
    expect(faults).toEqual([]);
  });

  alone('a newcomer opens the demo and sees every unit in every stage', async ({ page }) => {
    const { faults } = await openDemo(page);

    await expect(page.locator('.board-table tbody tr')).toHaveCount(24);
    await expect(page.locator('.board-cell')).toHaveCount(24 * 6);
    await expect(page.locator('.board-cell .lamp-word')).toHaveCount(24 * 6);
    await expect(page.locator('.board-stage-title')).toHaveText(['动员部署', '学习培训', '自查自纠', '交叉检查', '整改落实', '巩固提高']);

    expect(faults).toEqual([]);
  });

  test('a cell in red or yellow opens the unit at that stage', async ({ page }) => {
    const { faults } = await openBoard(page);
    const cell = page.locator('.board-cell:is([data-lamp=red], [data-lamp=yellow]) a').first();
    const unit = decodeURIComponent((await cell.getAttribute('href')) ?? '');

    await cell.click();

    await expect(page).toHaveURL(/\/unit\/[^/?]+\?stage=/);
    expect(decodeURIComponent(page.url())).toContain(unit);
    await expect(page.locator('main h1')).toBeVisible();
    expect(faults).toEqual([]);
  });

  test('[K13] each number above the board is the length of the list that it opens', async ({ page }) => {
    await openBoard(page);
    for (const figure of ['officers', 'issues', 'overdue', 'slips']) {
      const link = page.locator(`[data-figure=${figure}]`);
      const told = await numberIn(page, `[data-figure=${figure}]`);

      await link.click();

      await expect(page).toHaveURL(/lamp=(open|red)/);
      await expect(page.locator('main h1')).toBeVisible();
      await expect.poll(() => rowsOfList(page)).toBe(told);
      await page.goBack();
      await expect(page.getByRole('grid')).toBeVisible();
    }
  });

  test('[K13] a lamp in the legend counts the cells that it marks', async ({ page }) => {
    await openBoard(page);
    for (const lamp of ['idle', 'green', 'yellow', 'red', 'done', 'incident']) {
      const toggle = page.locator(`[data-legend=${lamp}]`);
      const told = await numberIn(page, `[data-legend=${lamp}]`);

      await toggle.click();

      await expect(page).toHaveURL(new RegExp(`lamp=${lamp}`));
      await expect(page.locator('.board-cell[data-wanted=true]')).toHaveCount(told);
      await toggle.click();
      await expect(page.locator('.board-table tbody tr')).toHaveCount(24);
    }
  });

  test('[K13] the numbers under a stage count the units that they leave on the board, also after a reload', async ({ page }) => {
    await openBoard(page);
    const count = page.locator('.board-count').last();
    const told = Number(/\d+/.exec(await count.innerText())?.[0]);

    await count.click();

    await expect(page.locator('.board-table tbody tr')).toHaveCount(told);
    await page.reload();
    await expect(page.locator('.board-table tbody tr')).toHaveCount(told);
  });

  test('the arrow keys walk over the board and Enter opens a cell', async ({ page }) => {
    await openBoard(page);
    await page.locator('[data-spot="0.0"]').focus();

    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowUp', 'ArrowUp', 'End', 'Home', 'ArrowRight']) await page.keyboard.press(key);

    await expect(page.locator('[data-spot="0.1"]')).toBeFocused();
    await expect(page.locator('.board-table [tabindex="0"]')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/unit\/[^/?]+\?stage=/);
  });

  for (const language of ['zh-CN', 'en'] as const) {
    test(`on the wall all rows fit the screen in ${language}`, async ({ page }) => {
      await page.setViewportSize({ width: 1920, height: 1080 });
      await openBoard(page, { language });

      await page.getByRole('button', { name: language === 'en' ? 'Full-screen board' : '全屏挂图' }).click();

      const wall = page.locator('.board-wall');
      await expect(wall).toBeVisible();
      await expect.poll(() => wall.evaluate((element) => element.scrollHeight - element.clientHeight)).toBeLessThanOrEqual(0);
      await page.getByRole('button', { name: language === 'en' ? 'Leave full screen' : '退出全屏' }).click();
      await expect(wall).toHaveCount(0);
    });
  }

  alone('home is accessible in both languages, light and dark', async ({ page }) => {
    const { faults } = await openApp(page);
    await expect(page.locator('.home-table')).toBeVisible();

    await expectAccessibleInBothLooks(page);

    expect(faults).toEqual([]);
  });

  test('the board is accessible in both languages, light and dark', async ({ page }) => {
    const { faults } = await openBoard(page);
    await expectAccessibleInBothLooks(page);
    await page.locator('[data-legend=red]').click();
    await expectAccessible(page);

    expect(faults).toEqual([]);
  });
});

alone.describe('home', () => {
  alone('a file that is not JSON is refused with its line and column, and nothing is kept', async ({ page }) => {
    await openApp(page);
    await expect(page.locator('.home-table')).toBeVisible();

    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from('{\n  "format": "qibu.campaign",\n  oops\n}') });

    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('第 3 行第 3 列')).toBeVisible();
    await expect(dialog.getByRole('button', { name: '启动活动' })).toBeDisabled();
    await expect(page.locator('[data-campaign]')).toHaveCount(1);
  });

  alone('a definition with unknown keys is refused with the place of each', async ({ page }) => {
    const { faults } = await openApp(page);
    await expect(page.locator('.home-table')).toBeVisible();
    const definition = (await (await page.request.get('/demo/definition.json')).json()) as object;

    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'unknown.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify({ ...definition, surprise: 1 })) });

    const dialog = page.getByRole('dialog');
    await expect(dialog.locator('tr[data-severity=error]')).toHaveCount(1);
    await expect(dialog.getByText('/surprise')).toBeVisible();
    await expectAccessible(page);
    expect(faults).toEqual([]);
  });

  alone('a sound definition becomes a campaign, may not come twice, and goes only when its name is typed', async ({ page }) => {
    const { faults } = await openApp(page);
    await expect(page.locator('.home-table')).toBeVisible();
    const definition = (await (await page.request.get('/demo/definition.json')).json()) as { readonly meta: object };
    const buffer = Buffer.from(JSON.stringify({ ...definition, meta: { ...definition.meta, id: 'second' } }));
    const choose = () => page.locator('input[type=file]').first().setInputFiles({ name: 'second.json', mimeType: 'application/json', buffer });
    const create = () => page.getByRole('dialog').getByRole('button', { name: '启动活动' }).click();

    await choose();
    await create();
    await expect(page).toHaveURL(/\/c\/second\/board/);
    await expect(page.locator('.board-table tbody tr')).toHaveCount(24);
    await page.goto('/');
    await expect(page.locator('[data-campaign=second]')).toBeVisible();
    await choose();
    await create();

    await expect(page.getByRole('dialog').getByText('本机已有编号为“second”的活动')).toBeVisible();
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
    await page.locator('[data-campaign=second]').getByRole('button', { name: /^删除/ }).click();
    const remove = page.getByRole('dialog').getByRole('button', { name: '删除', exact: true });
    await expect(remove).toBeDisabled();
    await page.getByRole('dialog').getByRole('textbox').fill('second');
    await remove.click();
    await expect(page.locator('[data-campaign=second]')).toHaveCount(0);
    expect(faults).toEqual([]);
  });

  changing('the demo is restored to its beginning after a warning, and its log can be exported', async ({ page }) => {
    await openBoard(page);
    await page.goto('/');
    const row = page.locator('.home-table tbody tr').filter({ hasText: '示例' });
    const [download] = await Promise.all([page.waitForEvent('download'), row.getByRole('button', { name: /^导出/ }).click()]);
    expect(download.suggestedFilename()).toMatch(/^qibu-[\w-]+-\d+\.json$/);

    await row.getByRole('button', { name: '恢复初始' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '恢复初始' }).click();

    await expect(page.getByText('示例活动已恢复到初始状态')).toBeVisible();
    await expect(row.getByRole('link', { name: '执法教育培训活动', exact: true })).toBeVisible();
  });
});
