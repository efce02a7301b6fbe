import { type BrowserContext, expect, type Locator, type Page, test as alone } from '@playwright/test';
import { proveFile } from '#storage/backup/prove-file.ts';
import { expectAccessible, openApp, openDemo } from './support/app.ts';
import { chooseBackup, DEMO, downloadBackup, inFreshBrowser, toStorage } from './support/backups.ts';
import { changing, openBoard } from './support/shared-demo.ts';
import { raisePassMark } from './support/simulating.ts';

const PAGE = '/c/anlan-2024/simulate';

const scenarioIn = (page: Page, name: string): Locator => page.getByRole('radiogroup', { name: '情景' }).getByText(name, { exact: true });
const keptIn = (page: Page): Locator => page.locator('.simulate-keeping').filter({ hasText: '已保存' });

async function addScenario(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '新建情景' }).click();
  await page.getByRole('textbox', { name: '名称' }).fill(name);
  await page.getByRole('textbox', { name: '名称' }).press('Tab');
  await expect(scenarioIn(page, name)).toBeVisible();
  await expect(keptIn(page)).toBeVisible();
}

changing('a scenario goes into the backup, comes back on a machine that has nothing, and comes back where it was deleted', async ({ page, browser }) => {
  changing.setTimeout(120_000);
  const { faults } = await openBoard(page);
  await page.goto(PAGE);
  await raisePassMark(page);
  await expect(keptIn(page)).toBeVisible();
  const file = await downloadBackup(page);
  const lamp = page.locator('[data-campaign="anlan-2024"]').getByText('推演资料有改动');
  await expect(lamp).toHaveCount(0);
  await page.goto(PAGE);
  await scenarioIn(page, '合格线八十').click();
  await page.getByRole('button', { name: '删除情景' }).click();
  await expect(keptIn(page)).toBeVisible();
  await toStorage(page);
  await expect(lamp).toBeVisible();

  await inFreshBrowser(browser, async (other) => {
    const app = await openApp(other);
    await chooseBackup(other, file);
    const dialog = other.getByRole('dialog');
    await expect(dialog.getByText('推演资料', { exact: true })).toBeVisible();
    await expect(dialog.getByText('情景', { exact: true })).toBeVisible();
    await dialog.getByRole('button', { name: '恢复', exact: true }).click();
    await expect(dialog.getByText('已恢复，并重新核对过状态')).toBeVisible();
    await other.goto(PAGE);
    await scenarioIn(other, '合格线八十').click();
    await expect(other.getByRole('spinbutton', { name: '合格线' })).toHaveValue('80');
    expect(app.faults).toEqual([]);
  });

  await page.goto('/');
  await expect(page.getByRole('table', { name: '本机活动' })).toBeVisible();
  await chooseBackup(page, file);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('办理记录与本机现有的完全一致')).toBeVisible();
  await expect(dialog.getByText(/^推演资料（.*）与本机的不同：恢复后换成文件里的$/)).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '搁置现有记录并恢复' }).click();
  await expect(dialog.getByText('已恢复，并重新核对过状态')).toBeVisible();
  await page.goto(PAGE);
  await expect(scenarioIn(page, '合格线八十')).toBeVisible();
  expect(await proveFile(new Blob([new Uint8Array(file.buffer)]))).toMatchObject({ kind: 'proven', header: { v: 2, counts: { drawers: 1 } } });
  expect(file.name).toContain(DEMO);
  expect(faults).toEqual([]);
});

/** Another window of the same browser. A deaf one hears nothing of the others, as one that was asleep. */
async function openWindow(context: BrowserContext, { isDeaf = false, address = PAGE } = {}): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript((deaf) => {
    if (deaf)
      Object.assign(globalThis, {
        BroadcastChannel: class extends EventTarget {
          postMessage = () => undefined;
          close = () => undefined;
        },
      });
  }, isDeaf);
  await page.goto(address);
  await expect(page.getByRole('button', { name: address === PAGE ? '新建情景' : '导出活动文件' })).toBeEnabled();
  return page;
}

