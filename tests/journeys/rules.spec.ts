import { expect, type Page } from '@playwright/test';
import { expectAccessible, openApp, type Preferences } from './support/app.ts';
import { openBoard, test } from './support/shared-demo.ts';

/** What the pages are called in each language, as far as a person would look for it. */
const SPOKEN = {
  'zh-CN': {
    rules: '规则',
    problems: '检查结果',
    grade: '考试成绩评定',
    choose: '选择对象',
    pass: '合格',
    score: '考试成绩',
    clear: '清空“考试成绩”',
    untold: '尚不能判定，缺少：考试成绩',
    fail: '不合格',
    agrees: '一致',
    differs: '不一致',
    verdict: '结论',
    trial: '试算结论',
    reset: '恢复实际数值',
    incidents: '运行故障',
    edition: '方案检查',
    errors: '个错误',
  },
  en: {
    rules: 'Rules',
    problems: 'Findings',
    grade: 'Exam grade',
    choose: 'Choose a subject',
    pass: 'Pass',
    score: 'Exam score',
    clear: 'Clear “Exam score”',
    untold: 'Cannot be told yet; missing: Exam score',
    fail: 'Fail',
    agrees: 'agrees',
    differs: 'differs',
    verdict: 'Verdict',
    trial: 'Trial verdict',
    reset: 'Actual values',
    incidents: 'Incidents',
    edition: 'Check of the edition',
    errors: 'error',
  },
} as const;

/** Opens the demo and goes to the list of rules by the navigation. */
async function openRules(page: Page, preferences: Preferences): Promise<{ readonly faults: readonly string[] }> {
  const app = await openBoard(page, preferences);
  await page
    .getByRole('navigation')
    .getByRole('link', { name: SPOKEN[preferences.language ?? 'zh-CN'].rules, exact: true })
    .click();
  await expect(page.locator('.rules-table')).toBeVisible();
  return app;
}

/** Chooses, of the subjects of the rule, the first whose verdict is the wanted one. */
async function chooseSubject(page: Page, label: string, verdict: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.keyboard.type(`— ${verdict}`);
  await page.keyboard.press('Enter');
}

for (const language of ['zh-CN', 'en'] as const) {
  const spoken = SPOKEN[language];

  test.describe(`rules, ${language}`, () => {
    test('[K5] a score that is cleared makes the grade undetermined, where json-logic-js fails the officer', async ({ page }) => {
      const { faults } = await openRules(page, { language });
      await page.locator('.rules-table').getByRole('link', { name: spoken.grade, exact: true }).click();
      await chooseSubject(page, spoken.choose, spoken.pass);
      const ours = page.getByRole('status', { name: spoken.verdict });
      const theirs = page.getByRole('status', { name: 'json-logic-js' });
      await expect(ours).toContainText(spoken.pass);
      await expect(theirs).toContainText(spoken.agrees);
      await expect(page.locator('.clause-taken')).toHaveCount(1);
      await expect(page).toHaveURL(/subject=officer/);

      await page.getByRole('button', { name: spoken.clear }).click();

      await expect(ours).toContainText(spoken.trial);
      await expect(ours).toContainText(spoken.untold);
      await expect(theirs).toContainText(spoken.fail);
      await expect(theirs).toContainText(spoken.differs);
      await expect(page.locator('.clause-taken')).toHaveCount(0);
      await page.getByRole('button', { name: spoken.reset }).click();
      await expect(ours).not.toContainText(spoken.trial);
      await expect(page.getByRole('textbox', { name: spoken.score })).not.toHaveValue('');
      expect(faults).toEqual([]);
    });

    // What is seen depends on the theme and what is said on the language: two looks show both.
    const theme = language === 'en' ? 'dark' : 'light';
    test(`axe finds nothing on rules, a rule and problems, ${theme}`, async ({ page }) => {
      const { faults } = await openRules(page, { language, theme });
      await expectAccessible(page);

      await page.locator('.rules-table').getByRole('link', { name: spoken.grade, exact: true }).click();
      await page.locator('.source-parts summary').first().click();
      await expect(page.locator('.source textarea')).toBeVisible();
      await expectAccessible(page);

      await page.getByRole('navigation').getByRole('link', { name: spoken.problems, exact: true }).click();
      await expect(page.getByRole('heading', { name: spoken.incidents })).toBeVisible();
      await expect(page.getByRole('button', { name: spoken.errors })).toBeVisible({ timeout: 30_000 });
      await expectAccessible(page);
      expect(faults).toEqual([]);
    });
  });
}

test('the filters of the list stand in the address, and a parameter leads to the rules that read it', async ({ page }) => {
  await openRules(page, {});
  const rows = page.locator('.rules-table tbody tr:not(.plain-table-group)');
  const all = await rows.count();

  await page.getByRole('textbox', { name: '名称或依据' }).fill('EXAM_GRADE');
  await expect(rows).toHaveCount(1);
  await page.reload();
  await expect(rows).toHaveCount(1);

  await page.getByRole('textbox', { name: '名称或依据' }).fill('');
  await expect(rows).toHaveCount(all);
  const readers = page.locator('[id="p.exam.pass"]').getByRole('link', { name: /条规则$/ });
  const told = Number(/\d+/.exec(await readers.innerText())?.[0]);
  await readers.click();
  await expect(page).toHaveURL(/reads=p\.exam\.pass/);
  await expect(rows).toHaveCount(told);
});

test('[K13] a count of findings shows the findings that it counts', async ({ page }) => {
  await openBoard(page);
  await page.getByRole('navigation').getByRole('link', { name: '检查结果', exact: true }).click();

  for (const severity of ['个错误', '个警告', '条提示']) {
    const toggle = page.getByRole('button', { name: severity });
    await expect(toggle).toBeVisible({ timeout: 30_000 });
    const told = Number(/\d+/.exec(await toggle.innerText())?.[0]);
    await toggle.click();
    await expect(toggle).toHaveAttribute('aria-pressed', 'true');
    await expect(page.locator('.problems-table tbody tr')).toHaveCount(told);
    await toggle.click();
    await expect(toggle).toHaveAttribute('aria-pressed', 'false');
  }
});

test('a rule that is not there says so', async ({ page }) => {
  await openApp(page, {}, '/c/anlan-2024/rules/NOBODY');

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这条规则', { timeout: 30_000 });
});
