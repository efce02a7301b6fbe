import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { mergeWhole } from '#engine/drawer/merge.ts';
import { createDrawer } from '#storage/drawer-cells.ts';
import { createMemoryCells } from '#storage/memory-cells.ts';
import { sealText } from '#storage/vault/seal.ts';
import { createVaultCells } from '#storage/vault/vault-cells.ts';
import type { Ground, Keyring } from '#storage/vault/keyring.ts';
import { MemoryTabs } from '#tests/support/memory-tabs.ts';
import { logContract } from '../log-contract.ts';
import { filledOrigin, logOf, madeVault, originOf, ringOf } from './vault-origin.ts';

const vault = await madeVault();
const other = await madeVault();
const ring = ringOf(vault.ground);
const EVERYTHING = { from: '', to: '\uFFFF' };

function sealedMap(): Map<string, string> {
  return new Map([['vault', vault.ground.header]]);
}

describe('a log over sealed cells keeps the contract of the storage port', () => {
  it.each(logContract)('$title', async ({ run }) => {
    const origin = originOf();
    origin.cells.set('vault', vault.ground.header);

    const kept = run({
      connect: () => logOf(origin, ring),
      tamper: async (key, stored) => {
        if (stored === undefined) origin.cells.delete(key);
        else origin.cells.set(key, key.startsWith('epoch/') ? stored : await sealText(vault.seal, `cell/${key}`, stored));
      },
    });

    await expect(kept).resolves.toBeUndefined();
  });
});

describe('sealed cells', () => {
  it('lie on the disk without one word of what they say, the epochs and the header excepted', async () => {
    const origin = await filledOrigin(vault.ground);

    const plain = [...origin.cells].filter(([, text]) => !text.startsWith('qibu.sealed.1:')).map(([key]) => key);

    expect(plain).toEqual(['vault', 'epoch/c', 'epoch/d']);
    expect([...origin.cells.values(), ...origin.files.values()].filter((text) => text.includes('安岚支队') || text.includes('exam.score'))).toEqual([]);
    expect((await logOf(origin, ring).open('c'))?.commits).toHaveLength(5);
  });

  it('hold what the simulator keeps too, and a write of it is compared by a mark that says nothing', async () => {
    const origin = await filledOrigin(vault.ground);
    const cells = createVaultCells(createMemoryCells(origin.cells), ring);
    const form = { name: 'scenarios', schema: z.string(), empty: '', merge: mergeWhole } as const;
    const drawer = createDrawer<string>(cells, form, new MemoryTabs().openChannel);

    const kept = await drawer.keep('c', '春运', '');
    const late = await drawer.keep('c', '夏季', '');

    expect([kept.kind, late.kind]).toEqual(['kept', 'conflict']);
    expect(await drawer.read('c')).toMatchObject({ kind: 'found', value: '春运' });
    expect(origin.cells.get('scenarios/c')).toMatch(/^qibu\.sealed\.1:/);
    expect(origin.cells.get('drawer-turn/c/scenarios')).toBe(kept.kind === 'kept' ? kept.turn : '');
    expect((await logOf(origin, ring).exportAll('c'))['scenarios/c']).toContain('春运');
  });

  it('that were damaged are told with their place, and the others are read', async () => {
    const origin = await filledOrigin(vault.ground);
    const text = origin.cells.get('commit/c/000000003') ?? '';
    origin.cells.set('commit/c/000000003', `${text.slice(0, 60)}${text[60] === 'A' ? 'B' : 'A'}${text.slice(61)}`);

    const log = logOf(origin, ring);
    const opened = await log.open('c');

    expect(opened?.problems.map(({ path }) => path)).toContain('/commits/3');
    expect(opened?.commits).toHaveLength(2);
    expect(await log.health()).toEqual([{ severity: 'warning', code: 'storage.seal.damaged', path: '/commit/c/000000003', detail: { count: 1 } }]);
    expect((await log.open('d'))?.problems).toEqual([]);
  });

  it('that were damaged are exported as they lie there', async () => {
    const origin = await filledOrigin(vault.ground);
    origin.cells.set('commit/c/000000003', 'qibu.sealed.1:torn');

    const exported = await logOf(origin, ring).exportAll('c');

    expect(exported['commit/c/000000003']).toBe('qibu.sealed.1:torn');
    expect(JSON.stringify(exported['definition/c'])).toContain('安岚支队');
  });

  it('that changed places are damage, not another history', async () => {
    const origin = await filledOrigin(vault.ground);
    const [left = '', right = ''] = ['commit/c/000000002', 'commit/d/000000002'].map((key) => origin.cells.get(key));
    origin.cells.set('commit/c/000000002', right);
    origin.cells.set('commit/d/000000002', left);

    const log = logOf(origin, ring);

    expect((await log.open('c'))?.commits).toHaveLength(1);
    expect((await log.open('d'))?.commits).toHaveLength(1);
    expect((await log.health()).map(({ code, detail }) => [code, detail])).toEqual([['storage.seal.damaged', { count: 2 }]]);
  });

  it('of another key or a newer program are told apart from damaged ones', async () => {
    const cells = sealedMap();
    cells.set('commit/c/000000001', await sealText(other.seal, 'cell/commit/c/000000001', 'x'));
    cells.set('commit/c/000000002', 'qibu.sealed.2:whatever');
    const store = createVaultCells(createMemoryCells(cells), ring);

    await store.scan(EVERYTHING);

    expect((await store.health()).map(({ code }) => code)).toEqual(['storage.seal.otherKey', 'storage.seal.newer']);
  });

  it('among which a plain one stands are read with it, and it is said until it was written anew', async () => {
    const cells = sealedMap().set('definition/c', '{"title":1}');
    const store = createVaultCells(createMemoryCells(cells), ring);

    const read = await store.read('definition/c');
    const told = await store.health();
    await store.write({ put: [['definition/c', '{"title":2}']] });

    expect(read).toBe('{"title":1}');
    expect(told).toEqual([{ severity: 'warning', code: 'storage.cell.plain', path: '/definition/c', detail: { count: 1 } }]);
    expect(await store.health()).toEqual([]);
    expect(await store.read('definition/c')).toBe('{"title":2}');
  });

  it('come back in order from every way of reading', async () => {
    const store = createVaultCells(createMemoryCells(sealedMap()), ring);
    await store.write({
      add: [
        ['b', '2'],
        ['a', '1'],
      ],
      put: [['epoch/c', '{}']],
    });

    expect(await store.scan(EVERYTHING)).toEqual([
      ['a', '1'],
      ['b', '2'],
      ['epoch/c', '{}'],
      ['vault', vault.ground.header],
    ]);
    expect(await store.keys(EVERYTHING)).toEqual(['a', 'b', 'epoch/c', 'vault']);
    expect(await store.last({ from: 'a', to: 'c' })).toEqual(['b', '2']);
    expect(await store.last({ from: 'x', to: 'y' })).toBeUndefined();
    expect(await store.read('none')).toBeUndefined();
  });

  it('answer whatever else stands against a write as the store below does', async () => {
    const store = createVaultCells(createMemoryCells(sealedMap().set('epoch/c', 'one')), ring);
    const guard = { kind: 'cell', key: 'epoch/c', is: 'two' } as const;

    expect(await store.write({ guards: [guard], put: [['a', '1']] })).toEqual({ kind: 'refused', guard, found: 'one' });
    expect(await store.write({ guards: [{ kind: 'cell', key: 'a', is: 'plain' }], put: [['a', '1']] })).toMatchObject({ kind: 'failed' });
    expect(await store.read('a')).toBeUndefined();
  });
});

