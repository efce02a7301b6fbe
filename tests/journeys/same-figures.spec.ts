import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import type { CampaignDefinition } from '#domain/definition.ts';
import { layForMany } from '#simulation/run/run-many.ts';
import { openAt } from './support/desk.ts';
import { test } from './support/shared-demo.ts';
import { raisePassMark } from './support/simulating.ts';

const DEMO = new URL('../../public/demo/definition.json', import.meta.url);

test('the browser and the command line come to the same figures, to the bit', async ({ page }) => {
  test.setTimeout(120_000);
  await page.addInitScript(() => {
    type Kept = { variant: number; replication: number; row: number[] };
    const kept: Kept[] = [];
    Object.assign(globalThis, { keptRows: kept });
    const Native = globalThis.Worker;
    globalThis.Worker = class extends Native {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        this.addEventListener('message', ({ data }: MessageEvent<{ message: { rows?: Kept[] } }>) => {
          for (const { row, ...rest } of data.message.rows ?? []) if (rest.replication < 4) kept.push({ ...rest, row: [...row] });
        });
      }
    };
  });
  await openAt(page, '/c/anlan-2024/simulate');
  await page.getByLabel('次数', { exact: true }).selectOption('50');
  await page.getByRole('button', { name: '开始推演' }).click();
  await expect(page.getByRole('button', { name: '重新推演' })).toBeVisible({ timeout: 60_000 });
  // A worker that is there already is only told of the other value.
  await raisePassMark(page);
  await expect(page.locator('.simulate-headline')).toHaveCount(2, { timeout: 60_000 });
  await expect(page.getByRole('button', { name: '重新推演' })).toBeVisible({ timeout: 60_000 });
  const inBrowser = await page.evaluate(() => (globalThis as unknown as { keptRows: { variant: number; replication: number; row: number[] }[] }).keptRows);
  const definition = JSON.parse(await readFile(DEMO, 'utf8')) as CampaignDefinition;
  const raised = definition.parameters.map((parameter) => (parameter.id === 'exam.pass' ? { ...parameter, value: 80 } : parameter));

  for (const [variant, parameters] of [definition.parameters, raised].entries()) {
    const { recorder } = layForMany({ ...definition, parameters });
    const rows = new Map(inBrowser.filter((each) => each.variant === variant).map(({ replication, row }) => [replication, row]));

    expect([...rows.keys()].toSorted()).toEqual([0, 1, 2, 3]);
    for (const [replication, row] of rows) expect(row).toEqual([...recorder.run(1, replication)]);
  }
});
