import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openSession } from '#app/campaign/open-session.ts';
import { eventTypes } from '#domain/event.ts';
import { FOLD_VERSION, fromPlainState, toPlainState } from '#engine/evolve/plain-state.ts';
import { replay } from '#engine/evolve/replay.ts';
import { stateHash } from '#engine/evolve/state-hash.ts';
import { createMemoryLog } from '#storage/memory-log.ts';
import { RECORD_VERSION } from '#storage/write-record.ts';
import { bookFault } from '#tests/support/fault-book.ts';
import { createMemoryOrigin } from '#tests/support/memory-origin.ts';
import { signed } from '#tests/support/tiny-run.ts';

/** What a build of its time kept, cell by cell, and the hash of the state that it folds to, by the version of the fold. Golden files are only ever added to. */
interface GoldenLog {
  readonly name: string;
  readonly campaign: string;
  readonly commits: number;
  readonly states: Readonly<Record<string, string>>;
  readonly cells: Readonly<Record<string, string>>;
}

const folder = fileURLToPath(new URL('golden', import.meta.url));
const goldenLogs: readonly GoldenLog[] = readdirSync(folder)
  .toSorted()
  .map((file) => ({ name: file, ...(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Omit<GoldenLog, 'name'>) }));

const originOf = ({ cells }: GoldenLog) => createMemoryOrigin({ ...createMemoryOrigin(), cells: new Map(Object.entries(cells)) });

describe('every log that a build has ever kept', () => {
  it('is here for every version of the record format, with every event that there is', async () => {
    const versions = Array.from({ length: RECORD_VERSION }, (_, index) => `log-v${index + 1}.json`);
    expect(goldenLogs.map(({ name }) => name)).toEqual(expect.arrayContaining(versions));

    const opened = await Promise.all(goldenLogs.map(({ cells }) => createMemoryLog(new Map(Object.entries(cells))).open('tiny')));
    const types = new Set<string>(opened.flatMap((log) => log?.commits.flatMap(({ events }) => events.map(({ type }) => type)) ?? []));

    expect([...eventTypes].filter((type) => !types.has(type))).toEqual([]);
  });

  it.each(goldenLogs)('opens whole and takes the next command ($name)', async (golden) => {
    const origin = originOf(golden);

    const opened = await openSession(origin.connect(), golden.campaign);
    const session = opened.kind === 'open' ? opened.session : undefined;
    const sent = await session?.send(signed({ type: 'time.advance', to: '2025-01-06' }, 'the next command'));

    expect([opened.kind, session?.snapshot().commits.length]).toEqual(['open', golden.commits + (sent?.kind === 'kept' ? 1 : 0)]);
    expect(sent?.kind).not.toBe('notStored');
    expect((await origin.connect().open(golden.campaign))?.problems).toEqual([]);
    bookFault({ fault: 'golden', runs: 1, acknowledged: golden.commits, found: golden.commits });
  });

  // When this fails, `evolve` makes another state of an old log than it did: raise FOLD_VERSION, so that no snapshot of the old way is
  // used, and add the new hash to the golden file beside the old one.
  it.each(goldenLogs)('[K3] folds to the state that was noted for this version of the fold ($name)', async (golden) => {
    const { commits = [] } = (await originOf(golden).connect().open(golden.campaign)) ?? {};

    const state = replay(commits);

    expect(stateHash(state)).toBe(golden.states[FOLD_VERSION]);
    expect(Object.keys(golden.states)).toEqual(Array.from({ length: FOLD_VERSION }, (_, index) => String(index + 1)));
    expect(stateHash(fromPlainState(toPlainState(state)))).toBe(golden.states[FOLD_VERSION]);
  });
});
