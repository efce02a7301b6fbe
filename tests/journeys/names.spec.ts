import { expect } from '@playwright/test';
import { expectAccessible } from './support/app.ts';
import { openAt } from './support/desk.ts';
import { test } from './support/shared-demo.ts';

test('a fact gets another range and values, a new one is made, and the sheet of changes tells and puts back', async ({ page }) => {
  const { faults } = await openAt(page, '/c/anlan-2024/rules');
  await page.getByRole('button', { name: '建立草案' }).click();
  await expect(page.locator('.draft-save')).toBeVisible();
  await page.getByRole('link', { name: '指标与参数', exact: true }).click();
  await page.getByRole('searchbox', { name: '名称、拼音首字母、英文或编号' }).fill('kscj');
  await page.locator('.facts-table').getByRole('link', { name: '考试成绩', exact: true }).click();
  const entry = page.locator('.names-entry');
  await entry.getByLabel('最大', { exact: true }).fill('１２０');
  await entry.getByRole('button', { name: '采用' }).click();
  await expect(page.locator('.facts-table')).toContainText('120 分');
  await expect(page.locator('.draft-bar')).toContainText('1 个指标');

  await entry.getByLabel('缺失时').selectOption('default');
  await entry.getByLabel('默认值').fill('一百');
  await entry.getByRole('button', { name: '采用' }).click();
  await expect(entry.getByRole('alert').first()).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^撤销/ }).click();
  await expect(page.locator('.draft-bar')).toContainText('与现行版一致');
  await expect(entry.getByLabel('默认值')).toHaveValue('一百');
  await page.getByRole('button', { name: /^重做/ }).click();

  await page.getByRole('button', { name: '新建指标' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '建立', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('请填写“统计条件”');
  await dialog.getByLabel('名称', { exact: true }).fill('参加考试比例');
  await dialog.getByLabel('编号').fill('unit.attendedShare');
  await dialog.getByLabel('统计条件').selectOption('exam.attended');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '建立', exact: true }).click();
  await expect(entry.getByRole('heading', { name: '参加考试比例' })).toBeVisible();

  await page.getByRole('searchbox', { name: '名称、拼音首字母、英文或编号' }).fill('');
  await page.locator('.facts-table').getByRole('link', { name: '类别', exact: true }).first().click();
  await entry.getByRole('button', { name: '加一项' }).click();
  const row = await entry.locator('.names-code').count();
  await entry.getByLabel(`第 ${row} 项的代码`).fill('NEW_KIND');
  await entry.getByLabel(`第 ${row} 项的中文`).fill('甲/乙');
  await entry.getByRole('button', { name: '采用' }).click();
  await page.getByRole('link', { name: /已改/ }).click();
  await expect(page.locator('.changes-table')).toContainText('参加考试比例');
  await expect(page.locator('.changes-table')).toContainText('甲/乙');
  await expectAccessible(page);
  await page.getByRole('button', { name: '“考试成绩”恢复为现行版' }).click();
  await expect(page.locator('.changes-table')).not.toContainText('考试成绩');
  expect(faults).toEqual([]);
});
