import { describe, expect, it } from 'vitest';
import type { Commit } from '#domain/event.ts';
import { FOLD_VERSION, toPlainState } from '#engine/evolve/plain-state.ts';
import { replay } from '#engine/evolve/replay.ts';
import { checkPrefix, proveLog } from '#storage/backup/prove-log.ts';
import { createMemoryLog } from '#storage/memory-log.ts';
import { toRecordedLog } from '#storage/recorded-log.ts';
import { toSegment } from '#storage/segment.ts';
import { seriesKey } from '#storage/series-keys.ts';
import { chainCommits } from '#storage/write-record.ts';
import { tinyDefinition } from '#tests/support/tiny-campaign.ts';
import { openTiny, registerIssue } from '#tests/support/tiny-run.ts';

const key = (seq: number): string => seriesKey('commit', 'tiny', seq);

const commits = ((): readonly Commit[] => {
  const run = openTiny();
  run.must(registerIssue);
  for (const to of ['2024-09-24', '2024-09-25', '2024-09-26']) run.must({ type: 'time.advance', to });
  return run.commits;
})();
const LAST = commits.length;

/** The records of the log whose commit at this place is changed so, chained as a writer would. */
function changed(seq: number, change: object): Readonly<Record<string, string>> {
  const { records } = chainCommits(
    'tiny',
    commits.map((commit) => (commit.seq === seq ? ({ ...commit, ...change } as Commit) : commit)),
  );
  return Object.fromEntries(records.map((text, index) => [key(index + 1), text]));
}

const [first = '', second = ''] = chainCommits('tiny', commits).records;
const [sameSegment, otherSegment] = [await toSegment(1, [first, second]), await toSegment(1, [first, first])];

describe('what was found when a log was opened says of its beginning what the proof of the texts says', () => {
  it.each<{ readonly title: string; readonly damage: Readonly<Record<string, string | undefined>>; readonly code: string | null }>([
    { title: 'that lost its end', damage: { [key(LAST)]: undefined }, code: null },
    { title: 'whose last record is none', damage: { [key(LAST)]: 'no record' }, code: null },
    { title: 'with a gap', damage: { [key(3)]: undefined }, code: null },
    { title: 'with an altered record', damage: { [key(3)]: `${changed(3, {})[key(3)]} ` }, code: null },
    { title: 'with a segment that says something else', damage: { 'segment/tiny/000000001': otherSegment }, code: null },
    { title: 'with a segment that says the same', damage: { 'segment/tiny/000000001': sameSegment }, code: null },
    { title: 'with a segment that is none', damage: { 'segment/tiny/000000001': 'no segment' }, code: null },
    {
      title: 'with an event of a subject that there is not',
      damage: changed(LAST, { events: [{ type: 'facts.recorded', stream: 'officer:none', facts: {} }] }),
      code: null,
    },
    { title: '[K15] with an unknown key', damage: changed(2, { signature: 'x' }), code: 'log.key.unknown' },
    {
      title: '[K15] with an unknown event',
      damage: changed(LAST, { events: [{ type: 'officer.promoted', stream: 'officer:O1' }] }),
      code: 'log.event.unknown',
    },
    { title: 'with a command that was kept twice', damage: changed(3, { commandId: commits[1]?.commandId }), code: 'log.command.repeated' },
    { title: '[K11] with a commit of another edition', damage: changed(3, { edition: 'sha256:0' }), code: 'log.edition.foreign' },
    {
      title: '[K11] whose definition was altered',
      damage: { 'definition/tiny': JSON.stringify({ ...tinyDefinition, parameters: [] }) },
      code: 'log.definition.altered',
    },
    { title: 'whose definition is gone', damage: { 'definition/tiny': undefined }, code: 'log.definition.missing' },
    { title: 'whose definition is no JSON', damage: { 'definition/tiny': 'oops' }, code: 'log.definition.malformed' },
  ])('of one $title', async ({ damage, code }) => {
    const cells = new Map<string, string>();
    const log = createMemoryLog(cells);
    await log.create('tiny', tinyDefinition, commits);
    for (const [each, text] of Object.entries(damage)) {
      if (text === undefined) cells.delete(each);
      else cells.set(each, text);
    }

    const opened = await log.open('tiny');
    if (opened === null) throw new Error('there is no log');
    const { definition, records } = toRecordedLog('tiny', await log.exportAll('tiny'));
    const proven = proveLog('tiny', { definition, records: records.slice(0, opened.commits.length) });

    const found = checkPrefix('tiny', opened);
    expect(found.ok ? null : found.problems[0]?.code).toEqual(code);
    expect(proven.ok).toBe(code === null);
    expect(found.ok ? found.value : null).toBe(proven.ok ? proven.value.day : null);
  });

  it('[K2] with a snapshot as without one', async () => {
    const log = createMemoryLog();
    await log.create('tiny', tinyDefinition, commits);
    const without = await log.open('tiny');
    const state = toPlainState(replay(commits.slice(0, 3)));
    await log.keepSnapshot('tiny', { head: { seq: 3, hash: without?.hashes[2] ?? '' }, fold: FOLD_VERSION, state });
    const opened = await log.open('tiny');

    if (opened === null || without === null) throw new Error('there is no log');
    expect(opened.snapshot).not.toBeNull();
    expect(checkPrefix('tiny', opened)).toEqual(checkPrefix('tiny', without));
  });

  it('refuses the log of another campaign', async () => {
    const log = createMemoryLog();
    await log.create('other', tinyDefinition, commits);
    const opened = await log.open('other');

    if (opened === null) throw new Error('there is no log');
    expect(checkPrefix('other', opened)).toMatchObject({ ok: false, problems: [{ code: 'backup.campaign.differs' }] });
  });
});
