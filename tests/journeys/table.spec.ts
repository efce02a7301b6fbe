import { expect, test as alone } from '@playwright/test';
import type { CampaignDefinition } from '#domain/definition.ts';
import { expectAccessible, openApp } from './support/app.ts';
import { openAt } from './support/desk.ts';
import { cell, openDraft } from './support/drafting.ts';
import { test } from './support/shared-demo.ts';

const GRADE = '/c/anlan-2024/rules/EXAM_GRADE';

const SPOKEN = {
  'zh-CN': {
    table: '决策表',
    score: '考试成绩',
    attended: '到考',
    matches: '当前数值符合第 {row} 行',
    untold: '当前数值不全',
    clear: '清空“考试成绩”',
    pass: '合格线（70 分）',
    any: '任意',
    clean: '没有空档',
  },
  en: {
    table: 'Decision table',
    score: 'Exam score',
    attended: 'Attended the exam',
    matches: 'The present values match row {row}',
    untold: 'Values are missing',
    clear: 'Clear “Exam score”',
    pass: '(70 points)',
    any: 'any',
    clean: 'no gaps',
  },
} as const;

for (const language of ['zh-CN', 'en'] as const) {
  const spoken = SPOKEN[language];

  test(`[K5] the table shows the row that the bench leads to, and none while a score is missing, ${language}`, async ({ page }) => {
    const { faults } = await openAt(page, GRADE, { language });
    const grid = page.getByRole('grid', { name: spoken.table });
    await expect(grid.getByRole('row')).toHaveCount(6);
    await expect(grid).toContainText(spoken.pass);
    await expect(grid).toContainText(spoken.any);
    await expect(page.locator('.table-findings')).toContainText(spoken.clean);
    await page.getByRole('combobox', { name: spoken.attended }).selectOption('true');
    const score = page.getByRole('textbox', { name: spoken.score });
    const told = page.locator('.table-foot').getByRole('status');

    for (const [value, row] of [
      ['95', 2],
      ['70', 4],
      ['69.9', 5],
    ] as const) {
      await score.fill(value);
      await expect(told).toContainText(spoken.matches.replace('{row}', String(row)));
      await expect(grid.getByRole('row', { selected: true })).toHaveCount(1);
      await expect(grid.locator('.table-fails')).toHaveCount(row - 1);
    }

    const slider = page.getByRole('slider');
    for (const [key, row] of [
      ['End', 2],
      ['Home', 5],
    ] as const) {
      await slider.press(key);
      await expect(told).toContainText(spoken.matches.replace('{row}', String(row)));
    }
    await expect(page.locator('.verdict-strip-part')).toHaveCount(4);

    await page.getByRole('button', { name: spoken.clear }).click();
    await expect(told).toContainText(spoken.untold);
    await expect(grid.getByRole('row', { selected: true })).toHaveCount(0);
    expect(faults).toEqual([]);
  });

  // What is seen depends on the theme and what is said on the language: two looks show both.
  const theme = language === 'en' ? 'dark' : 'light';

  test(`axe finds nothing on a rule with its table, ${language}, ${theme}`, async ({ page }) => {
    await openAt(page, '/c/anlan-2024/rules/ISSUE_ESCALATION', { language, theme });
    await expect(page.getByRole('grid', { name: spoken.table })).toBeVisible();
    await expect(page.locator('.table-foot').getByRole('status')).not.toBeEmpty();
    await expectAccessible(page);
  });
}

test('the table is one stop for Tab, and the arrows walk it from corner to corner', async ({ page }) => {
  await openAt(page, GRADE);
  const grid = page.getByRole('grid', { name: '决策表' });
  await expect(grid.locator('[tabindex="0"]')).toHaveCount(1);

  await grid.locator('[tabindex="0"]').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');

  await expect(page.locator(':focus')).toHaveAttribute('data-spot', '1.2');
  await page.keyboard.press('Control+End');
  await expect(page.locator(':focus')).toHaveText('不合格');
  await page.keyboard.press('Home');
  await expect(page.locator(':focus')).toHaveAttribute('data-spot', '5.0');
  await expect(grid.locator('[tabindex="0"]')).toHaveCount(1);
});

test('a rule that is a formula has no table', async ({ page }) => {
  await openAt(page, '/c/anlan-2024/rules/INDIVIDUAL_TOTAL');

  await expect(page.getByRole('heading', { name: '读作' })).toBeVisible();
  await expect(page.getByRole('grid')).toHaveCount(0);
});

