import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSession } from '#app/campaign/open-session.ts';
import type { Commit } from '#domain/event.ts';
import { FOLD_VERSION, toPlainState } from '#engine/evolve/plain-state.ts';
import { replay } from '#engine/evolve/replay.ts';
import { stateHash } from '#engine/evolve/state-hash.ts';
import { bookFault } from '#tests/support/fault-book.ts';
import { createMemoryOrigin, type MemoryOrigin } from '#tests/support/memory-origin.ts';
import { randomCampaign } from '#tests/support/random-commands.ts';
import { tinyDefinition } from '#tests/support/tiny-campaign.ts';
import { openTiny } from '#tests/support/tiny-run.ts';

interface Lived {
  readonly origin: MemoryOrigin;
  readonly commits: readonly Commit[];
  /** The hash of the state that was live after each commit. */
  readonly lived: readonly string[];
}

/** A campaign as it was lived, kept with a snapshot after every fifth commit. */
async function live(steps: Parameters<Parameters<ReturnType<typeof randomCampaign>['map']>[0]>[0]): Promise<Lived> {
  const run = openTiny();
  const lived = [stateHash(run.state)];
  for (const [index, step] of steps.entries()) {
    const before = run.state.seq;
    run.sendCommand(step(run.state, `step-${index}`));
    if (run.state.seq > before) lived.push(stateHash(run.state));
  }
  const origin = createMemoryOrigin();
  const store = origin.connect();
  await store.create('tiny', tinyDefinition, run.commits);
  const { hashes = [] } = (await store.open('tiny')) ?? {};
  for (let seq = 5; seq <= run.commits.length; seq += 5) {
    const state = toPlainState(replay(run.commits.slice(0, seq)));
    await store.keepSnapshot('tiny', { head: { seq, hash: hashes[seq - 1] ?? '' }, fold: FOLD_VERSION, state });
  }
  return { origin, commits: run.commits, lived };
}

async function openedHash(origin: MemoryOrigin): Promise<string> {
  const opened = await openSession(origin.connect(), 'tiny');
  return opened.kind === 'open' ? stateHash(opened.session.snapshot().state) : opened.kind;
}

describe('[K2] the state is the fold of the log', () => {
  it('whichever snapshots are deleted, all of them or some', async () => {
    let [runs, acknowledged] = [0, 0];
    await fc.assert(
      fc.asyncProperty(randomCampaign(), fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), async (steps, fates) => {
        const { origin, commits, lived } = await live(steps);
        const snapshots = [...origin.cells.keys()].filter((key) => key.startsWith('snapshot/'));

        for (const deleted of [snapshots.filter((_, index) => fates[index]), snapshots]) {
          for (const key of deleted) origin.cells.delete(key);
          expect(await openedHash(origin)).toBe(lived.at(-1));
        }
        runs += 2;
        acknowledged += 2 * commits.length;
      }),
      { numRuns: 15 },
    );
    bookFault({ fault: 'snapshots-deleted', runs, acknowledged, found: acknowledged });
  });

  it('from any prefix: what is opened is the state that was live then', async () => {
    let [runs, acknowledged] = [0, 0];
    await fc.assert(
      fc.asyncProperty(randomCampaign(), fc.nat(), async (steps, chance) => {
        const { commits, lived } = await live(steps);
        const seq = 1 + (chance % commits.length);
        const prefix = createMemoryOrigin();
        await prefix.connect().create('tiny', tinyDefinition, commits.slice(0, seq));

        expect(await openedHash(prefix)).toBe(lived[seq - 1]);
        expect(lived.map((_, index) => stateHash(replay(commits.slice(0, index + 1))))).toEqual(lived);
        runs += 1 + commits.length;
        acknowledged += seq;
      }),
      { numRuns: 10 },
    );
    bookFault({ fault: 'prefix', runs, acknowledged, found: acknowledged });
  });
});
