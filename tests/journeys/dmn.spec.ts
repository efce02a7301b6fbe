import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import { openDraft } from './support/drafting.ts';
import { test } from './support/shared-demo.ts';

/** The editor of another house, as a page of its own loads it. */
const MODELER = createRequire(import.meta.url).resolve('dmn-js/dist/dmn-modeler.production.min.js');

/** What dmn-js makes of a document: what it warns of, the cells that it shows, and the document as it writes it again, with one cell changed if asked. */
async function throughDmnJs(
  page: Page,
  xml: string,
  change?: readonly [from: string, to: string],
): Promise<{ warnings: number; shown: readonly string[]; xml: string }> {
  await page.goto('about:blank');
  await page.setContent('<div id="editor" style="height: 600px"></div>');
  await page.addScriptTag({ path: MODELER });
  return page.evaluate(
    async ([document_, from, to]) => {
      const { DmnJS } = globalThis as unknown as { DmnJS: new (options: object) => DmnEditor };
      const editor = new DmnJS({ container: '#editor' });
      const { warnings } = await editor.importXML(document_);
      const view = editor.getViews().find(({ type }) => type === 'decisionTable');
      if (view === undefined) throw new Error('no decision table');
      await editor.open(view);
      const shown = [...document.querySelectorAll('#editor td')].map((cell) => cell.textContent?.trim() ?? '');
      for (const rule of view.element.decisionLogic.rule) for (const entry of rule.inputEntry) if (entry.text === from) entry.text = to;
      const saved = await editor.saveXML({ format: true });
      return { warnings: warnings.length, shown, xml: saved.xml };
    },
    [xml, change?.[0] ?? '', change?.[1] ?? ''] as const,
  );
}

interface DmnEditor {
  readonly importXML: (xml: string) => Promise<{ readonly warnings: readonly unknown[] }>;
  readonly getViews: () => readonly DmnView[];
  readonly open: (view: DmnView) => Promise<unknown>;
  readonly saveXML: (options: object) => Promise<{ readonly xml: string }>;
}

interface DmnView {
  readonly type: string;
  readonly element: { readonly decisionLogic: { readonly rule: readonly { readonly inputEntry: readonly { text: string }[] }[] } };
}

test('a decision table goes to dmn-js as DMN 1.3 and comes back as it was, parameters included; what was changed there is shown before it is taken', async ({
  page,
  context,
}) => {
  const { faults } = await openDraft(page, '/c/anlan-2024/rules/EXAM_GRADE');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出 DMN' }).click()]);
  expect(download.suggestedFilename()).toMatch(/^EXAM_GRADE.*\.dmn$/);
  const xml = await readFile(await download.path(), 'utf8');

  const other = await context.newPage();
  const same = await throughDmnJs(other, xml);
  expect(same.warnings).toBe(0);
  expect(same.shown).toEqual(expect.arrayContaining(['>= 90', '>= 80', '>= 70', '"EXCELLENT"']));
  const changed = await throughDmnJs(other, xml, ['>= 90', '[95..100]']);
  await other.close();

  const take = async (text: string): Promise<void> =>
    page.locator('input[type=file][aria-label^="导入 Excel"]').setInputFiles({ name: '等次.dmn', mimeType: 'application/xml', buffer: Buffer.from(text) });
  const dialog = page.getByRole('dialog');
  await take(same.xml);
  await expect(dialog.locator('.ant-alert')).toBeVisible();
  await expect(dialog.getByRole('button', { name: '采用', exact: true })).toBeDisabled();
  await dialog.getByRole('button', { name: '不采用' }).click();
  await expect(dialog).toHaveCount(0);

  await take(changed.xml);
  await expect(dialog).toContainText('95');
  await dialog.getByRole('button', { name: '采用', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.locator('[data-spot="2.2"]')).toHaveText('≥ 95 且 ≤ 100');
  await expect(page.locator('[data-spot="3.2"]')).toHaveText('≥ 良好线（80 分）');
  expect(faults).toEqual([]);
});
