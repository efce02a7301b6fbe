import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './support/app.ts';
import { openAt } from './support/desk.ts';
import { test } from './support/shared-demo.ts';

const line = (page: Page, path: string) => page.locator(`.formula-tree tr[data-path="${path}"]`);

/** Makes of the line that has the focus an operation, a fact or a number. */
async function become(page: Page, kind: 'operation' | 'number', value: string): Promise<void> {
  await page.keyboard.press('Enter');
  await page.getByLabel('换成').selectOption(kind);
  const field = page.getByLabel(kind === 'operation' ? '运算' : '值', { exact: true });
  await field.focus();
  if (kind === 'operation') await field.selectOption(value);
  else await page.keyboard.type(value);
  await page.getByRole('button', { name: '确定' }).press('Enter');
}

test('a formula is built from an empty rule by keyboard in the tree, read as a sentence, undone, and completed in its source', async ({ page }) => {
  const { faults } = await openAt(page, '/c/anlan-2024/rules');
  await page.getByRole('button', { name: '建立草案' }).press('Enter');
  await expect(page.locator('.draft-save')).toBeVisible();
  await page.getByRole('button', { name: '新建规则' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('名称', { exact: true }).fill('折算分');
  await dialog.getByLabel('编号', { exact: true }).fill('SCALED_SCORE');
  await dialog.getByLabel('依据').fill('内部办法');
  await dialog.getByLabel('结论', { exact: true }).selectOption('number');
  await dialog.getByRole('button', { name: '建立', exact: true }).press('Enter');
  await expect(page.locator('main h1')).toHaveText('折算分');

  await page.locator('.formula summary').press('Enter');
  await line(page, '').focus();
  await become(page, 'operation', '*');
  await expect(line(page, '')).toBeFocused();
  await expect(page.locator('.formula-tree tbody tr')).toHaveCount(3);
  await expect(page.locator('.formula-empty-note')).toContainText('1 处待填');
  await page.keyboard.press('End');
  await expect(line(page, '/*/1')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByLabel('换成').selectOption('fact');
  await page.getByRole('combobox', { name: '指标' }).pressSequentially('kscj');
  await page.keyboard.press('Enter');
  await expect(line(page, '/*/1')).toBeFocused();
  await expect(line(page, '/*/1')).toContainText('数字 · 分');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(line(page, '/*/0')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await become(page, 'number', '0.6');
  await expect(line(page, '/*/1')).toBeFocused();
  await expect(page.locator('.sentence')).toContainText('考试成绩 × 0.6');
  await expectAccessible(page);
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menuitem', { name: '外面加一层运算' })).toBeVisible();
  await page.keyboard.press('Escape');
  await line(page, '/*/1').focus();
  await page.keyboard.press('Delete');
  await expect(page.locator('.formula-tree tbody tr')).toHaveCount(1);
  await expect(page.locator('.sentence')).not.toContainText('0.6');
  await page.keyboard.press('Control+z');
  await expect(page.locator('.sentence')).toContainText('考试成绩 × 0.6');

  // Closed, lest a line of it stands half under the bar while the whole page is checked.
  await page.locator('.formula summary').press('Enter');
  await page.getByText('规则源文件').press('Enter');
  const editor = page.getByRole('textbox', { name: '规则“折算分”的源文件' });
  await expect(editor).toContainText('"exam.score"');
  await expect(page.getByRole('button', { name: '采用' })).toBeDisabled();
  await editor.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('{"var');
  await expect(page.getByRole('option', { name: /var/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('{"var":"');
  await page.keyboard.type('kscj');
  await page.getByRole('option', { name: /exam\.score/ }).waitFor();
  await expectAccessible(page);
  // The editor takes no choice in the moment in which a list opens, lest somebody who types on takes one unawares.
  await expect(async () => {
    await page.keyboard.press('Enter');
    await expect(editor).toHaveText('{"var":"exam.score"}', { timeout: 200 });
  }).toPass();
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.sentence')).not.toContainText('0.6');
  expect(faults).toEqual([]);
});
