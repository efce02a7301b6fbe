import { describe, expect, it } from 'vitest';
import { changeVault, type VaultChange, type VaultProgress } from '#storage/vault/change-vault.ts';
import type { Ground } from '#storage/vault/keyring.ts';
import { readVault } from '#storage/vault/read-vault.ts';
import { createVaultCells } from '#storage/vault/vault-cells.ts';
import { isSealed } from '#storage/vault/seal.ts';
import { commitOf } from '../contract-commits.ts';
import { failing, type Failing, filledOrigin, logOf, madeVault, type Origin, originOf, PASSWORD, ringOf, sessionOf } from './vault-origin.ts';

const vault = await madeVault();
/** Opens by the same recovery key as the other one, as a vault that took its place opens by the same password: only faster. */
const other = await madeVault(vault.recoveryKey);
const PLAIN: Ground = { kind: 'plain' };

const changes = [
  { title: 'beginning a vault', from: PLAIN, to: vault.ground },
  { title: 'ending a vault', from: vault.ground, to: PLAIN },
  { title: 'making a vault anew', from: vault.ground, to: other.ground },
] satisfies readonly (VaultChange & { readonly title: string })[];

/** Every text of both campaigns as the program reads it, with what stands against any of it. */
async function contentOf(origin: Origin, ring: Parameters<typeof logOf>[1]): Promise<unknown> {
  const log = logOf(origin, ring);
  return Promise.all(
    ['c', 'd'].map(async (campaign) => {
      const cells = Object.entries(await log.exportAll(campaign)).filter(([key]) => !key.startsWith('epoch/'));
      return { cells, problems: (await log.open(campaign))?.problems };
    }),
  );
}

/** Everything that lies on the disk in words that anybody can read. */
function readable({ cells, files }: Origin): readonly string[] {
  return [...cells, ...files].flatMap(([name, text]) => (/安岚支队|exam\.score/.test(text) ? [name] : []));
}

const linesOf = async (origin: Origin, ground: Ground) => [
  await logOf(origin, ringOf(ground)).readJournal('c'),
  await logOf(origin, ringOf(ground)).readJournal('d'),
];

describe.each(changes)('$title', ({ from, to }) => {
  it('keeps every text of the cells and the journals, and leaves nothing of the old ground', async () => {
    const origin = await filledOrigin(from);
    await origin.store.journal.begin('c', (await origin.store.journal.readLines('c')) ?? []);
    const [before, lines] = [await contentOf(origin, ringOf(from)), await linesOf(origin, from)];

    const changed = await changeVault(origin.store, { from, to });

    expect(changed).toEqual({ kind: 'changed' });
    expect(await contentOf(origin, ringOf(to))).toEqual(before);
    expect(await linesOf(origin, to)).toEqual(lines);
    expect([...origin.files.keys()].filter((name) => name.startsWith('old/'))).toEqual([]);
    expect(origin.cells.get('vault')).toBe(to.kind === 'open' ? to.header : undefined);
    expect(origin.files.get('note/vault')).toBe(origin.cells.get('vault'));
    if (to.kind === 'open') expect(readable(origin)).toEqual([]);
    else expect([...origin.cells.values(), ...origin.files.values()].filter((text) => text.includes('qibu.sealed.'))).toEqual([]);
  });

  it('tells how far it is', async () => {
    const origin = await filledOrigin(from);
    const told: VaultProgress[] = [];

    await changeVault(origin.store, { from, to }, { onProgress: (progress) => told.push(progress) });

    expect([...new Set(told.map(({ step }) => step))]).toEqual(['cells', 'write', 'journals']);
    expect(told.every(({ done, total }) => done < total)).toBe(true);
  });

  it('changes nothing where something is written whenever it works', async () => {
    let count = 0;
    const writes: Readonly<Record<string, (origin: Origin) => void>> = {
      added: ({ cells }) => cells.set(`commit/c/00000000${6 + count}`, '{}'),
      'added between': ({ cells }) => cells.set(`commit/c/000000002${count}`, '{}'),
      'added in front': ({ cells }) => cells.set(`a${count}`, '{}'),
      'taken away': ({ cells }) => [...cells.keys()].some((key) => key !== 'vault' && cells.delete(key)),
      'written over': ({ cells }) => cells.set('commit/c/000000003', `{"n":${count}}`),
      claimed: ({ cells }) => cells.set('epoch/c', `{"v":1,"epoch":${9 + count},"replaced":0}`),
    };
    for (const [title, write] of Object.entries(writes)) {
      const origin = await filledOrigin(from);
      const { cells, journal } = origin.store;
      let lies: Map<string, string> | undefined;
      const scan: typeof cells.scan = async (range) => {
        const found = await cells.scan(range);
        count += 1;
        write(origin);
        lies = new Map(origin.cells);
        return found;
      };
      const note = origin.files.get('note/vault');

      const changed = await changeVault({ cells: { ...cells, scan }, journal }, { from, to });

      expect({ title, changed }).toMatchObject({ title, changed: { kind: 'refused', problem: { code: 'storage.vault.busy' } } });
      expect(origin.cells).toEqual(lies);
      expect(origin.files.get('note/vault')).toBe(note);
    }
  });

  it('does it again by itself where another tab kept something while it worked, and loses neither', async () => {
    const origin = await filledOrigin(from);
    const { cells, journal } = origin.store;
    let scans = 0;
    const scan: typeof cells.scan = async (range) => {
      const found = await cells.scan(range);
      scans += 1;
      if (scans === 1) expect(await logOf(origin, ringOf(from)).claim('d')).toBeDefined();
      return found;
    };

    const changed = await changeVault({ cells: { ...cells, scan }, journal }, { from, to });

    expect({ changed, scans }).toEqual({ changed: { kind: 'changed' }, scans: 2 });
    expect(origin.files.get('note/vault')).toBe(to.kind === 'open' ? to.header : undefined);
    if (to.kind === 'open') expect(readable(origin)).toEqual([]);
    for (const campaign of ['c', 'd']) expect((await logOf(origin, ringOf(to)).open(campaign))?.problems).toEqual([]);
  });

  it('is refused where a text does not open, and changes nothing', async () => {
    const origin = await filledOrigin(from);
    origin.cells.set('commit/c/000000003', 'qibu.sealed.1:torn');
    const before = originOf(origin);

    const changed = await changeVault(origin.store, { from, to });

    expect(changed).toMatchObject({ kind: 'refused', problem: { code: 'storage.vault.unreadableCell', path: '/commit/c/000000003' } });
    expect({ cells: origin.cells, files: origin.files }).toEqual({ cells: before.cells, files: before.files });
  });

  it.each(['once', 'forEver'] as const)('opens as before or as after wherever a call of the store fails (%s)', async (how) => {
    const origin = await filledOrigin(from);
    const before = await contentOf(origin, ringOf(from));
    const outcomes = new Set<string>();
    for (let at = 1; ; at += 1) {
      const killed = originOf(origin);
      const store = failing(killed.store, { at, how });

      const changed = await changeVault(store.store, { from, to });
      outcomes.add(changed.kind);

      await expectWhole(killed, before, { at, how });
      if (store.calls() < at) break;
    }
    expect(outcomes).toEqual(new Set(['refused', 'unsettled', 'changed']));
  });
});

