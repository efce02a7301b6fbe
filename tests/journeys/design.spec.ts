import { expect, test as alone } from '@playwright/test';
import { expectAccessible, openApp } from './support/app.ts';
import { cell, openDraft, SPOKEN, typeInto } from './support/drafting.ts';
import { test } from './support/shared-demo.ts';

const GRADE = '/c/anlan-2024/rules/EXAM_GRADE';

test('a cell is typed like in a spreadsheet, read aloud at once, kept, undone and done again, also after looking elsewhere', async ({ page }) => {
  const { faults } = await openDraft(page, GRADE);
  await expect(page.locator('.draft-bar')).toContainText('与现行版一致');

  await typeInto(page, cell(page, 2, 2), '≥８５分');

  await expect(cell(page, 2, 2)).toHaveText('≥ 85');
  await expect(cell(page, 2, 2)).toHaveAttribute('title', /现行版：≥ 优秀线/);
  await expect(page.locator('.sentence')).toContainText('85 分');
  await expect(cell(page, 3, 2)).toBeFocused();
  await expect(page.locator('.draft-bar')).toContainText('已改 1 条规则');

  await page.keyboard.press('Control+z');
  await expect(cell(page, 2, 2)).toHaveText('≥ 优秀线（90 分）');
  await page.keyboard.press('Control+y');
  await expect(cell(page, 2, 2)).toHaveText('≥ 85');
  await page.getByRole('link', { name: '全部规则' }).click();
  await expect(page.locator('.rules-table')).toBeVisible();
  await page.getByRole('button', { name: /^撤销：第 2 行“考试成绩”/ }).click();
  await expect(page.locator('.draft-bar')).toContainText('与现行版一致');
  await page.keyboard.press('Control+Shift+z');
  await expect(page.locator('.draft-save')).toContainText('草案已保存');

  await page.reload();
  await page.goto(GRADE);
  await expect(cell(page, 2, 2)).toHaveText('≥ 85');
  await page.getByRole('radio', { name: '现行版' }).check();
  await expect(cell(page, 2, 2)).toHaveText('≥ 优秀线（90 分）');
  await expect(page.locator('.table-tools')).toHaveCount(0);
  expect(faults).toEqual([]);
});

test('rubbish in a cell is marked with why, keeps its text, and changes nothing', async ({ page }) => {
  await openDraft(page, GRADE);

  await typeInto(page, cell(page, 3, 2), '八十分');

  await expect(cell(page, 3, 2)).toContainText('八十分');
  await expect(cell(page, 3, 2)).toContainText('读不懂');
  await expect(cell(page, 3, 2)).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('.draft-bar')).toContainText('与现行版一致');
  await expect(page.locator('.sentence')).toContainText('良好线');
  await typeInto(page, cell(page, 3, 2), '≥良好线');
  await expect(cell(page, 3, 2)).toHaveText('≥ 良好线（80 分）');
});

test('a gap is told with somebody who is in it, and closed by one press', async ({ page }) => {
  await openDraft(page, GRADE);
  await typeInto(page, cell(page, 5, 2), '<60');
  const findings = page.locator('.table-findings');
  await expect(findings).toContainText('60');

  await findings.getByRole('button', { name: '补一行' }).click();

  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(7);
  await expect(findings.getByRole('button', { name: '补一行' })).toHaveCount(0);
  await page.getByRole('button', { name: /^撤销：修复：补一行/ }).click();
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(6);
});

test('thirty rows from a spreadsheet’s clipboard are pasted, rubbish among them marked where it stands, and undone as one', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openDraft(page, GRADE);
  const lines = Array.from({ length: 30 }, (_, index) => `是\t${index === 4 ? '很高' : `${100 - index}`}\t良好`);
  await page.evaluate((text) => navigator.clipboard.writeText(text), `${lines.join('\r\n')}\r\n`);

  await cell(page, 5, 1).focus();
  await page.keyboard.press('Control+v');

  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(35);
  await expect(cell(page, 6, 2)).toHaveText('99');
  await expect(cell(page, 9, 2)).toContainText('很高');
  await expect(page.locator('.table-rubbish')).toHaveCount(1);
  await cell(page, 5, 1).focus();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('是\t100');
  await page.getByRole('button', { name: /^撤销：粘贴 90 格/ }).click();
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(6);
});

