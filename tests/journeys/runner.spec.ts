import { expect, type Locator, type Page, test as alone } from '@playwright/test';
import { expectAccessible, openDemo } from './support/app.ts';
import { ask, ISSUE, OFFICER, openAt, submit, UNIT } from './support/desk.ts';
import { changing, test } from './support/shared-demo.ts';

/** What stands on the screens in each language, as far as a person would look for it. */
const SPOKEN = {
  'zh-CN': {
    study: '学习培训',
    pass: '转段',
    blocked: '受阻',
    passed: '已转段',
    makeup: '登记补课',
    sat: '登记到考情况',
    score: '登记成绩',
    attended: '到考',
    yes: '是',
    makeupDate: '补课日期',
    examDate: '考试日期',
    scoreField: '考试成绩',
    submit: '提交',
    unit: '直属一大队',
    done: '已办理',
    board: '挂图',
    nextDay: '下一工作日',
    intervene: '人工处置',
    giveBack: '退回',
    reason: '理由',
    needed: '须写明理由',
    cancel: '取消',
    preview: '办理后',
    monday: '2024年12月16日 星期一',
    tuesday: '2024年12月17日 星期二',
    actual: ['97.1%', '98%'],
    over: ['1 人', '0 人'],
    theme: { light: '浅色', dark: '深色' },
  },
  en: {
    study: 'Study',
    pass: 'Pass the stage',
    blocked: 'Blocked',
    passed: 'Passed',
    makeup: 'Record a make-up session',
    sat: 'Record who sat the exam',
    score: 'Enter the score',
    attended: 'Attended the exam',
    yes: 'yes',
    makeupDate: 'Date of make-up',
    examDate: 'Exam date',
    scoreField: 'Exam score',
    submit: 'Submit',
    unit: 'Urban Brigade 1',
    done: 'Done',
    board: 'Board',
    nextDay: 'Next working day',
    intervene: 'Interventions',
    giveBack: 'Return for rework',
    reason: 'Reason',
    needed: 'reason',
    cancel: 'Cancel',
    preview: 'What it will do',
    monday: 'Mon, 16 Dec 2024',
    tuesday: 'Tue, 17 Dec 2024',
    actual: ['97.1%', '98%'],
    over: ['1', '0'],
    theme: { light: 'Light', dark: 'Dark' },
  },
} as const;

/** Chooses the accepting unit by its name, as a person types it. */
async function chooseUnit(page: Page, dialog: Locator, name: string): Promise<void> {
  await dialog.getByRole('combobox', { name: '验收单位' }).click();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
}

/** Acts from now on as another role, by the list in the bar. */
async function actAs(page: Page, role: string): Promise<void> {
  await page.locator('.top-bar-role select').selectOption(role);
}

