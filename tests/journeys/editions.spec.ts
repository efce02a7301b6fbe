import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './support/app.ts';
import { openAt } from './support/desk.ts';
import { changing as test } from './support/shared-demo.ts';

async function choosePerson(page: Page, label: string, person: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label });
  await field.fill(person);
  await page.locator('.ant-select-item-option').filter({ hasText: person }).first().click();
}

test('the pass mark goes from 70 to 75: failing examples are taken, a second person approves, the edition is in force, and the former one is restored as a draft', async ({
  page,
}) => {
  const { faults } = await openAt(page, '/c/anlan-2024/rules');
  await page.getByRole('button', { name: '建立草案' }).click();
  await expect(page.locator('.draft-save')).toBeVisible();
  const field = page.getByRole('textbox', { name: '合格线', exact: true });
  await field.fill('75');
  await field.press('Enter');
  await page.getByRole('link', { name: '版本与施行' }).click();
  const submit = page.getByRole('button', { name: '送审', exact: true });
  await expect(page.getByText(/有 \d+ 处错误须先改正/)).toBeVisible();
  await expect(submit).toBeDisabled();
  await expectAccessible(page);

  const take = page.getByRole('button', { name: /个示例以现结论为准$/ });
  for (let left = await take.count(); left > 0; left -= 1) {
    await take.first().click();
    await expect(take).toHaveCount(left - 1);
  }
  await expect(page.getByText('没有错误，也没有新的警告')).toBeVisible();
  await page.getByLabel('修改理由').fill('总队通知：合格线提高到 75 分');
  await choosePerson(page, '送审人', '政工-001');
  await submit.click();

  await expect(page.getByRole('heading', { name: '等待审核的版本' })).toBeVisible();
  await choosePerson(page, '审核人', '政工-001');
  await expect(page.getByText('送审人不能审核自己的版本')).toBeVisible();
  await expect(page.getByRole('button', { name: '审核通过' })).toBeDisabled();
  await choosePerson(page, '审核人', '法制-001');
  await expectAccessible(page);
  await page.getByRole('button', { name: '审核通过' }).click();

  const history = page.getByRole('table', { name: '历次版本' });
  await expect(history.getByRole('row').nth(1)).toContainText('第 2 版');
  await expect(history.getByRole('row').nth(1)).toContainText('总队通知');
  // The draft said what is in force now, so nothing is left of it.
  await expect(page.getByRole('button', { name: '建立草案' })).toBeVisible();
  await page.reload();
  await expect(history.getByRole('row').nth(1)).toContainText('现行版');
  await history.getByRole('button', { name: '“第 2 版”与前一版对照' }).click();
  await expect(page.locator('.changes-table').first()).toContainText('75');

  await history.getByRole('button', { name: '“第 1 版”恢复为草案' }).click();
  await expect(page.locator('.draft-bar')).toContainText('1 个参数');
  await expect(page.getByRole('heading', { name: '草案送审' })).toBeVisible();
  expect(faults).toEqual([]);
});

test('an edition for a later day waits in the log until that day begins, in English', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await openAt(page, '/c/anlan-2024/rules', { language: 'en', theme: 'dark' });
  await page.getByRole('button', { name: 'Begin a draft' }).click();
  await expect(page.locator('.draft-save')).toBeVisible();
  const field = page.getByRole('textbox', { name: 'Resits allowed', exact: true });
  await field.fill('2');
  await field.press('Enter');
  await page.getByRole('link', { name: 'Editions' }).click();
  // Before the check is over there is nothing to take.
  await expect(page.getByText(/\d+ errors must be mended first/)).toBeVisible();
  const take = page.getByRole('button', { name: /take what is found/ });
  for (let left = await take.count(); left > 0; left -= 1) {
    await take.first().click();
    await expect(take).toHaveCount(left - 1);
  }
  await page.getByLabel('Holds from').fill('2024-12-17');
  await page.getByLabel('Reason', { exact: true }).fill('Notice of the corps');
  await choosePerson(page, 'Submitted by', '政工-001');
  await page.getByRole('button', { name: 'Submit', exact: true }).click();
  await choosePerson(page, 'Reviewed by', '法制-001');
  await page.getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Approved edition, waiting for its day' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Next working day' }).click();

  await expect(page.getByRole('table', { name: 'Editions so far' }).getByRole('row').nth(1)).toContainText('Edition 2');
});