test('a condition is added, changed, turned round and removed in the sentence, and the table follows', async ({ page }) => {
  const { faults } = await openDraft(page, GRADE);
  const rows = page.locator('.sentence-row');
  await rows.nth(1).getByRole('button', { name: '这个条件' }).click();
  await page.getByRole('menuitem', { name: '加“且”条件' }).click();
  await page.getByRole('combobox', { name: '指标' }).fill('bkcs');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '取消' }).click();

  await rows.nth(1).getByRole('button', { name: '这个条件' }).click();
  await page.getByRole('menuitem', { name: '修改' }).click();
  await page.getByRole('textbox', { name: '值' }).fill('88');
  await page.getByRole('button', { name: '确定' }).click();
  await expect(cell(page, 2, 2)).toHaveText('≥ 88');

  await rows.nth(1).getByRole('button', { name: '这个条件' }).click();
  await page.getByRole('menuitem', { name: '反过来' }).click();
  await expect(cell(page, 2, 2)).toHaveText('< 88');
  await rows.nth(1).getByRole('button', { name: '这一条' }).click();
  await page.getByRole('menuitem', { name: '删除这一条' }).click();
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(5);
  await rows.last().getByRole('button', { name: '不合格' }).click();
  await page.locator('.cell-field').fill('hg');
  await page.getByRole('option', { name: '合格 PASS', exact: true }).click();
  await expect(cell(page, 4, 3)).toHaveText('合格');
  expect(faults).toEqual([]);
});

test('a parameter is changed where all of them stand; one out of range is refused with its range, and nothing is lost', async ({ page }) => {
  await openDraft(page, '/c/anlan-2024/rules');
  const field = page.getByRole('textbox', { name: '合格线', exact: true });

  await field.fill('７５');
  await field.press('Enter');
  await expect(page.locator('[id="p.exam.pass"] del')).toHaveText('70 分');
  await expect(page.locator('.draft-bar')).toContainText('1 个参数');

  await field.fill('700');
  await field.press('Enter');
  await expect(page.locator('[id="p.exam.pass"]').getByRole('alert')).toContainText('700');
  await expect(field).toHaveValue('700');
  await field.press('Escape');
  await page.goto(GRADE);
  await expect(cell(page, 4, 2)).toHaveText('≥ 合格线（75 分）');
});

// Its two windows have each a process of its own, as in a browser.
alone('another window sees the draft, and neither writes over the other unasked', async ({ page, context }) => {
  await openDraft(page, GRADE);
  const second = await context.newPage();
  await openApp(second, {}, GRADE);
  await expect(second.locator('.draft-save')).toContainText('草案已保存');
  await typeInto(second, cell(second, 2, 2), '≥95');
  await expect(second.locator('.draft-bar')).toContainText('已改 1 条规则');
  await expect(second.locator('.draft-save')).toContainText('草案已保存');

  await typeInto(page, cell(page, 3, 2), '≥82');
  await expect(page.locator('.draft-save')).toContainText('另一个窗口改过这份草案');
  await page.getByRole('button', { name: '改用那一份' }).click();

  await expect(cell(page, 2, 2)).toHaveText('≥ 95');
  await expect(cell(page, 3, 2)).toHaveText('≥ 良好线（80 分）');
});

for (const language of ['zh-CN', 'en'] as const) {
  const spoken = SPOKEN[language];
  const theme = language === 'en' ? 'dark' : 'light';

  test(`axe finds nothing on a rule that is being edited, ${language}, ${theme}`, async ({ page }) => {
    const { faults } = await openDraft(page, GRADE, { language, theme });
    await typeInto(page, cell(page, 3, 2), 'x');
    await expectAccessible(page);
    await cell(page, 2, 2).focus();
    await page.keyboard.press('F2');
    await expect(page.getByRole('listbox')).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('radio', { name: spoken.edition }).check();
    await expect(page.locator('.table-tools')).toHaveCount(0);
    await expectAccessible(page);
    expect(faults).toEqual([]);
  });
}

