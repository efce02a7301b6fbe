import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Act } from '#domain/act.ts';
import type { CampaignDefinition } from '#domain/definition.ts';
import { expectAccessible } from './support/app.ts';
import { openAt } from './support/desk.ts';
import { test } from './support/shared-demo.ts';

const PAGE = '/c/anlan-2024/behaviour';
const kept = (page: Page): Locator => page.locator('.simulate-keeping').filter({ hasText: '已保存' });
const dates = (page: Page): Locator => page.locator('.trigger-dates > li');

/** Chooses an act, and opens what it is called, what starts it and when in the day it is done. */
async function open(page: Page, act: string): Promise<void> {
  await page.getByLabel('查找行为').fill(act);
  await page.getByRole('navigation', { name: '人员行为' }).getByRole('button', { name: act }).first().click();
  const frame = page.getByRole('button', { name: '名称、起因与次序' });
  if ((await frame.getAttribute('aria-expanded')) === 'false') await frame.click();
}

/** What the campaign file says of the acts, in their order. */
async function exported(page: Page): Promise<readonly Act[]> {
  await expect(kept(page)).toBeVisible();
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出活动文件' }).click();
  const definition = JSON.parse(await readFile(await (await waiting).path(), 'utf8')) as CampaignDefinition;
  return definition.behaviour?.acts ?? [];
}

test('an act on named days has others: one more, one of every week, only for a part; what is no day of work is told', async ({ page }) => {
  const { faults } = await openAt(page, PAGE);
  await open(page, '参加动员大会');
  await expect(dates(page)).toHaveText(/10月10日/);
  await expect(page.getByRole('button', { name: '去掉10月10日' })).toBeDisabled();
  await page.getByLabel('加一天').fill('2024-10-12');
  await page.getByRole('button', { name: '加上', exact: true }).click();
  // A Saturday that is worked instead of a holiday is a day like any other; a Sunday is none.
  await expect(page.getByText('不是工作日，那天不会做')).toHaveCount(0);
  await page.getByLabel('加一天').fill('2024-10-13');
  await page.getByRole('button', { name: '加上', exact: true }).click();
  await expect(page.getByText('10月13日不是工作日，那天不会做。请去掉，或换成工作日。')).toBeVisible();
  await page.getByRole('button', { name: '去掉10月13日' }).click();
  await expect(page.getByText('不是工作日')).toHaveCount(0);

  const weekly = page.getByRole('group', { name: '每周一天' });
  await weekly.getByLabel('星期几').selectOption({ label: '周二' });
  await weekly.getByLabel('从').fill('2024-11-01');
  await weekly.getByLabel('到').fill('2024-11-30');
  await weekly.getByRole('button', { name: '加上 4 个工作日' }).click();
  await expect(dates(page)).toHaveText([/10月10日/, /10月12日/, /11月5日/, /11月12日/, /11月19日/, /11月26日/]);
  await weekly.getByLabel('到').fill('2024-11-15');
  await weekly.getByRole('button', { name: '去掉 2 天' }).click();
  await expect(dates(page)).toHaveCount(4);
  // Before the first day there is no last one: nothing changes, and it is said once the field is left.
  await weekly.getByLabel('到').fill('2024-10-20');
  await weekly.getByLabel('星期几').focus();
  await expect(page.getByRole('alert')).toContainText('要在11月1日至1月24日之间');

  await page.getByLabel('只有其中一批').check();
  await page.getByLabel('分批办法').selectOption({ label: '与“第一批集中培训点名”相同' });
  await expect(page.getByLabel('共分几批')).toHaveValue('4');
  await page.getByLabel('第几批').fill('3');
  await page.getByLabel('共分几批').fill('5');
  await expect(page.getByText(/“第一批集中培训点名”分 4 批，这里分 5 批/)).toBeVisible();
  await page.getByLabel('共分几批').fill('4');
  await expectAccessible(page);
  const act = (await exported(page)).find(({ title }) => title.zh === '参加动员大会');
  expect(act?.trigger).toEqual({
    kind: 'days',
    subject: 'officer',
    dates: ['2024-10-10', '2024-10-12', '2024-11-19', '2024-11-26'],
    part: { key: 'batch', of: 4, is: 2 },
  });
  expect(act?.cases[0]?.title?.zh).toBe('路面执勤');
  expect(faults).toEqual([]);
});

