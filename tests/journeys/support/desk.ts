import { expect, type Locator, type Page } from '@playwright/test';
import { openApp, type Preferences } from './app.ts';

/** The unit of the demo that cannot pass its study stage. */
export const UNIT = '/c/anlan-2024/unit/ZS1?stage=study';
/** Who keeps it from passing. */
export const OFFICER = `/c/anlan-2024/officer/${encodeURIComponent('直一-017')}`;
/** An issue of the first urban brigade that is being rectified. */
export const ISSUE = '/c/anlan-2024/issue/105';

/** Opens an address of the demo, which is put in place on the way, and waits for the page. */
export async function openAt(page: Page, address: string, preferences: Preferences = {}): Promise<{ readonly faults: readonly string[] }> {
  const app = await openApp(page, preferences, address);
  await expect(page.locator('main h1')).toBeVisible({ timeout: 30_000 });
  return app;
}

/** Presses a button of the page that opens a dialog, and answers the dialog. */
export async function ask(page: Page, button: string): Promise<Locator> {
  await page.locator('.action-buttons').getByRole('button', { name: button, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Sends what the dialog holds; it closes when that was kept. */
export async function submit(page: Page, dialog: Locator, name: string): Promise<void> {
  await dialog.getByRole('button', { name, exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}