alone('a row that never decides is marked on the table and told under it', async ({ page }) => {
  await openApp(page);
  const demo = (await (await page.request.get('/demo/definition.json')).json()) as CampaignDefinition;
  const score = { var: 'exam.score' };
  const logic = {
    if: [{ '!': { var: 'exam.attended' } }, 'ABSENT', { '>=': [score, 80] }, 'GOOD', { '>=': [score, 90] }, 'EXCELLENT', { '>=': [score, 60] }, 'PASS', 'FAIL'],
  };
  const rules = demo.rules.map((rule) => (rule.id === 'EXAM_GRADE' ? { ...rule, logic, examples: [] } : rule));
  const buffer = Buffer.from(JSON.stringify({ ...demo, rules, meta: { ...demo.meta, id: 'masked' } }));
  await expect(page.locator('.home-table')).toBeVisible();
  await page.locator('input[type=file]').first().setInputFiles({ name: 'masked.json', mimeType: 'application/json', buffer });
  await page.getByRole('dialog').getByRole('button', { name: '启动活动' }).click();
  await expect(page).toHaveURL(/\/c\/masked\/board/);

  await page.goto('/c/masked/rules/EXAM_GRADE');

  await expect(page.locator('.table-findings')).toContainText('决策表第 3 行永远轮不到');
  await expect(page.getByRole('grid').getByRole('rowheader').nth(2)).toContainText('警告');
  await expectAccessible(page);
});

test('rows that may not match together are told as an error as soon as the policy says so, and the policy is undone like any step', async ({ page }) => {
  const { faults } = await openDraft(page, GRADE);

  await page.getByLabel('取用方式').selectOption({ label: '至多一行符合' });

  await expect(page.locator('.table-findings')).toContainText('重叠而结论不同');
  await expect(page.locator('.draft-bar')).toContainText('已改 1 条规则');
  await expectAccessible(page);
  await page.getByRole('link', { name: /^已改/ }).click();
  await expect(page.locator('.changes-table')).toContainText('至多一行符合');
  await page.getByRole('button', { name: '撤销：改取用方式' }).click();
  await expect(page.locator('main')).toContainText('草案与现行版一致');
  expect(faults).toEqual([]);
});

test('a text is found and replaced in all cells as one step; what cannot be read then is marked and stays as it was', async ({ page }) => {
  const { faults } = await openDraft(page, GRADE);
  await cell(page, 1, 1).focus();
  await page.keyboard.press('Control+h');
  const panel = page.getByRole('group', { name: '查找替换' });

  await panel.getByLabel('查找', { exact: true }).fill('合格线');
  await expect(panel.getByRole('status')).toHaveText('1 格');
  await page.keyboard.press('Enter');
  await expect(cell(page, 4, 2)).toBeFocused();
  await panel.getByLabel('替换为').fill('７５');
  await panel.getByRole('button', { name: '全部替换' }).press('Enter');
  await expect(cell(page, 4, 2)).toHaveText('≥ 75');
  await expectAccessible(page);
  await panel.getByLabel('查找', { exact: true }).fill('线');
  await panel.getByLabel('替换为').fill('杆');
  await panel.getByRole('button', { name: '全部替换' }).click();
  await expect(panel.getByRole('status')).toContainText('读不懂的 2 格');
  await expect(cell(page, 3, 2)).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('.sentence')).toContainText('良好线');
  await page.getByRole('button', { name: '撤销：“合格线”替换为“７５”（1 格）' }).click();
  await expect(page.locator('.draft-bar')).toContainText('与现行版一致');
  expect(faults).toEqual([]);
});

test('Enter takes the keyboard to the next cell at once: who types on loses no sign, and who goes elsewhere is left there', async ({ page }) => {
  const { faults } = await openDraft(page, GRADE);
  await cell(page, 2, 2).focus();
  await page.keyboard.press('F2');
  await page.locator('.cell-field').fill('≥85');

  // Before anything is painted, and so before any key of a person.
  const next = await page.locator('.cell-field').evaluate(async (field) => {
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await Promise.resolve();
    return document.activeElement?.getAttribute('data-spot');
  });
  expect(next).toBe('3.2');
  await page.keyboard.type('>75');
  await page.keyboard.press('Enter');
  await page.keyboard.type('>65');
  const score = page.getByRole('textbox', { name: '考试成绩' });
  const isLeft = await score.evaluate(async (elsewhere: HTMLElement) => {
    document.querySelector('.cell-field')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    elsewhere.focus();
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    return document.activeElement === elsewhere;
  });

  expect(isLeft).toBe(true);
  await expect(cell(page, 2, 2)).toHaveText('≥ 85');
  await expect(cell(page, 3, 2)).toHaveText('> 75');
  await expect(cell(page, 4, 2)).toHaveText('> 65');
  expect(faults).toEqual([]);
});

test('rows and columns are dragged by their heads, and taken back like any step', async ({ page }) => {
  const { faults } = await openDraft(page, GRADE);

  await cell(page, 4, 0).dragTo(cell(page, 2, 1));
  await expect(cell(page, 2, 2)).toHaveText('≥ 合格线（70 分）');
  await expect(cell(page, 4, 2)).toHaveText('≥ 良好线（80 分）');
  await cell(page, 0, 2).dragTo(cell(page, 0, 1));
  await expect(cell(page, 0, 1)).toContainText('考试成绩');
  await expect(cell(page, 2, 1)).toHaveText('≥ 合格线（70 分）');
  await page.getByRole('button', { name: /^撤销/ }).click();
  await page.getByRole('button', { name: /^撤销/ }).click();
  await expect(page.locator('.draft-bar')).toContainText('与现行版一致');
  expect(faults).toEqual([]);
});
