import type { Page } from '@playwright/test';

/** The scenario of a pass mark of 80, by hand. */
export async function raisePassMark(page: Page): Promise<void> {
  await page.getByRole('button', { name: '新建情景' }).click();
  await page.getByRole('textbox', { name: '名称' }).fill('合格线八十');
  await page.getByLabel('添加不同之处').selectOption({ label: '合格线' });
  await page.getByRole('spinbutton', { name: '合格线' }).fill('80');
}
