import { describe, expect, it } from 'vitest';
import { openSession } from '#app/campaign/open-session.ts';
import { stateHash } from '#engine/evolve/state-hash.ts';
import { replay } from '#engine/evolve/replay.ts';
import { isTextKey } from '#i18n/resources.ts';
import { type Blow, everyBlow, Fuse } from '#tests/support/fuse.ts';
import type { WriteManner } from '#tests/support/failing-cells.ts';
import { bookFault } from '#tests/support/fault-book.ts';
import { fortyCommands } from '#tests/support/forty-commands.ts';
import { createMemoryOrigin, type MemoryOrigin, type Wiring } from '#tests/support/memory-origin.ts';
import { signed } from '#tests/support/tiny-run.ts';
import { joinAlone, runScenario, type Seen } from './run-scenario.ts';

/** What is wrong after a run: nothing, or what a person would have been deceived about. */
async function deceptions(origin: MemoryOrigin, seen: Seen): Promise<readonly string[]> {
  const opened = await openSession(origin.connect(), 'tiny');
  if (opened.kind === 'absent' && !seen.created && seen.shown.length === 0) return [];
  if (opened.kind !== 'open') return [`opens as ${opened.kind} ${JSON.stringify('problems' in opened ? opened.problems : '')}`];
  const { commits, state } = opened.session.snapshot();
  const kept = new Set(commits.map(({ commandId }) => commandId));
  return [
    ...seen.acknowledged.filter((id) => !kept.has(id)).map((id) => `${id} was acknowledged and is lost`),
    ...seen.shown.filter((commit, index) => JSON.stringify(commits[index]) !== JSON.stringify(commit)).map(({ seq }) => `${seq} was shown and is not there`),
    ...(new Set(commits.map(({ commandId }) => commandId)).size === commits.length ? [] : ['a command was kept twice']),
    ...(stateHash(state) === stateHash(replay(commits)) ? [] : ['the state is not the fold of the log']),
    ...seen.codes.filter((code) => !isTextKey(`problems.code.${code}`)).map((code) => `${code} has no words`),
    ...(seen.status?.kind === 'following' ? ['the only window follows another'] : []),
  ];
}

/** Counts the calls of a healthy run. */
async function countCalls(wire: (fuse: Fuse) => Wiring): Promise<number> {
  const fuse = new Fuse();
  const seen = await runScenario(createMemoryOrigin().connect(wire(fuse)));
  expect(seen.acknowledged).toHaveLength(fortyCommands.length);
  return fuse.calls;
}

interface Found {
  readonly blow: Blow;
  readonly deceptions: readonly string[];
  readonly acknowledged: number;
}

async function runEach(
  blows: readonly Blow[],
  wire: (fuse: Fuse) => Wiring,
  look: (origin: MemoryOrigin, seen: Seen) => Promise<readonly string[]>,
): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const blow of blows) {
    const origin = createMemoryOrigin();
    const seen = await runScenario(origin.connect(wire(new Fuse(blow))));
    found.push({ blow, deceptions: await look(origin, seen), acknowledged: seen.acknowledged.length });
  }
  return found;
}

const told = (found: readonly Found[]): readonly string[] =>
  found.flatMap(({ blow, deceptions: list }) => list.map((text) => `call ${blow.at} ${blow.when}${blow.lasting ? ', for ever' : ''}: ${text}`));
const sum = (found: readonly Found[]): number => found.reduce((total, { acknowledged }) => total + acknowledged, 0);

describe('the n-th call of the storage fails, for every n of a day of forty commands', () => {
  it.each<WriteManner>(['answers', 'rejects'])(
    '[K4] and nothing that was called kept is lost, nothing is shown that is not there (a write that fails %s)',
    async (manner) => {
      const wire = (cells: Fuse): Wiring => ({ cells, manner });
      const blows = everyBlow(await countCalls(wire));

      const found = await runEach(blows, wire, deceptions);

      expect(told(found)).toEqual([]);
      expect(found.length).toBeGreaterThan(160);
      bookFault({ fault: 'nth-call', runs: found.length, acknowledged: sum(found), found: sum(found) });
    },
  );

  it('of the journal, and the log keeps everything; where the journal can be written again it is brought up', async () => {
    const wire = (journal: Fuse): Wiring => ({ journal });
    const blows = everyBlow(await countCalls(wire));

    const found = await runEach(blows, wire, async (origin, seen) => [
      ...(seen.acknowledged.length === fortyCommands.length ? [] : ['a command was not kept for want of a journal']),
      ...(await deceptions(origin, seen)),
      ...(await afterwards(origin)),
    ]);

    expect(told(found)).toEqual([]);
    bookFault({ fault: 'nth-journal-call', runs: found.length, acknowledged: sum(found), found: sum(found) });
  });

  it('of the witness, and nothing changes', async () => {
    const wire = (witness: Fuse): Wiring => ({ witness });
    const blows = everyBlow(await countCalls(wire));

    const found = await runEach(blows, wire, async (origin, seen) => [
      ...(seen.acknowledged.length === fortyCommands.length ? [] : ['a command was not kept for want of a witness']),
      ...(await deceptions(origin, seen)),
    ]);

    expect(told(found)).toEqual([]);
    bookFault({ fault: 'nth-witness-call', runs: found.length, acknowledged: sum(found), found: sum(found) });
  });

  it('of all three together from then on, as when the power goes: what was acknowledged is there, and the day goes on', async () => {
    const wire = (all: Fuse): Wiring => ({ cells: all, journal: all, witness: all });
    const blows = everyBlow(await countCalls(wire)).filter(({ lasting, when }) => lasting && when === 'before');

    const found = await runEach(blows, wire, async (origin, seen) => [...(await deceptions(origin, seen)), ...(await afterwards(origin))]);

    expect(told(found)).toEqual([]);
    bookFault({ fault: 'power', runs: found.length, acknowledged: sum(found), found: sum(found) });
  });
});

/** A start of the program with everything in order: one more command is kept, and then the journal holds what the log holds. */
async function afterwards(origin: MemoryOrigin): Promise<readonly string[]> {
  const store = origin.connect();
  const tab = await joinAlone(store);
  if (tab === undefined) return [];
  const open = tab.snapshot().state.status === 'none';
  const sent = await tab.send(open ? signed({ type: 'campaign.open' }, 'afterwards') : signed({ type: 'time.advance', to: '2024-09-24' }, 'afterwards'));
  if (sent.kind !== 'kept') return [`the next command is answered ${JSON.stringify(sent)}`];
  const { problems = [] } = (await origin.connect().open('tiny')) ?? {};
  const journal = await origin.connect().readJournal('tiny');
  const records = [...origin.cells]
    .filter(([key]) => key.startsWith('commit/'))
    .toSorted()
    .map(([, text]) => text);
  const same = JSON.stringify(journal?.records) === JSON.stringify(records);
  return [...problems.map(({ code }) => `${code} after the next command`), ...(same ? [] : ['the journal was not brought up'])];
}
