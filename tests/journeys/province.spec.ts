import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import type { CampaignDefinition } from '#domain/definition.ts';
import { openApp } from './support/app.ts';

const DEMO = new URL('../../public/demo/definition.json', import.meta.url);
const [COPIES, OFFICERS] = [20, 100_000];

/** The demo for a province: its units twenty times over, and 100,000 officers in them. */
async function provinceFile(): Promise<Buffer> {
  const definition = JSON.parse(await readFile(DEMO, 'utf8')) as CampaignDefinition;
  const { organisation } = definition;
  const units = Array.from({ length: COPIES }, (_, copy) =>
    organisation.units.map((unit) => ({ ...unit, id: copy === 0 ? unit.id : `${unit.id}K${String(copy)}` })),
  ).flat();
  const others = Array.from({ length: OFFICERS - organisation.officers.length }, (_, number) => {
    const like = organisation.officers[number % organisation.officers.length];
    return { ...like, id: `P${String(number)}`, unit: units[number % units.length]?.id };
  });
  const province = {
    ...definition,
    meta: { ...definition.meta, id: 'province' },
    organisation: { ...organisation, units, officers: [...organisation.officers, ...others] },
  };
  return Buffer.from(JSON.stringify(province));
}

test('a province of 100,000 officers is simulated; the page answers all the while, and the run is cancelled half way', async ({ page }) => {
  test.setTimeout(240_000);
  const { faults } = await openApp(page);
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'province.json', mimeType: 'application/json', buffer: await provinceFile() });
  await page.getByRole('button', { name: '启动活动' }).click({ timeout: 60_000 });
  await expect(page.getByRole('grid')).toBeVisible({ timeout: 90_000 });
  await page.getByRole('link', { name: '推演', exact: true }).click();
  await page.getByLabel('次数', { exact: true }).selectOption('100');
  await page.getByRole('button', { name: '开始推演' }).click();
  await expect(page.getByText('正在铺开活动')).toBeVisible();
  // The page answers while the workers are at it.
  const began = Date.now();
  await page.getByRole('button', { name: '新建情景' }).click();
  await page.getByRole('textbox', { name: '名称' }).fill('全省');
  await page.getByRole('radio', { name: '现行规则' }).check();
  expect(Date.now() - began).toBeLessThan(5000);
  await expect(page.getByText(/^已推演 \d+ 次，共 100 次/)).toBeVisible({ timeout: 150_000 });
  // Its 480 units are scrolled in their place, under a head that stays, and do not push the rest of the page away.
  const units = page.getByRole('region', { name: '各单位各阶段何时转段' });
  await expect(units.getByRole('row')).toHaveCount(481);
  await units.evaluate((frame) => frame.scrollTo({ top: 5000 }));
  const [frame, head] = await Promise.all([units.boundingBox(), units.getByRole('columnheader').first().boundingBox()]);
  expect(frame?.height).toBeLessThan(900);
  expect(Math.abs((head?.y ?? 0) - (frame?.y ?? Number.NaN))).toBeLessThan(2);
  await page.getByRole('button', { name: '取消' }).click();
  await expect(page.getByText(/^已停止，以下依据已完成的 \d+ 次/)).toBeVisible();
  await expect(page.getByRole('button', { name: '重新推演' })).toBeVisible();
  expect(faults).toEqual([]);
});