for (const language of ['zh-CN', 'en'] as const) {
  const spoken = SPOKEN[language];

  alone(`the main job, ${language}: why the unit is blocked, what unblocks it, and the stage is passed`, async ({ page, context }) => {
    const { faults } = await openDemo(page, { language });
    const cell = page.locator('.board-cell[data-lamp=red] a[href*="/unit/ZS1?stage=study"]');
    await cell.click();
    await expect(page.locator('main h1')).toHaveText(spoken.unit);

    const blocked = page.locator('.action-blocked').filter({ has: page.getByRole('heading', { name: `${spoken.pass} ${spoken.blocked}` }) });
    const clauses = blocked.locator('.clause-lines > li');
    await expect(clauses).toHaveCount(2);
    for (const value of spoken.actual) await expect(clauses.nth(0)).toContainText(value);
    for (const value of spoken.over) await expect(clauses.nth(1)).toContainText(value);
    await expect(clauses.getByRole('link', { name: '直一-017' })).toHaveCount(2);
    await clauses.first().getByRole('link').click();
    await expect(page.locator('main h1')).toHaveText('直一-017');

    const makeup = await ask(page, spoken.makeup);
    await makeup.getByLabel(spoken.makeupDate).fill('2024-12-16');
    await expect(makeup.getByRole('heading', { name: spoken.preview })).toBeVisible();
    await submit(page, makeup, spoken.submit);
    const sat = await ask(page, spoken.sat);
    await sat.getByRole('radiogroup', { name: spoken.attended, exact: true }).getByText(spoken.yes, { exact: true }).click();
    await sat.getByLabel(spoken.examDate).fill('2024-12-16');
    await submit(page, sat, spoken.submit);
    const score = await ask(page, spoken.score);
    await score.getByLabel(spoken.scoreField).fill('86');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);

    await page.locator('.page-lead').getByRole('link', { name: spoken.unit }).click();
    await page.locator('.stage-tab').filter({ hasText: spoken.study }).click();
    await expect(page.locator('.requirement-notMet')).toHaveCount(0);
    await submit(page, await ask(page, spoken.pass), spoken.submit);
    const tab = page.locator('.stage-tab').filter({ hasText: spoken.study });
    await expect(tab.locator('.lamp-done')).toHaveText(spoken.passed);

    await page.reload();
    await expect(tab.locator('.lamp-done')).toHaveText(spoken.passed);
    await page.getByRole('navigation').getByRole('link', { name: spoken.board, exact: true }).click();
    await expect(page.locator('.board-cell[data-lamp=done] a[href*="/unit/ZS1?stage=study"]')).toBeVisible();
    const second = await context.newPage();
    await second.goto(UNIT);
    await expect(second.locator('.stage-tab').filter({ hasText: spoken.study }).locator('.lamp-done')).toHaveText(spoken.passed);
    expect(faults).toEqual([]);
  });

  const [first, then] = language === 'en' ? (['light', 'dark'] as const) : (['dark', 'light'] as const);

  test(`axe finds nothing on a unit, light and dark, and with dialogs, menu and palette open, ${language}, ${then}`, async ({ page }) => {
    const { faults } = await openAt(page, UNIT, { language, theme: first });
    await expect(page.locator('.chart-drawing')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: spoken.theme[then] }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', then);
    await page.getByRole('button', { name: spoken.intervene }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('menuitem', { name: spoken.giveBack }).click();
    await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
    await expectAccessible(page);

    await page.goto(OFFICER);
    await expect(page.locator('.chart-drawing')).toBeVisible();
    await ask(page, spoken.sat);
    await expect(page.getByRole('dialog').getByLabel(spoken.examDate)).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('Control+k');
    await expect(page.locator('.palette-list [role=option]').first()).toBeVisible();
    await expectAccessible(page);
    expect(faults).toEqual([]);
  });
}

alone('a command in one tab appears in the other without a reload, and neither loses the other’s', async ({ page, context }) => {
  await openAt(page, OFFICER);
  const second = await context.newPage();
  await second.goto(OFFICER);
  await expect(second.locator('main h1')).toBeVisible();

  const makeup = await ask(page, '登记补课');
  await makeup.getByLabel('补课日期').fill('2024-12-16');
  await submit(page, makeup, '提交');
  await expect(second.locator('.chart-state').filter({ hasText: '已补课，待核验' })).toBeVisible();
  const sat = await ask(second, '登记到考情况');
  await sat.getByRole('radiogroup', { name: '到考', exact: true }).getByText('是', { exact: true }).click();
  await submit(second, sat, '提交');

  await expect(page.locator('.chart-state').filter({ hasText: '已考，待评' })).toBeVisible();
  await expect(page.locator('.chart-state').filter({ hasText: '已补课，待核验' })).toBeVisible();
});

changing('the next working day comes, tells what happened, and is still there after a reload', async ({ page }) => {
  const { faults } = await openAt(page, UNIT);
  const today = page.locator('.top-bar-day strong');
  await expect(today).toHaveText('2024年12月16日 星期一');

  await page.getByRole('button', { name: '下一工作日', exact: true }).click();
  await expect(today).toHaveText('2024年12月17日 星期二');
  await expect(page.locator('.toast')).toContainText('已推进到 2024年12月17日');
  await page.reload();
  await expect(today).toHaveText('2024年12月17日 星期二');

  await page.getByRole('button', { name: '更多推进方式' }).click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(today).toHaveText('2024年12月24日 星期二', { timeout: 20_000 });
  expect(faults).toEqual([]);
});