/** The next start: opens, finds everything, finishes what was left, and the start after that has nothing left to do. */
async function expectWhole(killed: Origin, before: unknown, failed: Failing): Promise<void> {
  const { session, close } = sessionOf(killed, undefined, 0);
  await session.start();
  const secret = { kind: 'recoveryKey', typed: vault.recoveryKey } as const;
  if (session.state().kind === 'locked') expect(await session.unlock(secret)).toBeNull();
  const kind = session.ground().kind;
  expect({ failed, kind, content: await contentOf(killed, session) }).toEqual({ failed, kind: killed.cells.has('vault') ? 'open' : 'plain', content: before });

  await session.settle();
  const log = logOf(killed, session);
  // The first command after the start brings a journal up that can no longer be read: its log is whole.
  for (const campaign of ['c', 'd']) {
    expect((await log.open(campaign))?.problems).toEqual([]);
    await log.claim(campaign);
    expect(await log.append(campaign, commitOf(6))).toMatchObject({ kind: 'appended' });
    expect((await log.readJournal(campaign))?.records).toHaveLength(6);
  }
  await session.start();
  await session.settle();
  const standing = await readVault(killed.store.cells, killed.store.journal);
  expect({ failed, standing }).toMatchObject({ failed, standing: { kind: kind === 'open' ? 'sealed' : 'plain', unsettled: false } });
  if (kind === 'open') expect({ failed, readable: readable(killed) }).toEqual({ failed, readable: [] });
  else expect({ failed, sealed: [...killed.cells.values()].filter(isSealed) }).toEqual({ failed, sealed: [] });
  close();
}

describe('a vault whose header is damaged or gone', () => {
  it.each([
    { title: 'damaged', header: '{"v":1,"h":"sha' },
    { title: 'gone', header: undefined },
  ])('opens by the mirror where its own is $title, and has it again', async ({ header }) => {
    const origin = await filledOrigin(vault.ground);
    if (header === undefined) origin.cells.delete('vault');
    else origin.cells.set('vault', header);
    const { session, close } = sessionOf(origin, undefined, 0);

    await session.start();
    const told = session.state();
    const why = await session.unlock({ kind: 'recoveryKey', typed: vault.recoveryKey });

    expect(told).toMatchObject({ kind: 'locked', problems: [{ code: 'storage.vault.mirrored' }] });
    expect(why).toBeNull();
    expect(origin.cells.get('vault')).toBe(vault.ground.header);
    expect((await logOf(origin, session).open('c'))?.commits).toHaveLength(5);
    close();
  });

  it.each([
    { title: 'gone', header: undefined, code: 'storage.vault.missing' },
    { title: 'damaged', header: '{"v":1,"h":"sha', code: 'storage.vault.damaged' },
    { title: 'newer', header: vault.ground.header.replace('{"v":1', '{"v":2'), code: 'storage.vault.newer' },
  ])('without a mirror is not to be opened where it is $title, and nothing is written over', async ({ header, code }) => {
    const origin = await filledOrigin(vault.ground);
    origin.files.delete('note/vault');
    if (header === undefined) origin.cells.delete('vault');
    else origin.cells.set('vault', header);
    const before = new Map(origin.cells);
    const { session, close } = sessionOf(origin, undefined, 0);

    await session.start();

    expect(session.state()).toMatchObject({ kind: 'unreadable', problem: { code } });
    expect(await session.unlock({ kind: 'password', password: PASSWORD })).not.toBeNull();
    expect(await createVaultCells(origin.store.cells, session).write({ put: [['a', '1']] })).toMatchObject({ kind: 'failed', message: code });
    expect(origin.cells).toEqual(before);
    close();
  });

  it('opens by the mirror where the whole database is gone, so that the journals can be read', async () => {
    const origin = await filledOrigin(vault.ground);
    origin.cells.clear();
    const { session, close } = sessionOf(origin, undefined, 0);

    await session.start();
    await session.unlock({ kind: 'password', password: PASSWORD });

    expect((await logOf(origin, session).readJournal('c'))?.records).toHaveLength(5);
    close();
  });
});
