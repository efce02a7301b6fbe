import { describe, expect, it } from 'vitest';
import { proveLog, type ProvenLog } from '#storage/backup/prove-log.ts';
import { compareWith, restoreLog } from '#storage/backup/restore-log.ts';
import { createCellLog } from '#storage/cell-log.ts';
import { createMemoryCells } from '#storage/memory-cells.ts';
import { chainCommits } from '#storage/write-record.ts';
import { tinyDefinition } from '#tests/support/tiny-campaign.ts';
import { openTiny, registerIssue, type TinyRun } from '#tests/support/tiny-run.ts';

function proven(run: TinyRun): ProvenLog {
  const result = proveLog('tiny', { definition: JSON.stringify(tinyDefinition), ...chainCommits('tiny', run.commits) });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const short = openTiny();
const long = openTiny();
long.must(registerIssue);
const other = openTiny();
other.must({ type: 'time.advance', to: '2024-09-24' });
other.must({ type: 'time.advance', to: '2024-09-25' });

describe('a proven log beside what a store keeps', () => {
  it.each([
    { found: 'nothing', here: null, file: short, expected: { kind: 'absent' } },
    { found: 'the same', here: long, file: long, expected: { kind: 'same' } },
    { found: 'an earlier end', here: short, file: long, expected: { kind: 'newer', by: 1 } },
    { found: 'a later end', here: long, file: short, expected: { kind: 'older', by: 1 } },
    { found: 'another way on', here: long, file: other, expected: { kind: 'forked', here: 1, file: 2 } },
  ])('finds $found', ({ here, file, expected }) => {
    const opened = here === null ? null : { hashes: proven(here).hashes, problems: [] };

    expect(compareWith(opened, proven(file))).toEqual(expected);
  });

  it('says that what is kept is damaged instead of comparing with a part of it', () => {
    const problems = [{ severity: 'error', code: 'log.record.altered', path: '/commits/2' }] as const;

    expect(compareWith({ hashes: proven(short).hashes, problems }, proven(long))).toEqual({ kind: 'damaged', seq: 1, problems });
  });
});

describe('a restore', () => {
  it('puts the log in place with the state that was proven, and the former log aside whole', async () => {
    const store = createCellLog(createMemoryCells());
    await store.create('tiny', tinyDefinition, long.commits);

    const outcome = await restoreLog(store, proven(other));

    expect(outcome).toMatchObject({ kind: 'restored', aside: { campaign: 'tiny' } });
    expect((await store.open('tiny'))?.commits).toEqual(other.commits);
    const id = outcome.kind === 'restored' ? (outcome.aside?.id ?? '') : '';
    const texts = Object.values(await store.exportAside(id));
    expect(texts).toEqual(expect.arrayContaining([...proven(long).records]));
  });

  it('into a store that has nothing leaves nothing aside', async () => {
    const store = createCellLog(createMemoryCells());

    expect(await restoreLog(store, proven(long))).toEqual({ kind: 'restored', aside: null });
  });

  it('that cannot be written changes nothing', async () => {
    const cells = createMemoryCells();
    const store = createCellLog(cells);
    await store.create('tiny', tinyDefinition, long.commits);
    const before = await store.exportAll('tiny');
    const full = createCellLog({ ...cells, write: async () => ({ kind: 'failed', code: 'storage.full', message: 'no room' }) });

    const outcome = await restoreLog(full, proven(other));

    expect(outcome).toMatchObject({ kind: 'failed', code: 'storage.full' });
    expect(await store.exportAll('tiny')).toEqual(before);
    expect(await store.asides()).toEqual([]);
  });

  it('is not called one where another state comes back', async () => {
    const cells = createMemoryCells();
    const store = createCellLog(cells);
    const forgetful = { ...store, list: () => store.list(), asides: () => store.asides(), importInto: store.importInto.bind(store), open: async () => null };

    const outcome = await restoreLog(forgetful as unknown as typeof store, proven(long));

    expect(outcome).toMatchObject({ kind: 'failed', code: 'restore.state.differs' });
  });
});
