import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { readWorkbook } from '#files/read-workbook.ts';
import type { OutCell, OutTable } from '#files/write/out-table.ts';
import { writeWorkbook } from '#files/write/write-workbook.ts';
import { expectAccessible } from './support/app.ts';
import { openAt } from './support/desk.ts';
import { test } from './support/shared-demo.ts';

const GRADE = '/c/anlan-2024/rules/EXAM_GRADE';

/** The sheets of the workbook that the page hands out, as they would be written again. */
async function exported(page: Page): Promise<readonly OutTable[]> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出 Excel' }).click()]);
  expect(download.suggestedFilename()).toMatch(/^EXAM_GRADE.*\.xlsx$/);
  const sheets = await readWorkbook(new Blob([await readFile(await download.path())]));
  if (!sheets.ok) throw new Error(JSON.stringify(sheets.problems));
  return sheets.value.map(({ name, rows: [head, ...rows] }) => {
    const width = Math.max(...[head, ...rows].flatMap((row) => (row?.cells ?? []).map(({ column }) => column)));
    const valuesOf = (row: typeof head): readonly (string | number)[] =>
      Array.from({ length: width }, (_, at) => {
        const value = row?.cells.find(({ column }) => column === at + 1)?.content.value ?? '';
        return typeof value === 'boolean' ? String(value) : value;
      });
    return { name, columns: valuesOf(head).map((title) => ({ title: String(title) })), rows: rows.map(valuesOf) };
  });
}

/** The sheets with other cells in the first; by row (the marks are 0) and column, both from 0. */
function withCells([table, ...others]: readonly OutTable[], cells: Readonly<Record<string, OutCell>>): readonly OutTable[] {
  if (table === undefined) throw new Error('no sheet');
  return [{ ...table, rows: table.rows.map((row, at) => row.map((cell, column) => cells[`${at}.${column}`] ?? cell)) }, ...others];
}

async function choose(page: Page, tables: readonly OutTable[]): Promise<Locator> {
  const written = await writeWorkbook(tables);
  if (!written.ok) throw new Error(JSON.stringify(written.problems));
  await page
    .locator('input[type=file][aria-label^="导入 Excel"]')
    .setInputFiles({ name: '等次.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(await written.value.blob.arrayBuffer()) });
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('.ant-alert')).toBeVisible();
  return dialog;
}

test('a decision table goes out as a workbook and comes back: faulty cells are named and hold it up, a good one is taken as one step', async ({ page }) => {
  const { faults } = await openAt(page, GRADE);
  await expect(page.getByRole('button', { name: '导入 Excel' })).toHaveCount(0);
  const sheets = await exported(page);
  const score = sheets[0]?.columns.findIndex(({ title }) => title.startsWith('考试成绩')) ?? -1;
  await page.getByRole('button', { name: '建立草案' }).click();
  await expect(page.locator('.draft-save')).toBeVisible();
  const cells = page.locator('.decision-table tbody td');
  const before = await cells.allTextContents();

  const faulty = await choose(page, withCells(sheets, { [`2.${score}`]: '很高', [`3.${score}`]: '≥６５' }));

  const place = `${String.fromCodePoint(65 + score)}4`;
  await expect(faulty.locator('.table-exchange-findings tbody tr').first()).toContainText(place);
  await expect(faulty.locator('.table-exchange-findings')).toContainText('很高');
  await expect(faulty.locator('.table-exchange-findings')).toContainText('全角');
  await expect(faulty.getByRole('button', { name: '采用', exact: true })).toBeDisabled();
  await expectAccessible(page);
  await faulty.getByRole('checkbox', { name: '不要读不出的 1 行' }).check();
  await expect(faulty.locator('.table-exchange-lines')).toContainText('≥ 65');
  await expect(faulty.getByRole('button', { name: '采用', exact: true })).toBeEnabled();
  await faulty.getByRole('button', { name: '不采用' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await cells.allTextContents()).toEqual(before);

  const same = await choose(page, sheets);
  await expect(same).toContainText('内容与现在的决策表相同');
  await same.getByRole('button', { name: '不采用' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  const good = await choose(page, withCells(sheets, { [`2.${score}`]: '≥85' }));
  await expect(good).toContainText('修改 1 行');
  await expectAccessible(page);
  await good.getByRole('button', { name: '采用', exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('.decision-table')).toContainText('≥ 85');
  await page.getByRole('button', { name: '撤销：导入 等次.xlsx' }).click();
  expect(await cells.allTextContents()).toEqual(before);
  expect(faults).toEqual([]);
});

test('the examples of a rule go out as a test sheet to be signed, as a document and as a workbook', async ({ page }) => {
  const { faults } = await openAt(page, GRADE);
  const [document] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '测试单 Word' }).click()]);
  expect(document.suggestedFilename()).toBe('规则测试单-EXAM_GRADE.docx');
  const text = strFromU8(unzipSync(await readFile(await document.path()))['word/document.xml'] ?? new Uint8Array());
  for (const said of ['规则测试单', '现行版 ', '到考：是、考试成绩：70 分', '相符', '批准人（签字）']) expect(text).toContain(said);
  const [workbook] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '测试单 Excel' }).click()]);
  const sheets = await readWorkbook(new Blob([await readFile(await workbook.path())]));
  expect(sheets.ok ? sheets.value[0]?.rows : sheets.problems).toHaveLength(8);
  expect(faults).toEqual([]);
});