changing('[K8] a stage is returned by hand only with a reason, and the reason stands in the history', async ({ page }) => {
  await openAt(page, UNIT);
  await page.getByRole('button', { name: '人工处置' }).click();
  await page.getByRole('menuitem', { name: '退回', exact: true }).click();
  const dialog = page.getByRole('dialog');
  const send = dialog.getByRole('button', { name: '提交', exact: true });
  await expect(send).toBeDisabled();
  await dialog.getByRole('combobox', { name: '退回到' }).click();
  await page.keyboard.type('在时限内');
  await page.keyboard.press('Enter');

  await send.click();
  await expect(dialog.locator('.reason-list')).toContainText('须写明理由');
  await dialog.getByRole('textbox', { name: '理由' }).fill('考试组织不规范，重新组织');
  await submit(page, dialog, '提交');

  await expect(page.locator('.chart-state').filter({ hasText: '进行中 · 在时限内' })).toBeVisible();
  await expect(page.locator('.history')).toContainText('考试组织不规范，重新组织');
});

changing('a score of 101 is refused as it was typed, and nothing is saved', async ({ page }) => {
  await openAt(page, OFFICER);
  const sat = await ask(page, '登记到考情况');
  await sat.getByRole('radiogroup', { name: '到考', exact: true }).getByText('是', { exact: true }).click();
  await submit(page, sat, '提交');
  const entries = await page.locator('.panel-aside').last().innerText();
  const dialog = await ask(page, '登记成绩');

  for (const typed of ['101', '69.996', 'abc']) {
    await dialog.getByLabel('考试成绩').fill(typed);
    await dialog.getByRole('button', { name: '提交', exact: true }).click();
    await expect(dialog.locator('.reason-list')).toContainText(typed);
    await expect(dialog.getByLabel('考试成绩')).toHaveValue(typed);
  }
  await dialog.getByRole('button', { name: '取消' }).click();
  await page.reload();

  await expect(page.locator('.chart-state').filter({ hasText: '已考，待评' })).toBeVisible();
  expect(await page.locator('.panel-aside').last().innerText()).toBe(entries);
});

changing('[K10] an issue is closed step by step by those who may, and never accepted by its own unit', async ({ page }) => {
  const { faults } = await openAt(page, ISSUE, { role: 'unitHead' });
  const state = (text: string): Locator => page.locator('.chart-state').filter({ hasText: text });

  const asked = await ask(page, '申请销号');
  await asked.getByRole('radiogroup', { name: '整改措施已落实' }).getByText('是', { exact: true }).click();
  await asked.getByLabel('佐证材料份数').fill('3');
  await asked.locator('#field-issue\\.evidenceKind').click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await submit(page, asked, '提交');
  await expect(state('初审')).toBeVisible();
  await expect(page.locator('.action-buttons').getByRole('button', { name: '初审通过' })).toHaveCount(0);

  await actAs(page, 'legalOfficer');
  await submit(page, await ask(page, '初审通过'), '提交');
  await actAs(page, 'inspectionGroup');
  const accept = await ask(page, '验收通过');
  await chooseUnit(page, accept, '直属一大队');
  await accept.getByRole('button', { name: '提交', exact: true }).click();
  await expect(accept.locator('.reason-list')).toBeVisible();
  await chooseUnit(page, accept, '法制科');
  await submit(page, accept, '提交');
  await actAs(page, 'leaderInCharge');
  await submit(page, await ask(page, '审签销号'), '提交');

  await expect(page.locator('.page-lead .lamp-done')).toBeVisible();
  await page.reload();
  await expect(page.locator('.page-lead .lamp-done')).toBeVisible();
  expect(faults).toEqual([]);
});
