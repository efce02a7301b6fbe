import { expect } from '@playwright/test';
import { expectAccessible } from './support/app.ts';
import { cell, openDraft, typeInto } from './support/drafting.ts';
import { test } from './support/shared-demo.ts';

const GRADE = '/c/anlan-2024/rules/EXAM_GRADE';

test('[K5] a row that asks for a missing score is told to stand too late, is raised by one press, and then decides where nothing is entered', async ({
  page,
}) => {
  const { faults } = await openDraft(page, GRADE);
  const findings = page.locator('.table-findings');
  await cell(page, 2, 2).focus();
  const rows = page.getByRole('grid').getByRole('row');
  await expect(rows).toHaveCount(6);
  await page.keyboard.press('Control+Enter');
  await expect(rows).toHaveCount(7);

  await cell(page, 3, 2).focus();
  await page.keyboard.press('F2');
  const offered = page.getByRole('listbox', { name: '可选内容' }).getByRole('option');
  await expect(offered.first()).toHaveText('任意');
  await expect(offered.filter({ hasText: '缺失没有录入时成立' })).toBeInViewport();
  await page.locator('.cell-field').fill('≥');
  await expect(offered.first()).toContainText('≥');
  await page.locator('.cell-field').fill('缺失');
  await page.keyboard.press('Enter');

  await expect(cell(page, 3, 2)).toHaveText('缺失');
  await expect(page.locator('.sentence')).toContainText('考试成绩尚未录入');
  await expect(findings).toContainText(/第 3 行问的是缺失，但缺失时前面的第 \d 行还不能判定/);
  await findings.getByRole('button', { name: /^移到第 \d 行之前$/ }).click();
  await expect(findings).not.toContainText('问的是缺失');
  await expect(page.getByRole('grid')).toContainText('缺失');
  expect(faults).toEqual([]);
});

test('a condition that no two examples show to matter is marked and named, and the pair that shows it is proposed and taken', async ({ page }) => {
  const { faults } = await openDraft(page, GRADE);
  const examples = page.locator('#examples');
  await expect(examples).toContainText('4 个条件中的 3 个有成对的示例说明其作用，还缺：第 1 行“到考”');
  await expect(page.locator('[data-unpaired]')).toHaveCount(1);
  await expect(cell(page, 1, 1)).toHaveAttribute('title', '还没有两个只差这一项而结论不同的示例');

  await page.getByRole('button', { name: '补齐示例' }).click();
  const pair = examples.getByRole('row', { name: /第 1 行的“到考”是否起作用/ });
  await expect(pair).toHaveCount(2);
  await pair.first().getByRole('button', { name: '采用' }).click();
  await expect(pair).toHaveCount(1);
  await pair.first().getByRole('button', { name: '采用' }).click();

  await expect(examples).toContainText('4 个条件都有成对的示例说明其作用');
  await expect(page.locator('[data-unpaired]')).toHaveCount(0);
  await expectAccessible(page);
  expect(faults).toEqual([]);
});

test('the rows of a table are taken at their highest: a row that always counts comes with it, and cannot be taken out', async ({ page }) => {
  const { faults } = await openDraft(page, '/c/anlan-2024/rules/ISSUE_DUE_DAYS');
  const grid = page.getByRole('grid').first();
  const rows = await grid.getByRole('row').count();

  await page.getByLabel('取用方式').selectOption({ label: '各符合行就高，取最大' });
  await expect(page.locator('.table-findings')).toContainText('各行分别计算，取其最高或最低即为结论');
  const last = (await grid.getByRole('row').count()) - 1;
  await cell(page, last, 0).focus();
  await page.keyboard.press('Control+Delete');
  await expect(page.getByText('就高就低须留一行条件全为“任意”的行')).toBeVisible();
  await expect(grid.getByRole('row')).toHaveCount(last + 1);

  await page.getByRole('button', { name: '撤销：改取用方式' }).click();
  await expect(grid.getByRole('row')).toHaveCount(rows);
  expect(faults).toEqual([]);
});

test('an example and somebody in a gap are put on the bench, and the table shows where they lead', async ({ page }) => {
  const { faults } = await openDraft(page, GRADE);
  const status = page.locator('.table-foot [role=status]');
  await page.getByRole('button', { name: '把第 3 个示例放到试算台' }).click();
  await expect(status).toHaveText('当前数值符合第 3 行');
  await expect(page.locator('.bench')).toContainText('良好');

  await typeInto(page, cell(page, 5, 2), '<60');
  await page.locator('.table-findings').getByRole('button', { name: '放到试算台' }).first().click();
  await expect(status).toHaveText('当前数值没有符合的行');
  await page.getByRole('button', { name: '恢复实际数值' }).click();
  await expect(page.getByRole('button', { name: '恢复实际数值' })).toBeDisabled();
  // Whoever was there before can be put there again.
  await page.getByRole('button', { name: '把第 3 个示例放到试算台' }).click();
  await page.getByRole('button', { name: '恢复实际数值' }).click();
  await page.getByRole('button', { name: '把第 3 个示例放到试算台' }).click();
  await expect(status).toHaveText('当前数值符合第 3 行');
  expect(faults).toEqual([]);
});
