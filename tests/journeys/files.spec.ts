import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page, test as alone } from '@playwright/test';
import type { CampaignDefinition } from '#domain/definition.ts';
import { readCsv } from '#files/read-csv.ts';
import { readWorkbook } from '#files/read-workbook.ts';
import type { OutCell, OutTable } from '#files/write/out-table.ts';
import { writeWorkbook } from '#files/write/write-workbook.ts';
import { expectAccessible, openApp, type OpenedApp, type Preferences } from './support/app.ts';
import { test } from './support/shared-demo.ts';

const DEMO = new URL('../../public/demo/definition.json', import.meta.url);
const LOOKS = [
  { language: 'zh-CN', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const;

/** The demo's definition under another id, so that it may be opened beside the demo. */
async function ownDefinition(): Promise<CampaignDefinition> {
  const definition = JSON.parse(await readFile(DEMO, 'utf8')) as CampaignDefinition;
  return { ...definition, meta: { ...definition.meta, id: 'own' } };
}

async function choose(page: Page, name: string, text: string): Promise<Locator> {
  await page
    .locator('.home-actions input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Opens home with the demo's definition chosen and checked. */
async function openChecked(page: Page, preferences: Preferences = {}): Promise<OpenedApp & { readonly dialog: Locator }> {
  const app = await openApp(page, preferences);
  const dialog = await choose(page, 'own.json', JSON.stringify(await ownDefinition()));
  await expect(dialog.locator('.ant-alert-success')).toBeVisible();
  return { ...app, dialog };
}

async function chooseRoster(dialog: Locator, tables: readonly OutTable[]): Promise<void> {
  const written = await writeWorkbook(tables);
  if (!written.ok) throw new Error(JSON.stringify(written.problems));
  await dialog
    .locator('.roster input[type=file]')
    .setInputFiles({ name: '名册.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(await written.value.blob.arrayBuffer()) });
}

/** Officers of the demo as a roster, the first of them by the names given. */
async function officers(names: readonly string[]): Promise<OutTable> {
  const { organisation } = await ownDefinition();
  return {
    name: '民警',
    columns: ['编号', '姓名', '所属单位', '岗位'].map((title) => ({ title })),
    rows: organisation.officers.map(({ id, unit = null, post }, index): readonly OutCell[] => [id, names[index] ?? null, unit, post]),
  };
}

/** What a download holds, as rows of values. */
async function rowsOf(page: Page, item: string): Promise<{ readonly name: string; readonly rows: readonly (readonly unknown[])[] }> {
  await page.getByRole('button', { name: /^导出/ }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: item }).click()]);
  const file = new Blob([new Uint8Array(await readFile(await download.path()))]);
  const read = item.startsWith('CSV') ? await readCsv(file) : await readWorkbook(file);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const sheet = Array.isArray(read.value) ? read.value[0] : read.value;
  return {
    name: download.suggestedFilename(),
    rows: sheet.rows.map(({ cells }: { cells: readonly { content: { value: unknown } }[] }) => cells.map(({ content }) => content.value)),
  };
}

alone('a hostile definition file is refused with its place, and nothing is kept of it', async ({ page }) => {
  const { faults } = await openApp(page);
  const cases = [
    ['{\n  "format": "qibu.campaign",\n  "__proto__": {"polluted": true}\n}', '第 3 行第 3 列的名称“__proto__”不允许使用'],
    ['{"a":{"constr\\u0075ctor":1}}', '第 1 行第 7 列的名称“constructor”不允许使用'],
    ['['.repeat(200_000), '第 1 行第 101 列起嵌套超过 100 层'],
    ['{"a": 1,\n}', '不是有效的 JSON：第 2 行第 1 列有误'],
    [`"${'x'.repeat(1_000_001)}"`, '第 1 行第 1 列的文字超过 1000000 字'],
    [`[${'1,'.repeat(10_000_001)}1]`, '文件超过 20000000 字节'],
  ] as const;
  for (const [text, sentence] of cases) {
    const dialog = await choose(page, 'hostile.json', text);
    await expect(dialog.locator('.home-findings')).toContainText(sentence);
    await expect(dialog.getByRole('button', { name: '启动活动' })).toBeDisabled();
    await dialog.getByRole('button', { name: '取消' }).click();
    await expect(dialog).toHaveCount(0);
  }

  expect(await page.evaluate(() => ({}) as { polluted?: boolean }).then(({ polluted }) => polluted)).toBeUndefined();
  await expect(page.locator('[data-campaign]')).toHaveCount(1);
  expect(faults).toEqual([]);
});

alone.describe('without a service worker between', () => {
  alone('a reading that does not end can be stopped, and another file chosen', async ({ page }) => {
    let isHeld = true;
    await page.route('**/reading.worker-*.js', async (route) => {
      if (isHeld) await new Promise((next) => setTimeout(next, 3_000));
      await route.continue().catch(() => undefined);
    });
    await openApp(page);
    const dialog = await choose(page, 'own.json', JSON.stringify(await ownDefinition()));
    await expect(dialog.getByRole('progressbar')).toBeVisible();

    await dialog.getByRole('button', { name: '停止读取' }).click();

    await expect(dialog).toContainText('已停止读取');
    await expect(dialog).toContainText('没有改动任何内容');
    isHeld = false;
    await choose(page, 'own.json', JSON.stringify(await ownDefinition()));
    await expect(dialog.locator('.ant-alert-success')).toBeVisible();
  });
});

alone('a roster with wrong cells is refused by row and column, and hostile names stay texts all the way to the list', async ({ page }) => {
  const { faults, dialog } = await openChecked(page);
  await chooseRoster(dialog, [await officers(['甲', '长'.repeat(10_000)])]);
  const row = dialog.locator('.roster .home-findings tbody tr');
  await expect(row).toHaveCount(1);
  await expect(row).toContainText('有 10000 个字，最多 100 个字');
  expect(await row.locator('td').nth(2).innerText()).toBe('3');
  expect(await row.locator('td').nth(3).innerText()).toBe('B');
  await expect(dialog.getByRole('button', { name: '采用名册' })).toHaveCount(0);

  const hostile = [`<img src=x onerror="document.title='broken'">`, '张\u202e三', '=cmd|"/c calc"!A1'];
  await chooseRoster(dialog, [await officers(hostile)]);
  await expect(dialog.locator('.roster-changes')).toContainText('<img src=x onerror=');
  await expect(page.locator('[data-campaign=own]')).toHaveCount(0);
  await dialog.getByRole('button', { name: '采用名册' }).click();
  await expect(dialog.locator('.roster-changes')).toHaveCount(0);
  await dialog.getByRole('button', { name: '启动活动' }).click();
  await expect(page.getByRole('grid')).toBeVisible({ timeout: 30_000 });

  await page.goto('/c/own/officers?q=img');
  await expect(page.locator('.ledger tbody tr')).toHaveCount(1);
  await expect(page.locator('.ledger')).toContainText(`<img src=x onerror="document.title='broken'">`);
  await expect(page.locator('.ledger img')).toHaveCount(0);
  expect(await page.title()).not.toBe('broken');
  await page.goto('/c/own/officers?q=%E5%BC%A0%20%E4%B8%89');
  await expect(page.locator('.ledger tbody tr')).toHaveCount(1);
  await page.goto('/c/own/officers?q=calc');
  const { rows } = await rowsOf(page, 'Excel 表格');
  expect(rows[1]?.[0]).toBe('\'=cmd|"/c calc"!A1');
  expect(faults).toEqual([]);
});

alone('the template that is downloaded is a roster that changes nothing', async ({ page }) => {
  const { faults, dialog } = await openChecked(page);
  const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: '下载名册模板' }).click()]);
  expect(download.suggestedFilename()).toMatch(/-名册模板\.xlsx$/);

  await dialog
    .locator('.roster input[type=file]')
    .setInputFiles(await download.path().then(async (path) => ({ name: '名册.xlsx', mimeType: '', buffer: await readFile(path) })));

  await expect(dialog).toContainText('名册与方案现有内容完全一致');
  await expect(dialog.getByRole('button', { name: '采用名册' })).toBeDisabled();
  expect(faults).toEqual([]);
});

