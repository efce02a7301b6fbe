import { expect } from '@playwright/test';
import { expectAccessible } from './support/app.ts';
import { changing as test, openBoard } from './support/shared-demo.ts';

test('a running campaign is foretold from today, the forecast is kept, and days later it is held against what came', async ({ page }) => {
  test.setTimeout(240_000);
  const { faults } = await openBoard(page);
  const open = /\d+/.exec(await page.locator('[data-figure=issues]').innerText())?.[0] ?? 'none';
  await page.getByRole('link', { name: '推演', exact: true }).click();
  await page.getByLabel('次数', { exact: true }).selectOption('50');
  await page.getByLabel('起点').selectOption({ label: '从今天（12月16日）起预测' });
  await page.getByRole('button', { name: '开始推演' }).click();
  await expect(page.getByRole('heading', { name: '从今天起的预测：未销号的问题' })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('button', { name: '重新推演' })).toBeVisible({ timeout: 60_000 });
  // What has passed is certain: the same in all campaigns.
  const stages = page.getByRole('table', { name: '各阶段最后一个单位何时转段' });
  await expect(stages.getByRole('row', { name: /^动员部署/ })).toContainText('50 次中 50 次');
  await expect(page.getByText(`实际（今天 ${open} 个）`)).toBeVisible();
  await page.getByRole('button', { name: '保存这次预测' }).click();
  await expect(page.getByRole('button', { name: '已保存' })).toBeDisabled();
  await expectAccessible(page);

  await page.getByRole('button', { name: '最糟的一次' }).click();
  const day = page.getByRole('slider', { name: '回放到哪一天' });
  await expect(day).toBeVisible({ timeout: 60_000 });
  await day.fill('0');
  await expect(day).toHaveAttribute('aria-valuetext', '2024年12月16日 星期一');

  await page.getByRole('button', { name: '下一工作日' }).click();
  await expect(page.getByText('2024年12月17日 星期二', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: '下一工作日' }).click();
  await expect(page.getByText('2024年12月18日 星期三', { exact: true })).toBeVisible();
  await page.reload();
  await page.getByLabel('次数', { exact: true }).selectOption('50');
  await page.getByLabel('起点').selectOption({ label: '从今天（12月18日）起预测' });
  await page.getByRole('button', { name: '开始推演' }).click();
  const kept = page.getByRole('table', { name: '保存过的预测' });
  await expect(kept.getByRole('row', { name: /2024年12月16日/ })).toContainText(/2 天中 \d 天/, { timeout: 60_000 });
  await expect(page.getByText('12月16日的预测')).toBeVisible();
  expect(faults).toEqual([]);
});