test('the pass mark goes from 70 to 75: who moves is told, each number is the length of its list, and nobody moves when it is undone', async ({ page }) => {
  const { faults } = await openDraft(page, '/c/anlan-2024/rules');
  const field = page.getByRole('textbox', { name: '合格线', exact: true });
  await field.fill('75');
  await field.press('Enter');
  await expect(page.locator('.draft-save')).toContainText('草案已保存');
  await page.locator('.rules-table').getByRole('link', { name: '考试成绩评定', exact: true }).click();

  await page.getByRole('button', { name: '开始试算' }).click();

  const moves = page.locator('.moves').first();
  await expect(moves.locator('.moves-sentence')).toHaveText(/480 个民警中 \d+ 个结论改变：\d+ 个由“合格”变为“不合格”/);
  const told = Number(/中 (\d+) 个/.exec(await moves.locator('.moves-sentence').innerText())?.[1]);
  expect(told).toBeGreaterThan(0);
  await moves.locator('.moves-matrix .moves-number').click();
  await expect(moves.locator('.movers tbody tr')).toHaveCount(told);
  const unit = moves
    .locator('.moves-tables tr')
    .filter({ has: page.getByRole('rowheader', { name: '直属一大队' }) })
    .locator('.moves-number');
  const ofUnit = Number(await unit.first().innerText());
  await expect(unit).toHaveText([String(ofUnit), String(ofUnit)]);
  await unit.last().click();
  await expect(moves.locator('.movers tbody tr')).toHaveCount(ofUnit);
  await expect(moves.locator('.movers tbody')).toContainText('直一-');
  await expect(page.locator('.replay-others')).toContainText('应补考');
  await expectAccessible(page);

  await page.getByRole('button', { name: /^撤销：“合格线”改为 75/ }).click();
  const status = page.locator('.replay-status');
  // What took long is not worked out anew unasked, and says so.
  await expect(status).toContainText(/没有任何对象的结论改变|请重新试算/);
  if ((await status.innerText()).includes('请重新试算')) await page.getByRole('button', { name: '重新试算' }).click();
  await expect(status).toContainText('没有任何对象的结论改变');
  expect(faults).toEqual([]);
});

test('source that is no JSON is told with its line and column, source that is a rule is taken, with operators that nobody knows', async ({ page }) => {
  await openDraft(page, GRADE);
  await page.locator('.source-parts summary').first().click();
  const source = page.getByRole('textbox', { name: /的源文件$/ });

  await source.fill('{\n  "if": [true, "PASS",\n}');
  await expect(page.locator('.source-problems').first()).toContainText('第 3 行');
  await expect(page.getByRole('button', { name: '采用' })).toBeDisabled();
  await source.fill('{"if": [{"odd": [1]}, "PASS", {"var": "constructor.x"}]}');
  await expect(page.locator('.source-problems').first()).not.toBeEmpty();
  await source.fill('{"if": [{"odd": [1, {"x": 1, "y": 2}]}, "PASS", "FAIL"]}');
  await expect(page.getByRole('button', { name: '采用' })).toBeEnabled();
  await source.press('Control+Enter');

  await expect(page.locator('.draft-bar')).toContainText('已改 1 条规则');
  await expect(page.locator('.sentence')).toContainText('odd');
  await page.getByRole('button', { name: /^撤销：改源码/ }).click();
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(6);
});

