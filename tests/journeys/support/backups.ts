import { readFile } from 'node:fs/promises';
import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';

/** The demo's title. */
export const DEMO = '执法教育培训活动';

/** A browser of its own, with nothing in it: another machine, or this one after its data were cleared. */
export async function inFreshBrowser(browser: Browser, work: (page: Page, context: BrowserContext) => Promise<void>): Promise<void> {
  const context = await browser.newContext();
  try {
    await work(await context.newPage(), context);
  } finally {
    await context.close();
  }
}

/** Goes to the page of storage and waits for it. */
export async function toStorage(page: Page): Promise<void> {
  await page.goto('/storage');
  await expect(page.getByRole('table', { name: '各活动的保全情况' })).toBeVisible();
}

/** Presses 立即备份 where no folder is chosen, and answers the downloaded file. */
export async function downloadBackup(page: Page): Promise<{ readonly name: string; readonly buffer: Buffer }> {
  await toStorage(page);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: `立即备份${DEMO}` }).click()]);
  await expect(page.getByText('备份已生成并核对')).toBeVisible();
  return { name: download.suggestedFilename(), buffer: await readFile(await download.path()) };
}

/** Chooses a file to restore on home, and waits for the dialog. */
export async function chooseBackup(page: Page, { name, buffer }: { readonly name: string; readonly buffer: Buffer }): Promise<void> {
  await page.locator('input[type=file]').nth(1).setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await expect(page.getByRole('dialog', { name: '从备份恢复' })).toBeVisible();
}