for (const { language, theme } of LOOKS) {
  alone(`axe finds nothing in the roster's errors and preview, ${language}, ${theme}`, async ({ page }) => {
    const { faults, dialog } = await openChecked(page, { language, theme });
    await chooseRoster(dialog, [await officers(['甲', '长'.repeat(101)])]);
    await expect(dialog.locator('.roster .home-findings')).toBeVisible();
    await expectAccessible(page);

    await chooseRoster(dialog, [await officers(['甲', '乙'])]);
    await expect(dialog.locator('.roster-changes')).toBeVisible();
    await expectAccessible(page);
    expect(faults).toEqual([]);
  });
}

test('[K13] a list is written as it is shown: its columns, its filter, its order, also the rows that are not drawn yet', async ({ page }) => {
  const { faults } = await openApp(page, {}, '/c/anlan-2024/officers');
  await expect(page.locator('.ledger')).toBeVisible({ timeout: 30_000 });
  const heads = async (): Promise<readonly string[]> => (await page.locator('.ledger thead th').allInnerTexts()).map((text) => text.replace(/ [↑↓]$/, ''));
  const firsts = async (): Promise<readonly string[]> => page.locator('.ledger tbody tr td:first-child').allInnerTexts();
  await page.locator('.ledger thead button', { hasText: '考试成绩' }).click();
  await page.locator('.ledger thead button', { hasText: '考试成绩' }).click();

  const whole = await rowsOf(page, 'Excel 表格');
  const csv = await rowsOf(page, 'CSV 文本');

  expect(whole.name).toMatch(/-民警-2024年12月\d\d日\.xlsx$/);
  expect(csv.name).toBe(whole.name.replace(/xlsx$/, 'csv'));
  expect(whole.rows).toHaveLength(481);
  const shown = await heads();
  // A number's unit stands in the title, where the list has it beside the number.
  expect((whole.rows[0] ?? []).map((title, index) => String(title).startsWith(shown[index] ?? '-'))).toEqual(shown.map(() => true));
  expect(whole.rows.slice(1, 201).map(([first]) => first)).toEqual(await firsts());
  expect(csv.rows.map(([first]) => first)).toEqual(whole.rows.map(([first]) => first));
  const scores = whole.rows.slice(1).flatMap((row) => row.filter((cell) => typeof cell === 'number'));
  expect(scores.length).toBeGreaterThan(400);

  await page.goto('/c/anlan-2024/issues?unit=ZS1');
  await expect(page.locator('.ledger')).toBeVisible();
  const some = await rowsOf(page, 'Excel 表格');
  expect(some.rows.slice(1).map(([first]) => first)).toEqual(await firsts());
  expect(faults).toEqual([]);
});
