import { expect, type Page, test } from '@playwright/test';
import { bookFault } from '#tests/support/fault-book.ts';
import type { Found } from '#tests/storage/office-page.ts';
import type { Site } from './support/built-site.ts';
import { copyProfile, makeProfile, startBrowser } from './support/own-browser.ts';
import { openStorageSite } from './support/storage-site.ts';

/** More of them by hand: QIBU_KILLS=200. */
const ROUNDS = Number(process.env['QIBU_KILLS'] ?? 20);
const TELL = 'kept ';

let site: Site;

test.beforeAll(async () => {
  site = await openStorageSite();
});
test.afterAll(() => site.stop());

/** Makes the campaign where there is none, and opens it in this window. */
async function join(page: Page): Promise<void> {
  await page.evaluate(async () => {
    if ((await globalThis.officePage.openLog()) === null) await globalThis.officePage.create();
    await globalThis.officePage.join(1000);
  });
}

/** Gives commands without end; each that was called kept is told over the console, which outlives the page. */
async function startWriting(page: Page, prefix: string, acknowledged: Set<string>): Promise<void> {
  page.on('console', (message) => {
    const text = message.text();
    if (text.startsWith(TELL)) acknowledged.add(text.slice(TELL.length));
  });
  await page.evaluate(
    ([name, tell]) => {
      const onKept = (commandId: string): void => console.info(`${tell}${commandId}`);
      void (async () => {
        await globalThis.officePage.send('open', 1, { onKept });
        await globalThis.officePage.send(name, 100_000, { inTurn: true, onKept });
      })();
    },
    [prefix, TELL] as const,
  );
}

/** What is wrong with what a start of the program found. */
function faultsOf(found: Found, acknowledged: ReadonlySet<string>): readonly string[] {
  const ids = new Set(found.commandIds);
  return [
    ...(found.kind === 'open' ? [] : [`opens as ${found.kind} ${found.codes.join()}`]),
    ...[...acknowledged].filter((id) => !ids.has(id)).map((id) => `${id} is lost`),
    ...(ids.size === found.commandIds.length ? [] : ['a command was kept twice']),
  ];
}

test(`a browser that is killed ${ROUNDS} times in mid-write has kept all that it called kept`, async () => {
  test.setTimeout(60_000 + ROUNDS * 15_000);
  const profile = await makeProfile();
  const acknowledged = new Set<string>();
  const emptied: number[] = [];
  let found: Found | undefined;

  for (let round = 0; round <= ROUNDS; round += 1) {
    const { page, kill } = await startBrowser(profile.folder, site.address);
    found = await page.evaluate(() => globalThis.officePage.find());
    // Now and then Chromium itself comes back from a kill with an empty database. Then the program must say that the log is lost, and the
    // journal, which a person restores on the recovery page, must have everything.
    if (found.kind === 'damaged' && found.codes.join() === 'log.lost') {
      emptied.push(round);
      expect(await page.evaluate(() => globalThis.officePage.restoreJournal())).toBe('appended');
      found = await page.evaluate(() => globalThis.officePage.find());
    }
    await join(page);
    if (round > 0) {
      expect(faultsOf(found, acknowledged), `after kill ${round}`).toEqual([]);
      const kept = found.commandIds;
      await expect.poll(() => page.evaluate(() => globalThis.officePage.readJournal())).toEqual(kept);
    }
    if (round < ROUNDS) {
      const before = acknowledged.size;
      await startWriting(page, `r${round}`, acknowledged);
      // Another moment of the write each time.
      await expect.poll(() => acknowledged.size, { intervals: [5] }).toBeGreaterThan(before + 3 + round);
      await new Promise((resolve) => setTimeout(resolve, (round * 37) % 23));
    }
    await kill();
  }

  await profile.remove();
  if (emptied.length > 0)
    test.info().annotations.push({ type: 'emptied by the browser, restored from the journal', description: `after kill ${emptied.join(', ')}` });
  bookFault({ fault: 'kill', runs: ROUNDS, acknowledged: acknowledged.size, found: found?.commandIds.length ?? 0 });
});

test('a copy of a profile that is being written opens with at least what was called kept before the copy began', async () => {
  const [profile, copy] = [await makeProfile(), await makeProfile()];
  const acknowledged = new Set<string>();
  const { page, kill } = await startBrowser(profile.folder, site.address);
  await join(page);
  await startWriting(page, 'live', acknowledged);
  await expect.poll(() => acknowledged.size).toBeGreaterThan(60);

  const before = new Set(acknowledged);
  await copyProfile(profile.folder, copy.folder);
  await kill();
  const { page: restored, kill: end } = await startBrowser(copy.folder, site.address);
  let found = await restored.evaluate(() => globalThis.officePage.find());
  // A file is copied before another one: the copy of the journal may know more than that of the log. Then it is said, and the journal has all.
  const said = found.codes;
  if (found.kind === 'damaged') {
    expect(said.filter((code) => !code.startsWith('log.behind.'))).toEqual([]);
    expect(await restored.evaluate(() => globalThis.officePage.restoreJournal())).toBe('appended');
    found = await restored.evaluate(() => globalThis.officePage.find());
  }
  await end();

  expect(faultsOf(found, before)).toEqual([]);
  test.info().annotations.push({ type: 'said by the copy', description: said.join() || 'nothing' });
  await Promise.all([profile.remove(), copy.remove()]);
  bookFault({ fault: 'live-copy', runs: 1, acknowledged: before.size, found: found.commandIds.length });
});
