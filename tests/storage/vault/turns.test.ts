import { describe, expect, it } from 'vitest';
import { changeVault } from '#storage/vault/change-vault.ts';
import type { Ground } from '#storage/vault/keyring.ts';
import { createLocalTurns } from '#storage/vault/turns.ts';
import { createVaultJournal } from '#storage/vault/vault-journal.ts';
import { madeVault, originOf } from './vault-origin.ts';

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));

describe('the turns at the journals', () => {
  it('let many share and only one own', async () => {
    const turns = createLocalTurns();
    let sharing = 0;
    const seen: string[] = [];
    const share = (name: string) =>
      turns.share(async () => {
        sharing += 1;
        await pause();
        seen.push(`${name} of ${sharing}`);
        await pause();
        sharing -= 1;
      });

    await Promise.all([
      share('a'),
      share('b'),
      turns.own(async () => {
        seen.push(`owned beside ${sharing}`);
        await pause();
      }),
      share('c'),
    ]);

    expect(seen).toEqual(['a of 2', 'b of 2', 'owned beside 0', 'c of 1']);
  });

  it('go on behind work that failed', async () => {
    const turns = createLocalTurns();
    const fail = (): Promise<never> => Promise.reject(new Error('no'));

    await expect(turns.share(fail)).rejects.toThrow('no');
    await expect(turns.own(fail)).rejects.toThrow('no');

    expect(await turns.share(async () => 'shared')).toBe('shared');
    expect(await turns.own(async () => 'owned')).toBe('owned');
  });

  it('keep a line that is added while the journals are written anew, and it is sealed', async () => {
    const vault = await madeVault();
    const origin = originOf();
    let ground: Ground = { kind: 'plain' };
    const journal = createVaultJournal(origin.store.journal, { ground: () => ground, renew: async () => true });
    await journal.begin('c', ['one', 'two']);
    const appended: Promise<void>[] = [];
    const slow = {
      ...origin.store.journal,
      readLines: async (campaign: string) => {
        const lines = await origin.store.journal.readLines(campaign);
        appended.push(journal.appendLines('c', ['three']));
        await pause();
        return lines;
      },
    };

    const onWritten = (): void => {
      ground = vault.ground;
    };
    await changeVault({ cells: origin.store.cells, journal: slow }, { from: { kind: 'plain' }, to: vault.ground }, { onWritten });
    await Promise.all(appended);

    expect(await journal.readLines('c')).toEqual(['one', 'two', 'three']);
    expect(appended).toHaveLength(1);
    expect((await origin.store.journal.readLines('c'))?.filter((line) => !line.startsWith('qibu.sealed.'))).toEqual([]);
  });
});
