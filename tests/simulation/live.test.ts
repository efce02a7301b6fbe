import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Behaviour } from '#domain/behaviour.ts';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { Command } from '#domain/command.ts';
import type { Commit } from '#domain/event.ts';
import { type CampaignState, emptyState } from '#engine/evolve/campaign-state.ts';
import { applyCommit } from '#engine/evolve/replay.ts';
import { decide } from '#engine/decide/decide.ts';
import { createModel, type Model } from '#engine/model.ts';
import { toCommit } from '#engine/to-commit.ts';
import { demoDefinition } from '#rules/demo/demo-definition.ts';
import { Recorder } from '#simulation/measure/recorder.ts';
import { liveStart } from '#simulation/live/live-start.ts';
import { restOf } from '#simulation/live/rest-of.ts';
import { quantileOf } from '#simulation/quantile.ts';
import { replayTrace } from '#simulation/run/replay-trace.ts';
import { Simulator } from '#simulation/run/simulator.ts';
import { randomBehaviour } from '../support/random-behaviour.ts';
import { engineEnd, simulatedEnd } from '../support/simulated-state.ts';
import { tinyDefinition } from '../support/tiny-campaign.ts';

/** A campaign that the engine runs, with its log. */
class Engine {
  state: CampaignState = emptyState;
  readonly commits: Commit[] = [];
  readonly model: Model;

  constructor(model: Model) {
    this.model = model;
  }

  /** Whether each item was accepted. */
  send(command: Command): readonly boolean[] {
    const outcome = decide(this.model, this.state, command);
    if (outcome.kind === 'refused') return 'items' in command ? command.items.map(() => false) : [false];
    const commit = toCommit({ model: this.model, state: this.state, command, events: outcome.events, items: outcome.items });
    this.state = applyCommit(this.state, commit);
    this.commits.push(commit);
    return outcome.items?.map(({ kind }) => kind === 'accepted') ?? [true];
  }
}

/** Runs a simulated campaign through the engine up to a day, then simulates on from there, and does the same with the engine. */
function goOn(definition: CampaignDefinition, { behaviour, seed, upTo }: { readonly behaviour: Behaviour; readonly seed: number; readonly upTo: string }) {
  const model = createModel(definition);
  const engine = new Engine(model);
  for (const { command } of replayTrace({ model, state: () => engine.state }, new Simulator(model, behaviour).trace(seed, 0))) {
    if (command.type === 'time.advance' && command.to > upTo) break;
    engine.send(command);
  }
  const simulator = new Simulator(model, behaviour, liveStart(engine.state, engine.commits));
  const start = simulatedEnd(simulator);
  const before = engineEnd(engine.state);
  const different: string[] = [];
  let given = 0;
  for (const { command, accepted } of replayTrace({ model, state: () => engine.state, goesOn: true }, simulator.trace(seed, 1))) {
    const answers = engine.send(command);
    given += answers.length;
    if (answers.some((answer, at) => answer !== accepted[at])) different.push(JSON.stringify(command));
  }
  return { simulator, start, before, end: simulatedEnd(simulator), after: engineEnd(engine.state), different, given };
}

describe('a simulation that goes on from a running campaign', () => {
  it('[K1] begins with the very state and ends in the one that the engine comes to, in the demo', () => {
    const { behaviour } = demoDefinition;
    if (behaviour === undefined) throw new Error('the demo has no behaviour');
    const { start, before, end, after, different, given } = goOn(demoDefinition, { behaviour, seed: 7, upTo: '2024-12-02' });

    expect(start).toEqual(before);
    expect(different).toEqual([]);
    expect(given).toBeGreaterThan(3000);
    expect(end).toEqual(after);
  });

  it('[K1] does so for random behaviours and days', () => {
    const from = Date.parse(tinyDefinition.meta.from);
    const days = (Date.parse(tinyDefinition.meta.to) - from) / 86_400_000;
    let given = 0;
    fc.assert(
      fc.property(randomBehaviour(tinyDefinition), fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 0, max: days - 1 }), (behaviour, seed, day) => {
        const upTo = new Date(from + day * 86_400_000).toISOString().slice(0, 10);
        const run = goOn(tinyDefinition, { behaviour, seed, upTo });
        given += run.given;

        expect(run.start).toEqual(run.before);
        expect(run.different).toEqual([]);
        expect(run.end).toEqual(run.after);
      }),
      { numRuns: 60 },
    );
    expect(given).toBeGreaterThan(300);
  });

  it('keeps what has happened, gives the same for the same seed, and another course for another replication', () => {
    const { behaviour } = demoDefinition;
    if (behaviour === undefined) throw new Error('the demo has no behaviour');
    const { simulator } = goOn(demoDefinition, { behaviour, seed: 7, upTo: '2024-12-02' });
    const recorder = new Recorder(simulator);
    const [first, again, other] = [recorder.run(1, 0), recorder.run(1, 0), recorder.run(1, 1)];
    const mobilised = recorder.layout.place({ kind: 'done', stage: 'mobilise', unit: 0 });

    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
    expect(first[mobilised]).toBeLessThan(40);
    expect(other[mobilised]).toBe(first[mobilised]);
  });
});

describe('what is left of a delay', () => {
  it('is drawn from those that are longer, and what may not happen at all is less likely the longer it has not', () => {
    // Four delays alike: 1, 2, 3, 4. After 2 days without it: F = 1/2, and with c = 0.8 the chance is 0.8 * 0.5 / (1 - 0.8 * 0.5) = 2/3.
    const delay = quantileOf({ kind: 'empirical', values: [1, 2, 3, 4] });
    const { chance, delay: rest } = restOf({ chance: 0.8, delay }, 2);

    expect(chance).toBeCloseTo(2 / 3, 6);
    expect([0.1, 0.4, 0.6, 0.9].map(rest)).toEqual([3, 3, 4, 4]);
  });

  it('is nothing where all are over: certain ones are overdue, others are not done', () => {
    expect(restOf({ chance: 1, delay: quantileOf({ kind: 'constant', value: 2 }) }, 5).chance).toBe(1);
    expect(restOf({ chance: 0.9, delay: quantileOf({ kind: 'constant', value: 2 }) }, 5).chance).toBe(0);
    expect(restOf({ chance: 0.9, delay: undefined }, 0).chance).toBe(0);
    expect(restOf({ chance: 0.5, delay: quantileOf({ kind: 'constant', value: 4 }) }, 1).chance).toBe(0.5);
  });
});
