import { describe, expect, it } from 'vitest';
import { SEGMENT_RECORDS } from '#storage/compact-log.ts';
import type { RecordedLog } from '#engine/ports.ts';
import { bookFault } from '#tests/support/fault-book.ts';
import { everyBlow, Fuse } from '#tests/support/fuse.ts';
import { createMemoryOrigin, type MemoryOrigin } from '#tests/support/memory-origin.ts';
import { commitOf, commits, key } from '../contract-commits.ts';

/** From the n-th call on nothing answers any more, neither database nor journal nor witness: the process was killed. */
const kills = (calls: number) => everyBlow(calls).filter(({ lasting }) => lasting);
const wiredTo = (fuse: Fuse) => ({ cells: fuse, journal: fuse, witness: fuse });

async function originWith(count: number): Promise<MemoryOrigin> {
  const origin = createMemoryOrigin();
  await origin.connect().create('c', { title: '齐步' }, commits(count));
  return origin;
}

/** Runs some work on a copy of an origin, killed at every call; answers each copy afterwards. */
async function killAtEveryCall(origin: MemoryOrigin, work: (store: ReturnType<MemoryOrigin['connect']>) => Promise<unknown>): Promise<readonly MemoryOrigin[]> {
  const counting = new Fuse();
  await work(createMemoryOrigin(origin).connect(wiredTo(counting)));
  const after: MemoryOrigin[] = [];
  for (const blow of kills(counting.calls)) {
    const copy = createMemoryOrigin(origin);
    await work(copy.connect(wiredTo(new Fuse(blow)))).catch(() => undefined);
    after.push(copy);
  }
  return after;
}

describe('a process that is killed at any call', () => {
  it('of a compaction leaves every record there, and the log opens, goes on and is compacted afterwards', async () => {
    const count = SEGMENT_RECORDS + 3;
    const origin = await originWith(count);
    const whole = await origin.connect().open('c');

    const after = await killAtEveryCall(origin, (store) => store.compact('c'));

    expect(after.length).toBeGreaterThan(10);
    for (const copy of after) {
      const store = copy.connect();
      expect(await store.open('c')).toEqual(whole);
      await store.claim('c');
      expect((await store.append('c', commitOf(count + 1))).kind).toBe('appended');
      expect((await store.compact('c')).kind).toBe('compacted');
      const opened = await copy.connect().open('c');
      expect([opened?.problems, opened?.commits]).toEqual([[], commits(count + 1)]);
      expect([...copy.cells.keys()].filter((each) => each.startsWith('commit/'))).toHaveLength(4);
    }
    bookFault({ fault: 'compaction-killed', runs: after.length, acknowledged: after.length * count, found: after.length * count });
  });

  it('of a restore leaves the former log or the new one, whole, and the former is put aside when the new one is there', async () => {
    const origin = await originWith(9);
    const former = await origin.connect().open('c');
    const wanted: RecordedLog = { definition: '{"title":"restored"}', records: [1, 2, 3, 4].map((seq) => origin.cells.get(key(seq)) ?? '') };

    const after = await killAtEveryCall(origin, (store) => store.importInto('c', wanted));

    let restored = 0;
    for (const copy of after) {
      const store = copy.connect();
      const opened = await store.open('c');
      const isNew = opened?.commits.length === 4;
      restored += isNew ? 1 : 0;
      expect(opened?.problems).toEqual([]);
      if (!isNew) expect(opened).toEqual(former);
      expect((await store.asides()).map(({ id }) => id)).toEqual(isNew ? ['c@9.1'] : []);
      await store.claim('c');
      expect((await store.append('c', commitOf(isNew ? 5 : 10))).kind).toBe('appended');
      expect((await copy.connect().open('c'))?.problems).toEqual([]);
    }
    expect(restored).toBeGreaterThan(0);
    expect(restored).toBeLessThan(after.length);
    bookFault({ fault: 'restore-killed', runs: after.length, acknowledged: after.length * 9, found: after.length * 9 });
  });

  it('of the making of a campaign leaves it whole, or not there at all', async () => {
    const after = await killAtEveryCall(createMemoryOrigin(), (store) => store.create('c', { title: '齐步' }, commits(3)));

    for (const copy of after) {
      const opened = await copy.connect().open('c');
      if (opened !== null) expect([opened.problems, opened.commits]).toEqual([[], commits(3)]);
      if (opened === null) expect((await copy.connect().create('c', { title: '齐步' }, commits(3))).kind).toBe('appended');
    }
    expect(after.length).toBeGreaterThan(4);
    bookFault({ fault: 'creation-killed', runs: after.length, acknowledged: 0, found: 0 });
  });

  it('of a removal leaves the campaign whole or removes it; it never comes back as lost', async () => {
    const after = await killAtEveryCall(await originWith(5), (store) => store.remove('c'));

    for (const copy of after) {
      const opened = await copy.connect().open('c');
      expect(opened?.problems ?? []).toEqual([]);
      if (opened !== null) expect(opened.commits).toEqual(commits(5));
      await copy.connect().remove('c');
      expect(await copy.connect().list()).toEqual([]);
    }
    bookFault({ fault: 'removal-killed', runs: after.length, acknowledged: 0, found: 0 });
  });
});
