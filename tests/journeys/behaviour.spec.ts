import { readFile } from 'node:fs/promises';
import { expect, type Page, test as alone } from '@playwright/test';
import type { CampaignDefinition } from '#domain/definition.ts';
import { expectAccessible, openApp } from './support/app.ts';
import { openAt } from './support/desk.ts';
import { openBoard, test } from './support/shared-demo.ts';

const PAGE = '/c/anlan-2024/behaviour';
const DEMO = new URL('../../public/demo/definition.json', import.meta.url);

async function choose(page: Page, act: string): Promise<void> {
  await page.getByLabel('查找行为').fill(act);
  await page.getByRole('navigation', { name: '人员行为' }).getByRole('button', { name: act }).first().click();
}

/** The boxes of what stands at the head of the page and of the act that is open, to the pixel. */
function headBoxes(page: Page): Promise<readonly unknown[]> {
  const parts = page.locator('.page-head, .page-aside, .page-aside button, .behaviour-columns .panel-aside, .behaviour-columns .panel-aside button');
  return parts.evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().toJSON() as unknown));
}

async function simulate(page: Page): Promise<void> {
  await page.getByLabel('次数', { exact: true }).selectOption('50');
  await page.getByRole('button', { name: '开始推演' }).click();
}

test('what is assumed of people is read, changed with its picture, kept, put back, and carried to the next campaign', async ({ page }) => {
  const { faults } = await openBoard(page);
  await page.getByRole('link', { name: '人员行为' }).click();
  await expect(page.getByText(/^共 \d+ 项行为；184 种情形是假定/)).toBeVisible();
  await choose(page, '参加动员大会');
  const road = page.getByRole('region', { name: '路面执勤' });
  await expect(road.getByText('岗位为“路面执勤”')).toBeVisible();
  const heads = await headBoxes(page);
  await road.getByRole('spinbutton', { name: '路面执勤：会不会做' }).fill('55');
  await expect(road.getByText('在本页手工修改')).toBeVisible();
  await expect(page.getByRole('button', { name: '参加动员大会 已改' })).toBeVisible();
  // Nothing of the heads has moved for what is kept now for the first time.
  await expect(page.locator('.simulate-keeping')).toHaveText('已保存');
  expect(await headBoxes(page)).toEqual(heads);

  await choose(page, '修改整改方案');
  await page.getByRole('button', { name: '修改“多久以后”' }).click();
  await page.getByLabel('形状').selectOption({ label: '最小、最常见、最大（居中圆滑）' });
  await page.getByLabel('最大').fill('12');
  await expect(page.getByText(/平均 [34](\.\d)? 个工作日，十次中八次在 [12] 至 [67]/)).toBeVisible();
  await page.getByLabel('最小').fill('40');
  await expect(page.getByRole('alert')).toContainText('没有改动');

  await choose(page, '提交检查记录');
  const hours = page.getByRole('region', { name: '每做一次所需工时' });
  await expect(hours.getByText('记在“检查单位代码”所指的单位')).toBeVisible();
  await hours.getByLabel('小时').first().fill('60');
  await expect(hours.getByText('在本页手工修改')).toBeVisible();
  await hours.getByRole('button', { name: '去掉第 2 项工时' }).click();
  await hours.getByRole('button', { name: '加上所需工时' }).click();
  await hours.getByLabel('第 2 项工作种类').selectOption({ label: '材料与审批' });
  await expectAccessible(page);

  await expect(page.locator('.simulate-keeping')).toHaveText('已保存');
  await page.reload();
  await choose(page, '参加动员大会');
  await expect(road.getByRole('spinbutton', { name: '路面执勤：会不会做' })).toHaveValue('55');
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出活动文件' }).click();
  const exported = JSON.parse(await readFile(await (await waiting).path(), 'utf8')) as CampaignDefinition;
  const meeting = exported.behaviour?.acts.find(({ title }) => title.zh === '参加动员大会');
  expect(meeting?.cases[0]?.chance).toBe(0.55);
  const inspection = exported.behaviour?.acts.find(({ title }) => title.zh === '提交检查记录');
  expect(inspection?.effort?.map(({ work, hours: each, by }) => [work, each, by])).toEqual([
    ['inspection', 60, { fact: 'stage.checkerUnit' }],
    ['paperwork', 1, undefined],
  ]);

  await page.getByRole('button', { name: '恢复原样', exact: true }).click();
  await expect(road.getByRole('spinbutton', { name: '路面执勤：会不会做' })).toHaveValue('80');
  await page.getByRole('button', { name: '全部恢复原样' }).click();
  await expect(page.getByRole('button', { name: '全部恢复原样' })).toBeDisabled();
  await expect(page.getByRole('button', { name: '全部恢复原样' })).toBeFocused();
  expect(faults).toEqual([]);
});

