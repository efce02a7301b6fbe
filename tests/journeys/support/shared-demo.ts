import { type BrowserContext, expect, type Page, test as base } from '@playwright/test';
import { drawerKey, drawerNames, drawerTurnKey } from '#storage/drawer-keys.ts';
import { draftKey, draftTurnKey } from '#storage/log-keys.ts';
import { type OpenedApp, openApp, openDemo, type Preferences } from './app.ts';
import { putOriginBack, rememberOrigin } from './put-back.ts';
import { leaveProgram, recordKeys, writeCells } from './raw-cells.ts';

/**
 * For journeys that only look, draft or simulate: one browser profile a worker, in which the demo stands already, instead of one a journey. Each
 * journey has a page of its own, and the look that it asks for; its draft and what it kept beside the log (scenarios, assumptions, forecasts) are
 * thrown away behind it. A journey that keeps anything else must not use it.
 */
export const test = base.extend<object, { readonly demoProfile: BrowserContext }>({
  // The pages of the program, of which one journey has no two to do with one another, share one process: what one has compiled is there for the next, a third of what it costs to open one.
  launchOptions: [
    async ({ launchOptions }, provide) => provide({ ...launchOptions, args: [...(launchOptions.args ?? []), '--process-per-site'] }),
    { scope: 'worker' },
  ],
  demoProfile: [
    async ({ browser }, provide, { project }) => {
      const { baseURL, locale, timezoneId, viewport, serviceWorkers, contextOptions } = project.use;
      const options = { ...contextOptions, baseURL, locale, timezoneId, viewport, serviceWorkers };
      const profile = await browser.newContext(Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)));
      const page = await profile.newPage();
      await openDemo(page);
      // As somebody finds it who comes back: with a snapshot, and old records joined.
      await expect.poll(async () => (await recordKeys(page)).length, { timeout: 60_000, intervals: [1000] }).toBeLessThan(1000);
      // This one stays, beside the program: it keeps the process, and puts back what a journey changed.
      const keeper = await profile.newPage();
      await leaveProgram(keeper);
      await page.close();
      await rememberOrigin(keeper);
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

/**
 * As `test`, for journeys that go on with the campaign, damage it or throw it away: whatever the browser keeps for the program is put back behind
 * each. Not for those that are about a first visit, or about how the demo is put in place.
 */
export const changing = test.extend({
  page: async ({ demoProfile }, provide) => {
    await provide(await demoProfile.newPage());
    await putOriginBack(await closeOthers(demoProfile));
  },
});

/** Closes what a journey left open, and leaves its draft and drawers as they were before. */
async function clear(profile: BrowserContext): Promise<void> {
  const keeper = await closeOthers(profile);
  const demo = 'anlan-2024';
  const besides = [draftKey(demo), draftTurnKey(demo), ...drawerNames.flatMap((name) => [drawerKey(name, demo), drawerTurnKey(name, demo)])];
  await writeCells(keeper, Object.fromEntries(besides.map((key) => [key, null])));
}

/** Closes all pages of the program; answers the one beside it. */
async function closeOthers(profile: BrowserContext): Promise<Page> {
  const [keeper, ...others] = profile.pages();
  if (keeper === undefined) throw new Error('the page that keeps the process is gone');
  for (const page of others) await page.close();
  return keeper;
}

/** Opens the board of the demo that stands there already. */
export async function openBoard(page: Page, preferences: Preferences = {}): Promise<OpenedApp> {
  const app = await openApp(page, preferences, '/c/anlan-2024/board');
  await expect(page.getByRole('grid')).toBeVisible({ timeout: 30_000 });
  return app;
}
