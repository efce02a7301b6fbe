import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Commit } from '#domain/event.ts';
import { eventTypes } from '#domain/event.ts';
import { type CampaignState, emptyState } from '#engine/evolve/campaign-state.ts';
import { replay } from '#engine/evolve/replay.ts';
import { stateHash } from '#engine/evolve/state-hash.ts';
import { randomCampaign, type RandomStep } from '#tests/support/random-commands.ts';
import { tinyDefinition } from '#tests/support/tiny-campaign.ts';
import { assignIssue, openTiny, registerIssue, TinyRun, withRule } from '#tests/support/tiny-run.ts';

/** Plays a random campaign and keeps the state after every commit. */
function play(
  steps: readonly RandomStep[],
  run: TinyRun = openTiny(),
  round = 'first',
): { readonly run: TinyRun; readonly lived: readonly CampaignState[]; readonly refused: number } {
  const lived: CampaignState[] = [run.state];
  let refused = 0;
  for (const [index, step] of steps.entries()) {
    const outcome = run.sendCommand(step(run.state, `${round}-${index}`));
    if (outcome.kind === 'refused') refused += 1;
    else lived.push(run.state);
  }
  return { run, lived, refused };
}

/** The log as it comes back from storage. */
function stored(commits: readonly Commit[]): readonly Commit[] {
  return JSON.parse(JSON.stringify(commits)) as readonly Commit[];
}

describe('the fold of the log', { timeout: 60_000 }, () => {
  it('[K2] gives after every step of a random campaign the state that was live then', () => {
    fc.assert(
      fc.property(randomCampaign(), (steps) => {
        const { run, lived } = play(steps);
        const log = stored(run.commits);
        expect(lived.map((_, index) => stateHash(replay(log.slice(0, index + 1))))).toEqual(lived.map(stateHash));
      }),
      { numRuns: 25 },
    );
  });

  it('[K2] goes on from any prefix to the same end', () => {
    fc.assert(
      fc.property(randomCampaign(25), (steps) => {
        const { run, lived } = play(steps);
        const log = stored(run.commits);
        const ends = lived.map((state, index) => stateHash(replay(log.slice(index + 1), state)));
        expect(new Set(ends)).toEqual(new Set([stateHash(run.state)]));
        expect(stateHash(lived[0] ?? emptyState)).toBe(stateHash(replay(log.slice(0, 1))));
      }),
      { numRuns: 30 },
    );
  });

  it('[K2] is proved on campaigns in which nearly everything happens', () => {
    const seen = new Set<string>();
    let kept = 0;
    let refused = 0;
    for (const steps of fc.sample(randomCampaign(), { numRuns: 60, seed: 20240923 })) {
      const played = play(steps);
      kept += played.lived.length;
      refused += played.refused;
      for (const { events } of played.run.commits) for (const { type } of events) seen.add(type);
    }

    const never = [...eventTypes].filter((type) => !seen.has(type) && !type.startsWith('edition.'));

    expect(never).toEqual(['campaign.closed', 'escalation.cleared', 'incident.raised', 'incident.resolved']);
    expect(kept).toBeGreaterThan(500);
    expect(refused).toBeGreaterThan(200);
  });

  it('[K3] is the same whatever became of the rules: it is given none', () => {
    fc.assert(
      fc.property(randomCampaign(25), fc.constantFrom(...tinyDefinition.rules.map(({ id }) => id)), (steps, broken) => {
        const { run } = play(steps);
        const before = stateHash(run.state);

        const later = new TinyRun(withRule(broken));
        later.state = replay(run.commits);
        later.commits = run.commits;
        const folded = stateHash(later.state);
        play(steps, later, 'second');

        expect(later.commits.length).toBeGreaterThanOrEqual(run.commits.length);
        expect(folded).toBe(before);
        expect(stateHash(replay(later.commits.slice(0, run.commits.length)))).toBe(before);
      }),
      { numRuns: 20 },
    );
  });

  it('[K3] comes from code that reads neither rules nor charts nor decisions', () => {
    const folder = new URL('../../src/engine/evolve/', import.meta.url);
    const sources = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));

    const imports = sources.flatMap((source) => [...source.matchAll(/from '([^']+)'/g)].map(([, name]) => name ?? ''));

    expect(imports.length).toBeGreaterThan(5);
    expect(imports.filter((name) => /^#(logic|charts|rules|machines)|decide|facts\//.test(name) && !name.startsWith('#domain'))).toEqual([]);
  });

  it('[K6] is the same when the same commands are given again', () => {
    fc.assert(
      fc.property(randomCampaign(25), (steps) => {
        const first = play(steps).run;
        const second = play(steps, openTiny(structuredClone(tinyDefinition))).run;
        expect(second.commits).toEqual(first.commits);
        expect(stateHash(second.state)).toBe(stateHash(first.state));
      }),
      { numRuns: 30 },
    );
  });

  it('[K14] holds no name, and is the same when the names are erased from the roster', () => {
    const run = openTiny();
    run.must(registerIssue);
    run.must(assignIssue);
    const { organisation } = tinyDefinition;
    const nameless = {
      ...tinyDefinition,
      organisation: { ...organisation, officers: organisation.officers.map(({ id, unit, post }) => ({ id, unit, post })) },
    };

    const after = new TinyRun(nameless);
    after.state = replay(stored(run.commits));

    expect(JSON.stringify(run.commits)).not.toMatch(/甲|乙|丙|丁/);
    expect(stateHash(after.state)).toBe(stateHash(run.state));
    expect(after.model.edition).toBe(run.model.edition);
    expect(after.must({ type: 'subject.remind', subject: 'officer:O1', role: 'chief' })).toHaveLength(1);
  });
});