test('an example that fails after a change is taken as it is found, the missing ones are proposed and taken, and one is kept from the bench', async ({
  page,
}) => {
  const { faults } = await openDraft(page, GRADE);
  const examples = page.locator('#examples');
  const rows = examples.locator('.examples-table tbody tr');
  const before = await rows.count();
  await typeInto(page, cell(page, 4, 2), '≥75');
  await expect(examples.getByText('不符').first()).toBeVisible();

  await examples.getByRole('button', { name: '以现结论为准' }).first().click();
  await expect(examples.getByRole('button', { name: '以现结论为准' })).toHaveCount(0);

  await examples.getByRole('button', { name: '补齐示例' }).click();
  await expect(examples.locator('.examples-proposals')).toContainText('界限及上下各一');
  const proposed = await examples.locator('.examples-proposals tbody tr').count();
  await examples.getByRole('button', { name: '全部采用' }).click();
  await expect(rows).toHaveCount(before + proposed);
  await expect(examples.locator('.examples-coverage')).toContainText('示例覆盖全部 5 行');
  await expect(examples.locator('.examples-proposals')).toContainText('没有缺少的示例');
  await examples.getByRole('button', { name: '把试算台上的数值存为示例' }).click();
  await expect(rows).toHaveCount(before + proposed + 1);
  await expectAccessible(page);
  await examples.getByRole('button', { name: `删除第 ${before + proposed + 1} 个示例` }).click();
  await expect(rows).toHaveCount(before + proposed);
  expect(faults).toEqual([]);
});

test('an escalation ladder is built as a decision table from an empty rule, by keyboard, until nobody is missed', async ({ page }) => {
  const { faults } = await openDraft(page, '/c/anlan-2024/rules');
  await page.getByRole('button', { name: '新建规则' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '建立', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('请填写“依据”');
  await dialog.getByLabel('名称', { exact: true }).fill('逾期阶梯');
  await dialog.getByLabel('编号').fill('OVERDUE_LADDER');
  await dialog.getByLabel('用途').selectOption('escalation');
  await dialog.getByLabel('对象').selectOption('issue');
  await dialog.getByLabel('可能的结论').fill('NONE 不督办 / None\nBLUE 蓝单 / Blue slip\nRED 红单 / Red slip');
  await dialog.getByLabel('依据').fill('三色督查单办法');
  await dialog.getByRole('button', { name: '建立', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('逾期阶梯');

  await page.getByRole('button', { name: '做成决策表' }).press('Enter');
  await page.getByRole('button', { name: '加条件列' }).press('Enter');
  await page.keyboard.type('yqts');
  await page.keyboard.press('Enter');
  const grid = page.getByRole('grid');
  await expect(grid.getByRole('columnheader', { name: '逾期天数' })).toBeVisible();
  await cell(page, 1, 1).focus();
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Control+Enter');
  await expect(grid.getByRole('row')).toHaveCount(4);
  for (const [row, condition, outcome] of [
    [1, '≥5', 'hd'],
    [2, '1-4', 'ld'],
    [3, '0', 'NONE'],
  ] as const) {
    await typeInto(page, cell(page, row, 1), condition);
    await cell(page, row, 2).focus();
    await page.keyboard.press('F2');
    await page.locator('.cell-field').fill(outcome);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  }

  await expect(grid.getByRole('row').nth(1)).toContainText('红单');
  await expect(grid.getByRole('row').nth(2)).toContainText('蓝单');
  await expect(grid.getByRole('row').nth(3)).toContainText('不督办');
  await expect(page.locator('.sentence')).toContainText('逾期天数');
  await expect(page.locator('.table-foot')).toContainText('没有空档');
  await page.getByRole('button', { name: '复制为新规则' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('逾期阶梯（复制）');
  await page.getByRole('button', { name: '删除规则' }).click();
  await expect(page.locator('.rules-table').getByRole('link', { name: '逾期阶梯', exact: true })).toBeVisible();
  await expect(page.locator('.rules-table')).not.toContainText('逾期阶梯（复制）');
  expect(faults).toEqual([]);
});

test('more rows than a table may have are refused with the number, and the draft stays as it was', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openDraft(page, GRADE);
  await page.evaluate((text) => navigator.clipboard.writeText(text), Array.from({ length: 5001 }, (_, index) => `是\t${index % 100}\t良好`).join('\r\n'));

  await cell(page, 1, 1).focus();
  await page.keyboard.press('Control+v');

  await expect(page.getByText(/决策表最多 5,?000 行，这样会有 5,?001 行/)).toBeVisible();
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(6);
  await expect(page.locator('.draft-bar')).toContainText('与现行版一致');
});