test('a case of its own is made for some of the people, with its condition, its days and its place', async ({ page }) => {
  const { faults } = await openAt(page, PAGE);
  await choose(page, '参加动员大会');
  await page.getByRole('button', { name: '路面执勤：复制为新情形' }).click();
  const made = page.getByRole('region', { name: '情形 1' });
  await expect(made.getByText('岗位为“路面执勤”')).toBeVisible();
  // A name of blanks is none, and keeps nothing from being kept.
  await made.getByLabel('名称', { exact: true }).fill('  ');
  await expect(page.locator('.simulate-keeping')).toHaveText('已保存');
  await made.getByLabel('名称', { exact: true }).fill('机动中队路面');
  const mine = page.getByRole('region', { name: '机动中队路面' });
  await mine.getByRole('button', { name: '加一个条件' }).click();
  await mine.getByLabel('条件 2：看哪一项').selectOption({ label: '责任单位' });
  await mine.getByRole('checkbox', { name: '直属二大队' }).check();
  await mine.getByRole('checkbox', { name: '办公室' }).uncheck();
  // The last one stays: a condition that nobody fulfils is none.
  await expect(mine.getByRole('checkbox', { name: '直属二大队' })).toBeDisabled();
  await mine.getByLabel('哪些日子').selectOption({ label: '重勤务期除外' });
  await expect(mine.getByText(/责任单位.*重勤务期除外/).first()).toBeVisible();
  await expectAccessible(page);
  await mine.getByRole('button', { name: '机动中队路面：下移' }).click();
  await expect(page.locator('.behaviour-case-head h4').first()).toContainText('路面执勤');
  await page.getByRole('button', { name: '机动中队路面：上移' }).click();

  // A case for everybody in front of the others lets none of them have a turn.
  await mine.getByRole('button', { name: '机动中队路面：名称与适用' }).click();
  await mine.getByLabel('哪些日子').selectOption({ label: '任何日子' });
  await mine.getByRole('button', { name: '去掉条件 2' }).click();
  await mine.getByRole('button', { name: '去掉条件 1' }).click();
  await expect(page.getByText('前面的情形已包括所有人，这一种轮不到。').first()).toBeVisible();
  await mine.getByRole('button', { name: '加一个条件' }).click();
  await expect(page.getByText('前面的情形已包括所有人，这一种轮不到。')).toHaveCount(0);

  await expect(page.locator('.simulate-keeping')).toHaveText('已保存');
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出活动文件' }).click();
  const exported = JSON.parse(await readFile(await (await waiting).path(), 'utf8')) as CampaignDefinition;
  const [first, second] = exported.behaviour?.acts.find(({ title }) => title.zh === '参加动员大会')?.cases ?? [];
  expect(first?.title?.zh).toBe('机动中队路面');
  expect(first?.where).toEqual({ '==': [{ var: 'officer.post' }, expect.any(String)] });
  expect(second?.title?.zh).toBe('路面执勤');
  await page.getByRole('button', { name: '机动中队路面：删去' }).click();
  await expect(page.getByRole('region', { name: '机动中队路面' })).toHaveCount(0);
  expect(faults).toEqual([]);
});

test('what was changed is what is simulated', async ({ page }) => {
  test.setTimeout(120_000);
  const { faults } = await openAt(page, PAGE);
  await choose(page, '申报转段');
  await page.getByRole('spinbutton', { name: '会不会做' }).fill('0');
  await page.getByRole('link', { name: '推演' }).click();
  await simulate(page);
  // Where no unit ever applies to pass a stage, none ever passes.
  await expect(page.getByText(/^50 次中有 0 次$/)).toBeVisible({ timeout: 60_000 });
  expect(faults).toEqual([]);
});

test('an act that starts otherwise comes to other figures; as it was, to those from before', async ({ page }) => {
  test.setTimeout(180_000);
  const { faults } = await openAt(page, PAGE.replace('behaviour', 'simulate'));
  const headline = page.locator('.simulate-big').first();
  await simulate(page);
  await expect(headline).toHaveText(/^50 次中有 [1-9]\d* 次$/, { timeout: 60_000 });
  const before = (await headline.textContent()) ?? '';

  await page.getByRole('link', { name: '人员行为' }).click();
  await choose(page, '申报转段');
  await page.getByRole('button', { name: '名称、起因与次序' }).click();
  await page.getByLabel('最早何时').selectOption({ label: '某一天' });
  await page.getByLabel('最早哪一天').fill('2025-01-24');
  await expect(page.getByText('不早于1月24日。')).toBeVisible();
  await expect(page.getByRole('button', { name: '申报转段 已改' })).toBeVisible();
  await expect(page.locator('.simulate-keeping')).toHaveText('已保存');
  // What it is, as it is kept, is marked after a reload too, and nothing else is.
  await page.reload();
  await page.getByLabel('查找行为').fill('');
  await expect(page.getByRole('navigation', { name: '人员行为' }).getByText('已改')).toHaveCount(1);

  await page.getByRole('link', { name: '推演' }).click();
  await simulate(page);
  // Who applies on the last day only is through with no stage in time.
  await expect(headline).toHaveText('50 次中有 0 次', { timeout: 60_000 });

  await page.getByRole('link', { name: '人员行为' }).click();
  await choose(page, '申报转段');
  await page.getByRole('button', { name: '恢复原样', exact: true }).click();
  await expect(page.getByText('不早于1月24日。')).toHaveCount(0);
  await expect(page.getByRole('button', { name: '申报转段 已改' })).toHaveCount(0);
  await page.getByRole('link', { name: '推演' }).click();
  await simulate(page);
  // By the same dice it comes to the very same figure.
  await expect(headline).toHaveText(before, { timeout: 60_000 });
  expect(faults).toEqual([]);
});

