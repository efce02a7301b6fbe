import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { bookFault } from '#tests/support/fault-book.ts';
import type { Found } from '#tests/storage/office-page.ts';
import type { Site } from './support/built-site.ts';
import { makeProfile, startBrowser } from './support/own-browser.ts';
import { openStorageSite } from './support/storage-site.ts';

const COMMANDS = 120;
/** How many places are flipped in each file; more of them by hand: QIBU_FLIPS=40. */
const FLIPS = Number(process.env['QIBU_FLIPS'] ?? 2);
const FLIPPED_BYTES = 64;

let site: Site;
let profile: Awaited<ReturnType<typeof makeProfile>>;
let acknowledged: readonly string[];

/** One profile in which 120 commands were kept; every case spoils a copy of it. */
test.beforeAll(async () => {
  site = await openStorageSite();
  profile = await makeProfile();
  const { page, quit } = await startBrowser(profile.folder, site.address);
  acknowledged = await page.evaluate(async (count) => {
    await globalThis.officePage.create();
    await globalThis.officePage.join(1000);
    const answers = { ...(await globalThis.officePage.send('open', 1)), ...(await globalThis.officePage.send('c', count - 1)) };
    return Object.entries(answers).flatMap(([id, answer]) => (answer === 'kept' ? [id] : []));
  }, COMMANDS);
  await quit();
});
test.afterAll(async () => {
  await site.stop();
  await profile.remove();
});

/** The files of the origin's IndexedDB in a profile: LevelDB's log, tables, manifest and its pointer. */
function filesOf(folder: string): readonly string[] {
  const root = join(folder, 'Default', 'IndexedDB');
  const database = readdirSync(root).find((name) => name.endsWith('.indexeddb.leveldb')) ?? '';
  return readdirSync(join(root, database))
    .filter((name) => /\.log$|\.ldb$|^MANIFEST|^CURRENT$/.test(name))
    .map((name) => join(root, database, name));
}

interface Damage {
  readonly name: string;
  readonly spoil: (file: string) => void;
}

const truncations: readonly Damage[] = [
  { name: 'cut in half', spoil: (file) => writeFileSync(file, readFileSync(file).subarray(0, readFileSync(file).length >> 1)) },
  { name: 'emptied', spoil: (file) => writeFileSync(file, '') },
  { name: 'deleted', spoil: (file) => rmSync(file) },
];

/** Flips the bits of some bytes, at a place that a seed chooses. */
const flips: readonly Damage[] = Array.from({ length: FLIPS }, (_, seed) => ({
  name: `flipped, seed ${seed}`,
  spoil: (file) => {
    const bytes = readFileSync(file);
    const from = Math.floor(bytes.length * (((seed + 1) * 0.618_034) % 1));
    for (let at = from; at < Math.min(from + FLIPPED_BYTES, bytes.length); at += 1) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    writeFileSync(file, bytes);
  },
}));

/** A start of the program on a spoilt copy: what it found, and what the journal gives back. */
async function startSpoilt(damage: Damage, kind: RegExp): Promise<{ readonly found: Found; readonly restored: Found }> {
  const copy = await makeProfile(profile.folder);
  for (const file of filesOf(copy.folder)) if (kind.test(file)) damage.spoil(file);
  const { page, kill } = await startBrowser(copy.folder, site.address);
  const found = await page.evaluate(() => globalThis.officePage.find());
  if (found.kind === 'damaged') await page.evaluate(() => globalThis.officePage.restoreJournal());
  const restored = await page.evaluate(() => globalThis.officePage.find());
  await kill();
  await copy.remove();
  return { found, restored };
}

/** What a person would have been deceived about. */
function deceptions({ found, restored }: { readonly found: Found; readonly restored: Found }): readonly string[] {
  const lacking = (ids: readonly string[] | undefined): number => acknowledged.filter((id) => !(ids ?? []).includes(id)).length;
  if (found.kind === 'open') return lacking(found.commandIds) === 0 ? [] : [`opens with ${lacking(found.commandIds)} fewer and says nothing`];
  if (found.kind !== 'damaged' && found.kind !== 'unavailable') return [`comes up as ${found.kind}`];
  return [
    ...(lacking(found.journal) === 0 ? [] : [`the journal lacks ${lacking(found.journal)}`]),
    ...(found.kind === 'unavailable' || restored.kind === 'open' ? [] : [`after restoring it is ${restored.kind} ${restored.codes.join()}`]),
    ...(found.kind === 'unavailable' || lacking(restored.commandIds) === 0 ? [] : [`${lacking(restored.commandIds)} were not restored`]),
  ];
}

const kinds = [
  ['its log', /\.log$/],
  ['its manifest', /MANIFEST-\d+$/],
  ['its pointer to the manifest', /CURRENT$/],
] as const;

for (const [fault, damages] of [
  ['truncated-files', truncations],
  ['flipped-files', flips],
] as const) {
  test(`a database of which files were ${fault === 'flipped-files' ? 'flipped' : 'truncated or deleted'} comes up whole or is told as damaged, and the journal has everything`, async () => {
    const told: string[] = [];
    const ways: string[] = [];
    for (const [name, kind] of kinds) {
      for (const damage of damages) {
        const run = await startSpoilt(damage, kind);
        told.push(...deceptions(run).map((text) => `${name} ${damage.name}: ${text}`));
        ways.push(`${name} ${damage.name}: ${run.found.kind} ${run.found.codes.join()}`);
      }
    }

    test.info().annotations.push(...ways.map((description) => ({ type: 'came up as', description })));
    expect(told).toEqual([]);
    bookFault({ fault, runs: ways.length, acknowledged: ways.length * acknowledged.length, found: ways.length * acknowledged.length });
  });
}