alone('two windows see each other’s scenarios, and lose none when both add one at the same moment', async ({ page, context }) => {
  const { faults } = await openDemo(page);
  await page.goto(PAGE);
  const other = await openWindow(context);

  await addScenario(page, '甲案');
  await expect(scenarioIn(other, '甲案')).toBeVisible();
  await addScenario(other, '乙案');
  await expect(scenarioIn(page, '乙案')).toBeVisible();
  await scenarioIn(other, '甲案').click();
  await other.getByLabel('添加不同之处').selectOption({ label: '合格线' });
  await other.getByRole('spinbutton', { name: '合格线' }).fill('80');
  // The first window has this scenario open, and follows.
  await expect(page.getByRole('spinbutton', { name: '合格线' })).toHaveValue('80');
  await Promise.all([page, other].map((each) => each.getByRole('button', { name: '新建情景' }).click()));

  for (const each of [page, other]) await expect(each.getByRole('radiogroup', { name: '情景' }).getByRole('radio')).toHaveCount(5);
  await page.reload();
  await expect(page.getByRole('radiogroup', { name: '情景' }).getByRole('radio')).toHaveCount(5);
  expect(faults).toEqual([]);
});

alone('a window that has slept through another one’s changes puts them together, and asks where both have changed the same', async ({ page, context }) => {
  const { faults } = await openDemo(page);
  await page.goto(PAGE);
  await addScenario(page, '甲案');
  const asleep = await openWindow(context, { isDeaf: true });
  await addScenario(page, '乙案');

  await addScenario(asleep, '丙案');
  await expect(scenarioIn(asleep, '乙案')).toBeVisible();
  await scenarioIn(asleep, '甲案').click();
  await scenarioIn(page, '甲案').click();
  await page.getByRole('textbox', { name: '名称' }).fill('甲案（首稿）');
  await page.getByRole('textbox', { name: '名称' }).press('Tab');
  await expect(keptIn(page)).toBeVisible();
  await asleep.getByRole('textbox', { name: '名称' }).fill('甲案（二稿）');
  await asleep.getByRole('textbox', { name: '名称' }).press('Tab');
  const asked = asleep.getByRole('alert').filter({ hasText: '另一个窗口也改了同一处' });
  await expect(asked).toBeVisible();
  await expectAccessible(asleep);
  await expect(scenarioIn(asleep, '甲案（二稿）')).toBeVisible();
  await asked.getByRole('button', { name: '用另一个窗口的' }).click();
  await expect(scenarioIn(asleep, '甲案（首稿）')).toBeVisible();
  await expect(asked).toHaveCount(0);

  await page.getByRole('textbox', { name: '名称' }).fill('甲案（三稿）');
  await page.getByRole('textbox', { name: '名称' }).press('Tab');
  await expect(scenarioIn(page, '甲案（三稿）')).toBeVisible();
  await asleep.getByRole('textbox', { name: '名称' }).fill('甲案（定稿）');
  await asleep.getByRole('textbox', { name: '名称' }).press('Tab');
  await asked.getByRole('button', { name: '用这里的' }).click();
  await expect(asked).toHaveCount(0);

  await page.reload();
  for (const name of ['甲案（定稿）', '乙案', '丙案']) await expect(scenarioIn(page, name)).toBeVisible();
  await expect(page.getByRole('radiogroup', { name: '情景' }).getByRole('radio')).toHaveCount(4);
  expect(faults).toEqual([]);
});

const BEHAVIOUR = '/c/anlan-2024/behaviour';
const asks = (page: Page): Locator => page.getByRole('alert').filter({ hasText: '另一个窗口也改了同一处' });

async function openAct(page: Page, act: string): Promise<void> {
  await page.getByLabel('查找行为').fill(act);
  await page.getByRole('navigation', { name: '人员行为' }).getByRole('button', { name: act }).first().click();
}

