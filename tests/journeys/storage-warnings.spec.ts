import { expect, type Page } from '@playwright/test';
import { bookFault } from '#tests/support/fault-book.ts';
import { ask, ISSUE, openAt, submit } from './support/desk.ts';
import { lastSeq, leaveProgram, readCells, recordKeys, writeCells } from './support/raw-cells.ts';
import { changing as test } from './support/shared-demo.ts';

async function report(page: Page, progress: string): Promise<void> {
  const dialog = await ask(page, '填报进展');
  await dialog.getByLabel('进展').fill(progress);
  await submit(page, dialog, '提交');
}

function setClockBack(): void {
  const Real = Date;
  const now = (): number => Real.now() - 3 * 24 * 60 * 60_000;
  globalThis.Date = new Proxy(Real, {
    construct: (_, values) => (values.length === 0 ? new Real(now()) : Reflect.construct(Real, values)),
    get: (_, name) => (name === 'now' ? now : Reflect.get(Real, name)),
  });
}

test('a clock that jumped back is asked about: no keeps nothing, yes goes on, and the order stays that of the log', async ({ page }) => {
  const { faults } = await openAt(page, ISSUE);
  await report(page, '先报');
  const before = await lastSeq(page);
  // Only the date goes back and then goes on, as a clock does that was set; no timer is touched. It stays so after the reload.
  await page.addInitScript(setClockBack);
  await page.evaluate(setClockBack);

  const dialog = await ask(page, '填报进展');
  await dialog.getByLabel('进展').fill('后报');
  await dialog.getByRole('button', { name: '提交', exact: true }).click();
  const question = page.getByRole('dialog').filter({ hasText: '电脑时间可能不准' });
  await expect(question).toContainText('3 天');
  await question.getByRole('button', { name: '先不办理' }).click();
  await expect(question).toHaveCount(0);
  await expect(dialog).toContainText('未办理；请核对电脑时间后重试');
  expect(await lastSeq(page)).toBe(before);

  await dialog.getByRole('button', { name: '提交', exact: true }).click();
  await question.getByRole('button', { name: '时间无误，照常办理' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  expect(await lastSeq(page)).toBe(before + 1);
  await page.reload();
  await expect(page.locator('.history')).toContainText('后报');
  expect(await lastSeq(page)).toBe(before + 1);
  expect(faults).toEqual([]);
  bookFault({ fault: 'clock', runs: 1, acknowledged: before + 1, found: await lastSeq(page) });
});

test.describe('what a newer build has left is shown as far as it is understood, read-only, and nothing of it is changed', () => {
  /** The last record, as a newer build might have written it. */
  const changes = [
    ['[K15] a record of a newer format', (text: string): string => text.replace(/^\{"v":2,/, '{"v":3,')],
    // Without a chain of its own, as the first build wrote, so that only the event is new.
    [
      '[K15] an event that this build does not know',
      (text: string): string => (/"commit":(\{.*\})\}$/.exec(text)?.[1] ?? '').replace('"type":"facts.recorded"', '"type":"facts.sealed"'),
    ],
  ] as const;

  for (const [title, change] of changes) {
    test(title, async ({ page }) => {
      await openAt(page, ISSUE);
      await report(page, '新报');
      // In a pause the window that writes joins old records; what stands afterwards is compared, so it is closed first.
      await leaveProgram(page);
      const last = (await recordKeys(page)).at(-1) ?? '';
      await writeCells(page, { [last]: change((await readCells(page))[last] ?? '') });
      const before = await readCells(page);

      await page.goto('/c/anlan-2024/board');
      await expect(page.getByRole('grid')).toBeVisible();
      await expect(page.locator('.read-only-bar')).toContainText('由较新的程序写入');

      expect(await readCells(page)).toEqual(before);
      await page.goto(ISSUE);
      await expect(page.locator('main h1')).toBeVisible();
      expect(await readCells(page)).toEqual(before);
      bookFault({ fault: 'newer', runs: 1, acknowledged: Object.keys(before).length, found: Object.keys(await readCells(page)).length });
    });
  }
});

test('site data that are cleared under an open campaign: the next command is not kept and says so, and what is on the screen can be exported', async ({
  page,
  context,
}) => {
  await openAt(page, ISSUE);
  await report(page, '清除之前');
  const kept = await lastSeq(page);
  const cdp = await context.newCDPSession(page);

  await cdp.send('Storage.clearDataForOrigin', { origin: new URL(page.url()).origin, storageTypes: 'all' });
  const dialog = await ask(page, '填报进展');
  await dialog.getByLabel('进展').fill('清除之后');
  await dialog.getByRole('button', { name: '提交', exact: true }).click();

  await expect(page.locator('.read-only-bar')).toContainText('本站数据已被清除');
  await page.keyboard.press('Escape');
  await expect(page.locator('.history')).toContainText('清除之前');
  await expect(page.locator('.history')).not.toContainText('清除之后');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出记录' }).click()]);
  expect(download.suggestedFilename()).toContain(`anlan-2024-${kept}`);
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  bookFault({ fault: 'data-cleared', runs: 1, acknowledged: kept, found: kept });
});