describe('a store whose vault is locked', () => {
  const locked: Ground = { kind: 'shut', problem: { severity: 'error', code: 'storage.vault.locked', path: '/vault' } };

  it('reads nothing, says so, and writes nothing', async () => {
    const origin = await filledOrigin(vault.ground);
    const before = new Map(origin.cells);
    const log = logOf(origin, ringOf(locked));
    const cells = createVaultCells(origin.store.cells, ringOf(locked));

    expect((await log.health())[0]).toEqual(locked.problem);
    await expect(log.list()).rejects.toThrow('storage.vault.locked');
    await expect(log.exportAside('c')).rejects.toThrow('storage.vault.locked');
    await expect(cells.read('vault')).rejects.toThrow('storage.vault.locked');
    expect(await cells.write({ put: [['a', '1']] })).toMatchObject({ kind: 'failed', code: 'storage.readOnly' });
    expect(origin.cells).toEqual(before);
  });

  it('stops a scan that was under way', async () => {
    const origin = await filledOrigin(vault.ground);
    let ground: Ground = vault.ground;
    const store = createVaultCells(
      {
        ...origin.store.cells,
        scan: async (range) => {
          ground = locked;
          return origin.store.cells.scan(range);
        },
      },
      { ground: () => ground, renew: async () => false },
    );

    await expect(store.scan(EVERYTHING)).rejects.toThrow('storage.vault.locked');
  });
});

describe('a tab that has not heard of a change of the encryption', () => {
  it.each([
    { title: 'begun', knows: { kind: 'plain' } as const, is: vault.ground.header },
    { title: 'made anew', knows: other.ground, is: vault.ground.header },
    { title: 'ended', knows: vault.ground, is: undefined },
  ])('writes nothing where a vault was $title elsewhere', async ({ knows, is }) => {
    const cells = new Map(is === undefined ? [] : [['vault', is]]);
    const store = createVaultCells(createMemoryCells(cells), ringOf(knows));
    const before = new Map(cells);

    const outcome = await store.write({ put: [['commit/c/000000001', '{}']] });

    expect(outcome).toMatchObject({ kind: 'failed', code: 'storage.fenced' });
    expect(cells).toEqual(before);
  });

  it('reads a log under the header that it finds, and looks again only where that is another one than it knows', async () => {
    const origin = await filledOrigin(vault.ground);
    let looks = 0;
    let ground: Ground = { kind: 'plain' };
    const learning: Keyring = {
      ground: () => ground,
      renew: async () => {
        looks += 1;
        ground = vault.ground;
        return true;
      },
    };

    expect((await logOf(origin, learning).open('c'))?.problems).toEqual([]);
    expect((await logOf(origin, learning).open('d'))?.problems).toEqual([]);
    expect(looks).toBe(1);
  });

  it('writes under the new header as soon as it knows it', async () => {
    const cells = sealedMap();
    let ground: Ground = { kind: 'plain' };
    const learning: Keyring = {
      ground: () => ground,
      renew: async () => {
        ground = vault.ground;
        return true;
      },
    };
    const store = createVaultCells(createMemoryCells(cells), learning);

    expect(await store.write({ put: [['a', '1']] })).toEqual({ kind: 'written' });
    expect(cells.get('a')).toMatch(/^qibu\.sealed\.1:/);
    expect(await store.read('a')).toBe('1');
  });
});
