import { expect, type Page } from '@playwright/test';
import { rememberDatabases } from './put-back-databases.ts';
import { rememberFiles } from './put-back-files.ts';

declare global {
  /** Each puts a part of what the origin kept back as it was remembered, and answers how many things were not as they had been. */
  var waysBack: (() => Promise<number>)[] | undefined;
}

/** Remembers, in this page alone, all that the browser keeps for the origin: databases, files and small texts. */
export async function rememberOrigin(page: Page): Promise<void> {
  await page.evaluate(rememberTexts);
  await page.evaluate(rememberDatabases);
  await page.evaluate(rememberFiles);
}

/** Puts all of that back, whatever was changed, damaged or thrown away since. No other page of the origin may be open. */
export async function putOriginBack(page: Page): Promise<void> {
  await putBack(page);
  // Looked at once more: no journey may begin with what another has left.
  expect(await putBack(page)).toBe(0);
}

function putBack(page: Page): Promise<number> {
  return page.evaluate(async () => {
    if (globalThis.waysBack === undefined) throw new Error('nothing was remembered');
    let changes = 0;
    for (const way of globalThis.waysBack) changes += await way();
    return changes;
  });
}

/** Runs in the page. */
function rememberTexts(): void {
  const texts = JSON.stringify(Object.entries(localStorage).toSorted());
  globalThis.waysBack ??= [];
  globalThis.waysBack.push(async () => {
    if (JSON.stringify(Object.entries(localStorage).toSorted()) === texts) return 0;
    localStorage.clear();
    for (const [key, text] of JSON.parse(texts) as readonly (readonly [string, string])[]) localStorage.setItem(key, text);
    return 1;
  });
}
