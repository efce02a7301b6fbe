import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { expectAccessible } from './support/app.ts';
import { openAt } from './support/desk.ts';
import { test } from './support/shared-demo.ts';

test('rules leave as a file and come back: what each would change is seen before, faulty ones are told, and all of it is one step', async ({ page }) => {
  const { faults } = await openAt(page, '/c/anlan-2024/rules/EXAM_GRADE');
  const leaving = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 1 条规则' }).click();
  const pack = JSON.parse(await readFile(await (await leaving).path(), 'utf8')) as {
    rules: Record<string, unknown>[];
    parameters: { id: string; value: number }[];
  };
  const [rule = {}] = pack.rules;
  const parameters = pack.parameters.map((each, index) => (index === 0 ? { ...each, value: each.value + 1 } : each));
  const file = (value: unknown) => ({
    name: '规则.json',
    mimeType: 'application/json',
    buffer: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
  });

  await page.getByRole('link', { name: '全部规则' }).click();
  await page.getByRole('button', { name: '建立草案' }).click();
  await expect(page.locator('.draft-save')).toBeVisible();
  const chooser = page.locator('input[type=file]');
  await chooser.setInputFiles(file('{"format": "qibu.rules",'));
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('alert')).toContainText('第 1 行');
  await dialog.getByRole('button', { name: '取消' }).click();

  await chooser.setInputFiles(
    file({
      ...pack,
      parameters,
      rules: [
        { ...rule, basis: '支队新办法' },
        { ...rule, id: 'COPY', logic: { conjure: [{ var: 'nobody.knows' }] }, examples: [] },
        { ...rule, id: 'BROKEN', surplus: 1 },
      ],
    }),
  );
  await expect(dialog.locator('tr[data-state="bad"]')).toContainText('surplus');
  await expect(dialog.locator('tr[data-state="other"]').first()).toContainText('1 处不同');
  await expect(dialog.getByRole('status')).toContainText('没有找到指标“nobody.knows”');
  await expect(page.locator('.draft-bar')).toContainText('与现行版一致');
  await dialog.locator('summary').first().click();
  await expect(dialog).toContainText('支队新办法');
  await dialog.getByLabel(/也列出相同的 \d 项/).check();
  await expect(dialog.locator('tr[data-state="same"]').first()).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('checkbox', { name: /COPY/ }).uncheck();
  await expect(dialog.getByRole('status')).toContainText('没有新的错误或警告');
  await dialog.getByRole('button', { name: '采用 1 项' }).click();
  await expect(page.locator('.draft-bar')).toContainText('已改 1 条规则、0 个参数');
  await page.getByRole('button', { name: '撤销：导入 1 项' }).click();
  await expect(page.locator('.draft-bar')).toContainText('与现行版一致');
  expect(faults).toEqual([]);
});
