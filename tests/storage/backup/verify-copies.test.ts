import { describe, expect, it } from 'vitest';
import { FOLD_VERSION, toPlainState } from '#engine/evolve/plain-state.ts';
import { stateHash } from '#engine/evolve/state-hash.ts';
import type { OpenedLog, RecordedLog } from '#engine/ports.ts';
import { verifyCopies, type VerifyStep } from '#storage/backup/verify-copies.ts';
import { createCellLog } from '#storage/cell-log.ts';
import { DRAWER_LIMIT } from '#storage/drawer-cells.ts';
import { createMemoryCells } from '#storage/memory-cells.ts';
import { chainCommits } from '#storage/write-record.ts';
import { tinyDefinition } from '#tests/support/tiny-campaign.ts';
import { openTiny, registerIssue } from '#tests/support/tiny-run.ts';

const run = openTiny();
run.must(registerIssue);
run.must({ type: 'time.advance', to: '2024-09-24' });
const journal: RecordedLog = { definition: JSON.stringify(tinyDefinition), ...chainCommits('tiny', run.commits) };

async function opened(): Promise<OpenedLog> {
  const store = createCellLog(createMemoryCells());
  await store.create('tiny', tinyDefinition, run.commits);
  const log = await store.open('tiny');
  if (log === null) throw new Error('not there');
  return log;
}

const codesOf = async (log: OpenedLog, copy: RecordedLog | null): Promise<readonly string[]> =>
  (await verifyCopies({ log, journal: copy })).problems.map(({ code }) => code);

describe('verifying what is kept of a campaign', () => {
  it('finds nothing where all is equal, and tells the state folded from zero and every step', async () => {
    const steps: VerifyStep[] = [];

    const found = await verifyCopies({ log: await opened(), journal }, (step) => void steps.push(step));

    expect(found).toMatchObject({ problems: [], records: 3, stateHash: stateHash(run.state), head: { seq: 3 } });
    expect(steps).toEqual(['log', 'fold', 'journal']);
  });

  it('finds what is kept beside the log and can be read by nobody, or is too long for a backup', async () => {
    const drawers = [
      { name: 'scenarios', text: '{"v":1,"scenarios":[]}' },
      { name: 'behaviour', text: '{' },
      { name: 'forecasts', text: ' '.repeat(DRAWER_LIMIT + 1) },
    ];

    const { problems } = await verifyCopies({ log: await opened(), journal, drawers });

    expect(problems.map(({ code, severity, path }) => [code, severity, path])).toEqual([
      ['backup.drawer.unreadable', 'warning', '/drawers/behaviour'],
      ['backup.drawer.exceeded', 'error', '/drawers/forecasts'],
    ]);
  });

  it('[K2] finds a snapshot that is not the fold from zero, and takes the fold', async () => {
    const log = await opened();
    const head = { seq: 2, hash: log.hashes[1] ?? '' };
    const early = openTiny();
    early.must(registerIssue);
    const sound = { head, fold: FOLD_VERSION, state: toPlainState(early.state) };

    const good = await verifyCopies({ log: { ...log, snapshot: sound }, journal });
    const bad = await verifyCopies({ log: { ...log, snapshot: { ...sound, state: { ...sound.state, status: 'closed' } } }, journal });

    expect(good.problems).toEqual([]);
    expect(bad.problems.map(({ code }) => code)).toEqual(['verify.snapshot.differs']);
    expect(bad.stateHash).toBe(stateHash(run.state));
  });

  it('finds a journal that is not there, is behind, or says something else', async () => {
    const log = await opened();
    const [first = '', second = '', third = ''] = journal.records;
    const forged = {
      ...journal,
      records: [first, second.replace(/"h":"sha256:./, '"h":"sha256:x'), third].map((text) => text.replace('sha256:x', 'sha256:0')),
    };

    expect(await codesOf(log, null)).toEqual(['verify.journal.missing']);
    expect(await codesOf(log, { ...journal, records: [first, second] })).toEqual(['verify.journal.behind']);
    expect(await codesOf(log, forged)).toEqual(['verify.journal.differs']);
  });

  it('passes on what the log itself was opened with', async () => {
    const log = await opened();
    const problem = { severity: 'error', code: 'log.behind.witness', path: '', detail: { found: 3, wanted: 5 } } as const;

    expect(await codesOf({ ...log, problems: [problem] }, journal)).toEqual(['log.behind.witness']);
  });

  it('says that a log folds to nothing instead of throwing', async () => {
    const log = await opened();

    const found = await verifyCopies({ log: { ...log, commits: log.commits.slice(1) }, journal });

    expect(found.stateHash).toBeNull();
    expect(found.problems.map(({ code }) => code)).toContain('backup.fold.failed');
  });
});
