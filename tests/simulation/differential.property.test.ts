import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Behaviour } from '#domain/behaviour.ts';
import { createModel } from '#engine/model.ts';
import { replayTrace } from '#simulation/run/replay-trace.ts';
import { Simulator } from '#simulation/run/simulator.ts';
import { randomBehaviour } from '../support/random-behaviour.ts';
import { engineEnd, simulatedEnd } from '../support/simulated-state.ts';
import { tinyDefinition } from '../support/tiny-campaign.ts';
import { TinyRun } from '../support/tiny-run.ts';

const tinyModel = createModel(tinyDefinition);

/** Simulates once, does the same with the engine, and answers what was accepted and how both ended. */
function bothWays(behaviour: Behaviour, seed: number) {
  const simulator = new Simulator(tinyModel, behaviour);
  const steps = simulator.trace(seed, 0);
  const run = new TinyRun(tinyDefinition);
  const answers: { readonly simulated: readonly boolean[]; readonly engine: readonly boolean[] }[] = [];
  for (const { command, accepted } of replayTrace({ model: tinyModel, state: () => run.state }, steps)) {
    const outcome = run.sendCommand(command);
    const items = outcome.items?.map(({ kind }) => kind === 'accepted');
    answers.push({ simulated: accepted, engine: items ?? [outcome.kind === 'accepted'] });
  }
  return { steps, answers, simulated: simulatedEnd(simulator), engine: engineEnd(run.state) };
}

describe('a simulated campaign, done again by the engine', () => {
  it('[K1] ends in the same states, facts, deadlines, slips and proposals, and what was refused is refused', () => {
    let given = 0;
    fc.assert(
      fc.property(randomBehaviour(tinyDefinition), fc.integer({ min: 0, max: 1_000_000 }), (behaviour, seed) => {
        const { answers, simulated, engine } = bothWays(behaviour, seed);
        given += answers.length;
        expect(answers.map(({ simulated: each }) => each)).toEqual(answers.map(({ engine: each }) => each));
        expect(simulated).toEqual(engine);
      }),
      { numRuns: 150 },
    );
    expect(given).toBeGreaterThan(3000);
  });
});