test('an act in a state has another one, with a condition, servers and its tries; where its command is not received is told', async ({ page }) => {
  const { faults } = await openAt(page, PAGE);
  await open(page, '审签销号');
  // What registers nobody is not offered to arrive, and why is said.
  await expect(page.getByLabel('起因', { exact: true }).getByRole('option')).toHaveText(['进入某个状态', '到了指定日子']);
  await expect(page.getByText(/不登记新对象，所以不能“陆续到来”/)).toBeVisible();
  const state = page.getByLabel('哪个状态');
  const before = await state.inputValue();
  await state.selectOption({ index: 0 });
  await expect(page.getByText(/流程在这个状态不受理“.*”，推演中总是办不成。请换一个状态。/)).toBeVisible();
  await state.selectOption(before);
  await expect(page.getByText('推演中总是办不成')).toHaveCount(0);
  await page.getByRole('group', { name: '只在何时' }).getByRole('button', { name: '加一个条件' }).click();
  await page.getByLabel('在这个状态里只做一次').check();
  await page.getByLabel('没办成时').fill('5');
  await page.getByLabel('同时能办的有限，其余排队等候').check();
  await page.getByLabel('同时进行数').fill('3');
  await expect(page.getByText(/在这个状态里只做一次。没办成时，过 5 个工作日再办。同时最多 3 个在办，其余排队。/)).toBeVisible();
  await expectAccessible(page);
  const limited = (await exported(page)).find(({ id }) => id === 'issueClosed');
  expect(limited?.trigger).toMatchObject({ kind: 'state', charts: ['issue'], once: true, again: 5, when: expect.anything() as unknown });
  expect(limited?.servers).toBe(3);

  // Another way to start, looked at, loses nothing of the one before.
  await page.getByLabel('起因', { exact: true }).selectOption('days');
  await expect(page.getByText(/^问题，在这些日子：/)).toBeVisible();
  await page.getByLabel('起因', { exact: true }).selectOption('state');
  expect((await exported(page)).find(({ id }) => id === 'issueClosed')).toEqual(limited);
  expect(faults).toEqual([]);
});

test('an act is added for a command with a name of its own, moved within the day, and taken out; arrivals have other days', async ({ page }) => {
  const { faults } = await openAt(page, PAGE);
  await page.getByLabel('新增一项行为').selectOption({ label: '登记群众意见' });
  await page.getByRole('button', { name: '新增', exact: true }).click();
  // It is open, so that its name and its start come first.
  const name = page.getByLabel('名称', { exact: true });
  await expect(name).toBeFocused();
  await name.fill('   ');
  await name.fill('年底集中来信');
  await expect(page.getByRole('heading', { name: '年底集中来信' })).toBeVisible();
  await page.getByLabel('从', { exact: true }).fill('2024-12-02');
  await page.getByLabel('到', { exact: true }).fill('2024-12-31');
  await expect(page.getByText('12月2日至12月31日之间，在随机的工作日到来。')).toBeVisible();
  await expect(page.getByText('每个单位多少次')).toBeVisible();
  await page.getByLabel('一天内的次序').selectOption({ label: '在“群众意见”之后' });
  await page.getByRole('button', { name: '提前一位' }).click();
  await expectAccessible(page);
  await page.getByLabel('查找行为').fill('年底');
  await expect(page.getByRole('button', { name: '年底集中来信 新增' })).toBeVisible();
  const acts = await exported(page);
  const at = acts.findIndex(({ title }) => title.zh === '年底集中来信');
  expect(acts[at]?.title.en).not.toBe('');
  expect(acts[at]?.trigger).toEqual({ kind: 'arrivals', from: '2024-12-02', to: '2024-12-31' });
  expect(acts[at + 1]?.title.zh).toBe('群众意见');
  await page.reload();
  await open(page, '年底集中来信');
  await page.getByRole('button', { name: '删去此项' }).click();
  await expect(page.getByText('“年底集中来信”已删去，推演中不再有人办。')).toBeVisible();
  expect(faults).toEqual([]);
});

test('by keyboard, in English and in the dark, what starts an act is changed and put back', async ({ page }) => {
  const { faults } = await openAt(page, PAGE, { language: 'en', theme: 'dark' });
  await page.getByLabel('Find an act').fill('Roll call on Fridays');
  await page.getByRole('navigation', { name: 'Behaviour' }).getByRole('button').first().click();
  await page.getByRole('button', { name: 'Name, start and order' }).press('Enter');
  await page.getByRole('button', { name: 'Take out 25 Oct' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Take out 25 Oct' })).toHaveCount(0);
  // Who goes on by keyboard is not thrown out of the list.
  await expect(page.getByRole('button', { name: 'Take out 1 Nov' })).toBeFocused();
  await page.getByLabel('Order of the day').selectOption({ index: 1 });
  const earlier = page.getByRole('button', { name: 'One earlier' });
  await earlier.press('Enter');
  await expect(earlier).toBeDisabled();
  await expect(earlier).toBeFocused();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'As it was', exact: true }).press('Enter');
  await expect(page.getByRole('button', { name: 'Take out 25 Oct' })).toBeVisible();
  expect(faults).toEqual([]);
});