/** The day before which the act that is open is not done. */
const notBefore = (page: Page): Locator => page.getByLabel('最早哪一天');

async function openStart(page: Page, act: string): Promise<void> {
  await openAct(page, act);
  const frame = page.getByRole('button', { name: '名称、起因与次序' });
  if ((await frame.getAttribute('aria-expanded')) === 'false') await frame.click();
}

alone(
  'of acts that two windows have changed both are kept; of the same act somebody is asked, and each answer does what it says',
  async ({ page, context }) => {
    alone.setTimeout(120_000);
    const { faults } = await openDemo(page);
    await page.goto(BEHAVIOUR);
    // Something is changed before, so that the acts are known one by one.
    await openStart(page, '组织考试');
    await notBefore(page).fill('2024-11-25');
    await expect(keptIn(page)).toBeVisible();
    const asleep = await openWindow(context, { isDeaf: true, address: BEHAVIOUR });
    await openStart(page, '组织警示教育');
    await notBefore(page).fill('2024-11-11');
    await expect(keptIn(page)).toBeVisible();

    // Another act: both are there afterwards, without a question.
    await openAct(asleep, '参加动员大会');
    await asleep.getByRole('spinbutton', { name: '路面执勤：会不会做' }).fill('55');
    await expect(keptIn(asleep)).toBeVisible();
    await openStart(asleep, '组织警示教育');
    await expect(notBefore(asleep)).toHaveValue('2024-11-11');
    await expect(asks(asleep)).toHaveCount(0);

    // The same act: asked, shown as it is here, and nothing is kept until somebody decides.
    await notBefore(page).fill('2024-11-12');
    await expect(keptIn(page)).toBeVisible();
    await notBefore(asleep).fill('2024-11-13');
    await expect(asks(asleep)).toBeVisible();
    await expect(notBefore(asleep)).toHaveValue('2024-11-13');
    await expectAccessible(asleep);
    await asks(asleep).getByRole('button', { name: '用另一个窗口的' }).click();
    await expect(asks(asleep)).toHaveCount(0);
    await expect(notBefore(asleep)).toHaveValue('2024-11-12');
    await expect(asleep.getByText('不早于11月12日。')).toBeVisible();

    await notBefore(page).fill('2024-11-14');
    await expect(keptIn(page)).toBeVisible();
    await notBefore(asleep).fill('2024-11-15');
    await asks(asleep).getByRole('button', { name: '用这里的' }).click();
    await expect(asks(asleep)).toHaveCount(0);
    await expect(keptIn(asleep)).toBeVisible();
    await page.reload();
    await openStart(page, '组织警示教育');
    await expect(notBefore(page)).toHaveValue('2024-11-15');
    // What was changed elsewhere stands through both answers.
    await openStart(page, '组织考试');
    await expect(notBefore(page)).toHaveValue('2024-11-25');
    await openAct(page, '参加动员大会');
    await expect(page.getByRole('spinbutton', { name: '路面执勤：会不会做' })).toHaveValue('55');
    expect(faults).toEqual([]);
  },
);

alone(
  'two windows that both begin to change what is assumed are asked even about different acts: there is nothing yet to tell acts apart by',
  async ({ page, context }) => {
    const { faults } = await openDemo(page);
    await page.goto(BEHAVIOUR);
    const asleep = await openWindow(context, { isDeaf: true, address: BEHAVIOUR });
    await openStart(page, '组织警示教育');
    await notBefore(page).fill('2024-11-11');
    await expect(keptIn(page)).toBeVisible();
    await openStart(asleep, '组织考试');
    await notBefore(asleep).fill('2024-11-25');
    await expect(asks(asleep)).toBeVisible();
    await asks(asleep).getByRole('button', { name: '用另一个窗口的' }).click();
    await expect(notBefore(asleep)).toHaveValue('2024-11-22');
    await openStart(asleep, '组织警示教育');
    await expect(notBefore(asleep)).toHaveValue('2024-11-11');
    expect(faults).toEqual([]);
  },
);