test('in English and in the dark it is accessible too', async ({ page }) => {
  const { faults } = await openAt(page, PAGE, { language: 'en', theme: 'dark' });
  await page.getByLabel('Find an act').fill('exam');
  await page.getByRole('navigation', { name: 'Behaviour' }).getByRole('button').last().click();
  await page
    .getByRole('button', { name: /^Change “/ })
    .first()
    .click();
  await expectAccessible(page);
  const field = page.getByRole('spinbutton').first();
  await field.focus();
  const heads = await headBoxes(page);
  await field.fill('1');
  await expect(page.locator('.simulate-keeping')).toHaveText('Saved');
  expect(await headBoxes(page)).toEqual(heads);
  expect(faults).toEqual([]);
});

test('a log is held against what is assumed; what is wanted of it is taken over, and says from how many cases it is', async ({ page }) => {
  test.setTimeout(120_000);
  const { faults } = await openAt(page, PAGE);
  const panel = page.locator('.panel', { has: page.getByRole('heading', { name: '由以往的记录学' }) });
  await panel.getByRole('button', { name: '开始学' }).click();
  await expect(panel.getByText(/^记录中有 \d+ 次办理，其中 \d+ 次能归到某项行为/)).toBeVisible({ timeout: 60_000 });
  const road = panel.getByRole('row', { name: /参加动员大会 路面执勤：会不会做/ });
  await expect(road).toContainText('80%');
  await expect(road.getByRole('cell').last()).toHaveText('');
  const before = Number(/\d+/.exec((await panel.getByRole('button', { name: /^采用所选的/ }).textContent()) ?? '')?.[0]);
  await panel.getByRole('checkbox', { name: '采用“报送单位计划：多久以后”' }).uncheck();
  await expect(panel.getByRole('button', { name: `采用所选的 ${String(before - 1)} 项` })).toBeVisible();
  await expectAccessible(page);
  await panel.getByRole('button', { name: /^采用所选的/ }).click();
  await expect(panel.getByText('假定在这之后已经改动')).toBeVisible();
  await expect(page.getByText(/\d+ 种由以往活动学得/)).not.toContainText('0 种由');
  await choose(page, '参加动员大会');
  await expect(page.getByRole('region', { name: '路面执勤' }).getByText(/来自活动 anlan-2024，210 例/)).toBeVisible();
  await page.reload();
  await choose(page, '参加动员大会');
  await expect(page.getByRole('region', { name: '路面执勤' }).getByText('学得')).toBeVisible();
  expect(faults).toEqual([]);
});

alone('a campaign of which nothing is assumed is sketched from its charts, mended, and simulated', async ({ page }) => {
  alone.setTimeout(120_000);
  const { faults } = await openApp(page);
  const { behaviour: _, ...definition } = JSON.parse(await readFile(DEMO, 'utf8')) as CampaignDefinition;
  await page
    .locator('.home-actions input[type=file]')
    .first()
    .setInputFiles({
      name: 'own.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ ...definition, meta: { ...definition.meta, id: 'own' } })),
    });
  await page.getByRole('dialog').getByRole('button', { name: '启动活动' }).click();
  await expect(page.getByRole('grid')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('link', { name: '人员行为' }).click();
  await expect(page.getByText('本活动没有人员行为的假定')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: '按流程草拟' }).click();
  await expect(page.getByText(/^共 1\d\d 项行为；1\d\d 种情形是假定，0 种由以往活动学得/)).toBeVisible();
  await choose(page, '未召开：召开动员大会');
  await expect(page.getByText('按流程草拟，未经核对').first()).toBeVisible();
  await page.getByRole('button', { name: '删去此项' }).click();
  await expect(page.getByText('“未召开：召开动员大会”已删去，推演中不再有人办。')).toBeVisible();

  // What nobody does any more is offered again.
  await page.getByLabel('新增一项行为').selectOption({ label: '召开动员大会' });
  await page.getByRole('button', { name: '新增', exact: true }).click();
  await expect(page.getByRole('heading', { name: '未召开：召开动员大会' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: '推演' }).click();
  await simulate(page);
  await expect(page.getByText(/^50 次中有 \d+ 次$/)).toBeVisible({ timeout: 60_000 });
  expect(faults).toEqual([]);
});
