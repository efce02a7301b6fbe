import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { readSheets } from '#files/read-sheets.ts';
import { writeWorkbook } from '#files/write/write-workbook.ts';
import { expectAccessible } from './support/app.ts';
import { openAt } from './support/desk.ts';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

test('a decision table goes out to Excel and comes back: what cannot be read is told by its cell, what would change is seen before', async ({ page }) => {
  const { faults } = await openAt(page, '/c/anlan-2024/rules/EXAM_GRADE');
  const leaving = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 Excel' }).click();
  const bytes = await readFile(await (await leaving).path());
  const sheets = await readSheets(new File([bytes], 'EXAM_GRADE.xlsx'));
  const [sheet] = sheets.ok ? sheets.value : [];
  const rows = (sheet?.rows ?? []).map(({ cells }) => cells.map(({ content }) => String(content.value)));
  expect(rows[0]).toEqual(['行', '到考', '考试成绩', '结论']);

  const printing = page.waitForEvent('download');
  await page.getByRole('button', { name: '测试单 Word' }).click();
  const printed = await printing;
  expect(printed.suggestedFilename()).toBe('规则测试单-EXAM_GRADE.docx');
  const text = strFromU8(unzipSync(await readFile(await printed.path()))['word/document.xml'] ?? new Uint8Array());
  for (const word of ['规则测试单', '现行版 ', '到考：是、考试成绩：70 分', '相符', '批准人（签字）']) expect(text).toContain(word);
  const listing = page.waitForEvent('download');
  await page.getByRole('button', { name: '测试单 Excel' }).click();
  const listed = await readSheets(new File([await readFile(await (await listing).path())], 'sheet.xlsx'));
  expect(listed.ok ? listed.value[0]?.rows : listed.problems).toHaveLength(8);

  await page.getByRole('button', { name: '建立草案' }).click();
  await expect(page.locator('.draft-save')).toBeVisible();
  const file = async (change: (row: readonly string[]) => readonly string[]) => {
    const [head = [], ...body] = rows;
    const written = await writeWorkbook([{ name: '表', columns: head.map((title) => ({ title })), rows: body.map(change) }]);
    if (!written.ok) throw new Error(JSON.stringify(written.problems));
    return { name: '改过.xlsx', mimeType: WORKBOOK, buffer: Buffer.from(await written.value.blob.arrayBuffer()) };
  };
  const chooser = page.locator('input[type=file]');
  await chooser.setInputFiles({ name: '不是.xlsx', mimeType: WORKBOOK, buffer: Buffer.from('rubbish') });
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('alert')).not.toBeEmpty();
  await expect(dialog.getByRole('button', { name: '采用' })).toBeDisabled();
  await dialog.getByRole('button', { name: '取消' }).click();

  await chooser.setInputFiles(await file(([row = '', ...others]) => (row === '3' ? [row, '是', '八十左右', '良好'] : [row, ...others])));
  await expect(dialog).toContainText('1 行读不懂');
  await expect(dialog).toContainText('表!C5');
  await expect(dialog.getByRole('button', { name: '采用' })).toBeDisabled();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '取消' }).click();

  await chooser.setInputFiles(await file(([row = '', ...others]) => (row === '3' ? [row, '', '≥８５分', '良好'] : [row, ...others])));
  await expect(dialog).toContainText('与草案相比有');
  await expect(dialog).toContainText('≥ 85');
  await dialog.getByRole('button', { name: '采用' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('grid').getByRole('row').nth(3)).toContainText('≥ 85');
  await page.getByRole('button', { name: '撤销：导入决策表（5 行）' }).click();
  await expect(page.locator('.draft-bar')).toContainText('与现行版一致');
  expect(faults).toEqual([]);
});
