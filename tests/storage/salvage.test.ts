import { describe, expect, it } from 'vitest';
import { toPlainState } from '#engine/evolve/plain-state.ts';
import { replay } from '#engine/evolve/replay.ts';
import { createMemoryLog } from '#storage/memory-log.ts';
import { salvage } from '#storage/salvage.ts';
import { commitOf } from './contract-commits.ts';

const key = (seq: number): string => `commit/c/00000000${seq}`;

/** A log of six commits with snapshots after the second and the fourth, some of whose cells are damaged. */
async function damaged(...keys: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  const cells = new Map<string, string>();
  const log = createMemoryLog(cells);
  const commits = [1, 2, 3, 4, 5, 6].map((seq) => commitOf(seq));
  await log.create('c', {}, commits);
  const hashes = (await log.open('c'))?.hashes ?? [];
  for (const seq of [2, 4]) {
    await log.keepSnapshot('c', { head: { seq, hash: hashes[seq - 1] ?? '' }, fold: 1, state: toPlainState(replay(commits.slice(0, seq))) });
  }
  for (const each of keys) cells.set(each, `${cells.get(each)?.slice(0, -9)}`);
  return log.exportAll('c');
}

describe('what can be shown of a log that is damaged in the middle', () => {
  it('is the newest snapshot from behind the damage, and what follows it', async () => {
    const found = salvage('c', await damaged(key(2)));

    expect(found?.snapshot.head.seq).toBe(4);
    expect(found?.after).toEqual([commitOf(5), commitOf(6)]);
  });

  it('ends before the next damage', async () => {
    const found = salvage('c', await damaged(key(2), key(6)));

    expect(found?.after).toEqual([commitOf(5)]);
  });

  it('is an older snapshot where the newest is damaged, or stands on a record that is', async () => {
    const byText = salvage('c', await damaged('snapshot/c/000000004'));
    const byRecord = salvage('c', await damaged(key(4)));

    expect([byText?.snapshot.head.seq, byText?.after.length]).toEqual([2, 4]);
    expect([byRecord?.snapshot.head.seq, byRecord?.after.length]).toEqual([4, 2]);
  });

  it('is nothing without a sound snapshot', async () => {
    const found = salvage('c', await damaged('snapshot/c/000000002', 'snapshot/c/000000004'));

    expect(found).toBeUndefined();
  });
});
