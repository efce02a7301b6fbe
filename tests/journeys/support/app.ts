import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { axeSource } from './axe-source.ts';

/** How a person has set up the browser. What is left out is as on a first visit, in Chinese and in the light. */
export interface Preferences {
  readonly language?: 'zh-CN' | 'en';
  readonly theme?: 'light' | 'dark';
  readonly role?: string;
}

/** A page of the program, and everything that went wrong in it so far: console errors, uncaught errors, violations of the policy. */
export interface OpenedApp {
  readonly page: Page;
  readonly faults: readonly string[];
}

/** Opens the program at an address with the given preferences, and listens for faults from the first byte on. */
export async function openApp(page: Page, preferences: Preferences = {}, address = '/'): Promise<OpenedApp> {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  await page.exposeFunction('tellViolation', (violation: string) => faults.push(`policy: ${violation}`));
  await page.addInitScript(
    (chosen) => {
      // Only when the window is new: what the person switches later must survive a reload.
      if (sessionStorage.getItem('journey.begun') === null) localStorage.setItem('qibu.preferences', JSON.stringify(chosen));
      sessionStorage.setItem('journey.begun', 'yes');
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
        (globalThis as unknown as { tellViolation: (violation: string) => void }).tellViolation(`${violatedDirective} ${blockedURI} ${sample}`);
      });
    },
    { language: 'zh-CN', theme: 'light', role: 'campaignOffice', ...preferences },
  );
  await page.goto(address);
  return { page, faults };
}

/** Opens the demo campaign as a newcomer does, by the one button on home, and waits for the board. */
export async function openDemo(page: Page, preferences: Preferences = {}): Promise<OpenedApp> {
  const app = await openApp(page, preferences);
  await page
    .getByRole('button', { name: preferences.language === 'en' ? 'Open the demo campaign' : '打开示例活动' })
    .first()
    .click();
  await expect(page.getByRole('grid')).toBeVisible({ timeout: 30_000 });
  return app;
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** axe finds nothing at A and AA. A finding is told with its rule and the elements. */
export async function expectAccessible(page: Page): Promise<void> {
  // Colours that are on their way to another look are those of none.
  await page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const passing = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(passing.map(({ finished }) => finished));
  });
  // Only what is wrong is worked out in full, and in this page alone, for it has no frames: a third of the time.
  const { violations } = await new AxeBuilder({ page, axeSource })
    .options({ runOnly: TAGS, resultTypes: ['violations'] })
    .setLegacyMode(true)
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)).toEqual([]);
}
