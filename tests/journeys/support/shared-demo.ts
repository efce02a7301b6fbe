import { type BrowserContext, expect, type Page, test as base } from '@playwright/test';
import { drawerKey, drawerNames, drawerTurnKey } from '#storage/drawer-keys.ts';
import { draftKey, draftTurnKey } from '#storage/log-keys.ts';
import { type OpenedApp, openApp, openDemo, type Preferences } from './app.ts';
import { leaveProgram, recordKeys, writeCells } from './raw-cells.ts';

/**
 * For journeys that only look, draft or simulate: one browser profile a worker, in which the demo stands already, instead of one a journey. Each
 * journey has a page of its own, and the look that it asks for; its draft and what it kept beside the log (scenarios, assumptions, forecasts) are
 * thrown away behind it. A journey that keeps anything else must not use it.
 */
export const test = base.extend<object, { readonly demoProfile: BrowserContext }>({
  demoProfile: [
    async ({ browser }, provide, { project }) => {
      const { baseURL, locale, timezoneId, viewport, serviceWorkers, contextOptions } = project.use;
      const options = { ...contextOptions, baseURL, locale, timezoneId, viewport, serviceWorkers };
      const profile = await browser.newContext(Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)));
      const page = await profile.newPage();
      await openDemo(page);
      // As somebody finds it who comes back: with a snapshot, and old records joined.
      await expect.poll(async () => (await recordKeys(page)).length, { timeout: 60_000, intervals: [1000] }).toBeLessThan(1000);
      await page.close();
      await provide(profile);
      await profile.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  context: async ({ demoProfile }, provide) => provide(demoProfile),
  page: async ({ demoProfile }, provide) => {
    const page = await demoProfile.newPage();
    await provide(page);
    await clear(demoProfile);
  },
});

/** Closes what a journey left open, and leaves the profile as it was before. */
async function clear(profile: BrowserContext): Promise<void> {
  for (const page of profile.pages()) await page.close();
  const page = await profile.newPage();
  await leaveProgram(page);
  const demo = 'anlan-2024';
  const besides = [draftKey(demo), draftTurnKey(demo), ...drawerNames.flatMap((name) => [drawerKey(name, demo), drawerTurnKey(name, demo)])];
  await writeCells(page, Object.fromEntries(besides.map((key) => [key, null])));
  await page.close();
}

/** Opens the board of the demo that stands there already. */
export async function openBoard(page: Page, preferences: Preferences = {}): Promise<OpenedApp> {
  const app = await openApp(page, preferences, '/c/anlan-2024/board');
  await expect(page.getByRole('grid')).toBeVisible({ timeout: 30_000 });
  return app;
}
