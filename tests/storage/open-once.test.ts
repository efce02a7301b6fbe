import { describe, expect, it } from 'vitest';
import { createCellLog } from '#storage/cell-log.ts';
import { createGuardedLog } from '#storage/guarded-log.ts';
import { createJournal } from '#storage/journal.ts';
import { createLocalWitness } from '#storage/local-witness.ts';
import { createMemoryCells } from '#storage/memory-cells.ts';
import { createMemoryOrigin } from '#tests/support/memory-origin.ts';
import { createMemoryJournal } from '#storage/memory-journal.ts';
import { SEGMENT_RECORDS } from '#storage/compact-log.ts';
import { commitOf, commits, key } from './contract-commits.ts';

const LAST = SEGMENT_RECORDS + 4;

/** A place whose calls are written down, by name. */
function noting<T extends object>(place: T, calls: string[]): T {
  return Object.fromEntries(
    Object.entries(place).map(([name, call]) => [
      name,
      (...given: readonly unknown[]) => {
        calls.push(name);
        return (call as (...all: readonly unknown[]) => unknown)(...given);
      },
    ]),
  ) as T;
}

/** Opens a log of a segment and a few records whose cells were damaged; answers what was asked of the store and of the journal meanwhile. */
async function openDamaged(damage: (cells: Map<string, string>) => void) {
  const { cells, files, notes, connect } = createMemoryOrigin();
  const writer = connect();
  await writer.create('c', { title: '齐步' }, commits(LAST - 1));
  await writer.claim('c');
  await writer.append('c', commitOf(LAST));
  await writer.compact('c');
  damage(cells);
  const [ofCells, ofJournal]: [string[], string[]] = [[], []];
  const shared = { length: 0, getItem: (name: string) => notes.get(name) ?? null, setItem: () => undefined, removeItem: () => undefined, key: () => null };
  const log = createGuardedLog(createCellLog(noting(createMemoryCells(cells), ofCells)), {
    journal: createJournal(noting(createMemoryJournal(files), ofJournal)),
    witness: createLocalWitness(shared),
    patience: 1000,
  });
  const codes = (await log.open('c'))?.problems.map(({ code }) => code);
  return { codes, ofCells, ofJournal };
}

describe('an opening reads all that is kept of a log once, and of its journal no more than the end', () => {
  it.each([
    { title: 'whole', damage: () => undefined, codes: [], ends: 1 },
    {
      title: 'damaged in the middle',
      damage: (cells: Map<string, string>) => void cells.set(key(LAST - 1), `${cells.get(key(LAST - 1))} `),
      codes: ['log.record.altered'],
      ends: 1,
    },
    { title: 'damaged at its end', damage: (cells: Map<string, string>) => void cells.set(key(LAST), 'no record'), codes: ['log.commit.malformed'], ends: 1 },
    {
      title: 'damaged in a segment',
      damage: (cells: Map<string, string>) => void cells.set('segment/c/000000001', 'no segment'),
      codes: ['log.segment.altered', 'log.seq.gap'],
      ends: 1,
    },
    // What the copies say against a log is asked once more behind it.
    {
      title: 'torn at its end',
      damage: (cells: Map<string, string>) => void cells.delete(key(LAST)),
      codes: ['log.behind.witness', 'log.behind.journal'],
      ends: 2,
    },
    { title: 'lost', damage: (cells: Map<string, string>) => cells.clear(), codes: ['log.lost'], ends: 2 },
  ])('of one that is $title', async ({ damage, codes, ends }) => {
    const found = await openDamaged(damage);

    expect(found).toEqual({ codes, ofCells: ['scanAll'], ofJournal: Array.from({ length: ends }, () => 'lastLine') });
  });

  it('and comes to an end though another window never stops telling of more: what is missing is told then', async () => {
    const { cells } = createMemoryOrigin();
    const asked: string[] = [];
    const seen = {
      list: () => ['c'],
      see: () => undefined,
      forget: () => undefined,
      recall: () => ({ seq: asked.push('recall'), hash: 'sha256:0', epoch: 1 }),
    };
    const log = createGuardedLog(createCellLog(createMemoryCells(cells)), { journal: createJournal(createMemoryJournal()), witness: seen, patience: 1000 });

    expect((await log.open('c'))?.problems.map(({ code }) => code)).toEqual(['log.lost']);
    expect(asked.length).toBeLessThan(20);
  });
});
