import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import type { CampaignDefinition } from '#domain/definition.ts';
import { expectAccessible, openApp } from './support/app.ts';
import { cell, openDraft, typeInto } from './support/drafting.ts';

const DEMO = new URL('../../public/demo/definition.json', import.meta.url);
const GRADE = '/c/anlan-2024/rules/EXAM_GRADE';

/** The demo under another name, in which the first brigade is called otherwise and nobody has been examined yet. */
async function lastYear(): Promise<CampaignDefinition> {
  const definition = JSON.parse(await readFile(DEMO, 'utf8')) as CampaignDefinition;
  const units = definition.organisation.units.map((unit) =>
    unit.id === 'ZS1' ? { ...unit, name: { zh: '去年的一大队', en: 'Last year’s first brigade' } } : unit,
  );
  return {
    ...definition,
    meta: { ...definition.meta, id: 'last-year', title: { zh: '去年的活动', en: 'Last year’s campaign' } },
    organisation: { ...definition.organisation, units },
  };
}

test('a draft is tried upon the people of another campaign, told with its names, and leads to its pages', async ({ page, context }) => {
  const home = await context.newPage();
  await openApp(home);
  await home
    .locator('.home-actions input[type=file]')
    .first()
    .setInputFiles({ name: 'last.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(await lastYear())) });
  await home.getByRole('dialog').getByRole('button', { name: '启动活动' }).click();
  await expect(home.getByRole('grid')).toBeVisible({ timeout: 30_000 });
  await home.close();

  const { faults } = await openDraft(page, GRADE);
  await typeInto(page, cell(page, 1, 1), '任意');
  await typeInto(page, cell(page, 1, 2), '任意');
  await page.getByRole('button', { name: '换一个活动的名册' }).click();
  await page.getByRole('combobox', { name: '在谁身上试' }).selectOption({ label: '去年的活动' });
  await expect(page.getByLabel('截至哪一天')).toHaveCount(0);
  await page.getByRole('button', { name: '开始试算' }).click();

  await expect(page.getByText(/在“去年的活动”的名册上试算/)).toBeVisible();
  const moves = page.locator('.moves').first();
  await expect(moves.locator('.moves-sentence')).toContainText('480 个民警中 480 个结论改变');
  await moves
    .locator('tr')
    .filter({ has: page.getByRole('rowheader', { name: '去年的一大队' }) })
    .locator('.moves-number')
    .first()
    .click();
  const mover = moves.locator('.movers tbody tr').first();
  await expect(mover).toContainText('去年的一大队');
  await expect(mover.getByRole('link')).toHaveAttribute('href', /\/c\/last-year\/officer\//);
  await expectAccessible(page);

  await page.getByRole('combobox', { name: '在谁身上试' }).selectOption({ label: '本活动' });
  await expect(page.locator('.moves')).toHaveCount(0);
  await expect(page.getByLabel('截至哪一天')).toBeVisible();
  expect(faults).toEqual([]);
});
