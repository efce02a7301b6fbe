import { expect, type Locator, type Page } from '@playwright/test';
import { type OpenedApp, type Preferences } from './app.ts';
import { openAt } from './desk.ts';

/** The words of a draft in both languages. */
export const SPOKEN = {
  'zh-CN': { begin: '建立草案', saved: '草案已保存', same: '与现行版一致', edition: '现行版', draft: '草案', table: '决策表', changed: '已改 1 条规则' },
  en: {
    begin: 'Begin a draft',
    saved: 'Draft saved',
    same: 'Same as in force',
    edition: 'In force',
    draft: 'Draft',
    table: 'Decision table',
    changed: 'Changed: 1 rules',
  },
} as const;

/** Opens a rule and begins a draft, as somebody does who wants to change it. */
export async function openDraft(page: Page, address: string, preferences: Preferences = {}): Promise<OpenedApp> {
  const app = await openAt(page, address, preferences);
  const spoken = SPOKEN[preferences.language ?? 'zh-CN'];
  await page.getByRole('button', { name: spoken.begin }).click();
  await expect(page.locator('.draft-save')).toContainText(spoken.saved);
  return { page, faults: app.faults };
}

/** A cell of the decision table, rows and columns from 1; row 0 is the head. */
export const cell = (page: Page, row: number, column: number): Locator => page.locator(`[data-spot="${row}.${column}"]`);

/** Types into a cell by keyboard alone: the first sign begins it, Enter takes it. */
export async function typeInto(page: Page, at: Locator, text: string): Promise<void> {
  await at.focus();
  await page.keyboard.press('F2');
  await page.locator('.cell-field').fill(text);
  await page.keyboard.press('Enter');
}
