import { describe, expect, it } from 'vitest';
import { stateHash } from '#engine/evolve/state-hash.ts';
import { replay } from '#engine/evolve/replay.ts';
import { proveFile } from '#storage/backup/prove-file.ts';
import { proveLog } from '#storage/backup/prove-log.ts';
import { restoreLog } from '#storage/backup/restore-log.ts';
import { writeBackup } from '#storage/backup/write-backup.ts';
import { toRecordedLog } from '#storage/recorded-log.ts';
import { bookFault } from '#tests/support/fault-book.ts';
import { createMemoryOrigin } from '#tests/support/memory-origin.ts';
import { runScenario } from './run-scenario.ts';

describe('an origin of which everything was wiped', () => {
  it('has its campaign back from a backup file, with the same state', async () => {
    const origin = createMemoryOrigin();
    const { acknowledged } = await runScenario(origin.connect());
    const before = await origin.connect().open('tiny');
    const proven = proveLog('tiny', toRecordedLog('tiny', await origin.connect().exportAll('tiny')));
    if (!proven.ok) throw new Error(JSON.stringify(proven.problems));
    const file = await new Response(writeBackup(proven.value, { made: '2024-10-01T08:00:00Z', program: 'test' })).blob();

    const wiped = createMemoryOrigin();
    const read = await proveFile(file);
    const outcome = read.kind === 'proven' ? await restoreLog(wiped.connect(), read.log) : read;

    expect(outcome).toEqual({ kind: 'restored', aside: null });
    const after = await wiped.connect().open('tiny');
    expect(after).toMatchObject({ problems: [], hashes: before?.hashes });
    expect(stateHash(replay(after?.commits ?? []))).toBe(proven.value.stateHash);
    expect((await wiped.connect().readJournal('tiny'))?.records).toHaveLength(acknowledged.length);
    bookFault({ fault: 'wiped', runs: 1, acknowledged: acknowledged.length, found: after?.commits.length ?? 0 });
  });
});
