import { expect, type Page } from '@playwright/test';
import { expectAccessible, type Preferences } from './support/app.ts';
import { openAt } from './support/desk.ts';
import { test } from './support/shared-demo.ts';

const GRADE = '/c/anlan-2024/rules/EXAM_GRADE';

async function openDraft(page: Page, begin: string, preferences: Preferences = {}): Promise<readonly string[]> {
  const { faults } = await openAt(page, GRADE, preferences);
  await page.getByRole('button', { name: begin }).click();
  await expect(page.locator('.draft-save')).toBeVisible();
  return faults;
}

/** Where, before and after of every line that is listed. */
const lines = (page: Page): Promise<string[][]> =>
  page.locator('.changes-table tbody tr').evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => (cell.textContent ?? '').trim())));

/** The rules in the order in which they are listed. */
async function rulesListed(page: Page): Promise<readonly string[]> {
  await expect(page.locator('.rules-table .rules-id').first()).toBeVisible();
  return page.locator('.rules-table .rules-id').allTextContents();
}

test('what a draft changes is listed by row and cell beside the edition in force, and put back by one press, which can be undone', async ({ page }) => {
  const faults = await openDraft(page, '建立草案');
  await page.locator('[data-spot="2.2"]').focus();
  await page.keyboard.press('F2');
  await page.locator('.cell-field').fill('≥85');
  await page.keyboard.press('Enter');

  await page.getByRole('link', { name: '已改 1 条规则、0 个参数' }).click();

  await expect(page.locator('main h1')).toHaveText('变更对照');
  expect(await lines(page)).toEqual([['第 2 行 · 考试成绩', '≥ 优秀线（90 分）', '≥ 85']]);
  await expectAccessible(page);
  await page.getByRole('button', { name: /恢复为现行版$/ }).click();
  await expect(page.locator('main')).toContainText('草案与现行版一致');
  await expect(page.locator('#content')).toBeFocused();
  await page.keyboard.press('Control+z');
  expect(await lines(page)).toHaveLength(1);
  await expect(page.locator('.draft-save')).toContainText('草案已保存');
  await page.reload();
  await expect(page.locator('.changes-table')).toBeVisible();
  expect(await lines(page)).toEqual([['第 2 行 · 考试成绩', '≥ 优秀线（90 分）', '≥ 85']]);
  expect(faults).toEqual([]);
});

test('rules that are gone or new and parameters stand there too; in English and dark, each is put back, a rule at its former place', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  const faults = await openDraft(page, 'Begin a draft', { language: 'en', theme: 'dark' });
  await page.goto('/c/anlan-2024/rules');
  const order = await rulesListed(page);
  await page.goto(GRADE);
  await page.getByRole('button', { name: 'Copy into a new rule' }).click();
  await expect(page.locator('.draft-bar')).toContainText('Changed rules: 1');
  await page.goto(GRADE);
  await page.getByRole('button', { name: 'Remove the rule' }).click();
  await expect(page.locator('.draft-bar')).toContainText('Changed rules: 2');
  const field = page.getByRole('textbox', { name: 'Pass mark', exact: true });
  await field.fill('75');
  await field.press('Enter');

  await page.getByRole('link', { name: 'Changed rules: 2, parameters: 1' }).click();

  const panels = page.locator('.panel:has(.changes-kind)');
  await expect(panels).toHaveCount(2);
  await expect(panels.filter({ has: page.locator('[data-kind=removed]') }).locator('.changes-before')).toContainText(
    '“Absent”; if Exam score ≥ Mark for excellent (90 points)',
  );
  await expect(panels.filter({ has: page.locator('[data-kind=added]') }).locator('.changes-before')).toHaveText('—');
  await expectAccessible(page);
  await panels
    .filter({ has: page.locator('[data-kind=removed]') })
    .getByRole('button')
    .click();
  await panels
    .filter({ has: page.locator('[data-kind=added]') })
    .getByRole('button')
    .click();
  expect(await lines(page)).toEqual([[expect.stringContaining('Pass mark'), expect.stringContaining('70'), expect.stringContaining('75')]]);
  await page.getByRole('button', { name: 'Restore “Pass mark” as in force' }).click();
  await expect(page.locator('main')).toContainText('The draft is the same');
  await page.getByRole('navigation').getByRole('link', { name: 'Rules' }).click();
  expect(await rulesListed(page)).toEqual(order);
  expect(faults).toEqual([]);
});
