import { expect, type Page } from '@playwright/test';

/** Goes to an address without loading the program anew, as a link does. */
export async function follow(page: Page, address: string): Promise<void> {
  await page.evaluate((wanted) => {
    history.pushState({}, '', wanted);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);
  await expect(page).toHaveURL((url) => url.pathname + url.search === address);
  await expect(page.locator('main h1').first()).toBeVisible();
}
