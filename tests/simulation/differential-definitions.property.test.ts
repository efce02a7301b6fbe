import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDefinition } from '#engine/check/check-definition.ts';
import { createModel } from '#engine/model.ts';
import { SimulationFault } from '#simulation/fault.ts';
import { replayTrace } from '#simulation/run/replay-trace.ts';
import { Simulator } from '#simulation/run/simulator.ts';
import { applyScenario } from '#simulation/scenario/apply-scenario.ts';
import type { TracedStep } from '#simulation/run/trace.ts';
import { randomBehaviour } from '../support/random-behaviour.ts';
import { randomDefinition, randomScenario } from '../support/random-definition.ts';
import { engineEnd, simulatedEnd } from '../support/simulated-state.ts';
import { tinyDefinition } from '../support/tiny-campaign.ts';
import { TinyRun } from '../support/tiny-run.ts';

/** What stops a simulation by name, where the engine marks an incident or refuses. */
const KNOWN = new Set([
  'simulation.rule.broken',
  'simulation.settle.endless',
  'simulation.opening.refused',
  'simulation.campaign.suspended',
  'simulation.day.beyond',
  'simulation.step.tooWide',
  'simulation.chart.broken',
]);

describe('a random definition, simulated and done again by the engine', () => {
  it('[K1] ends in the same states, or is refused by name, whatever its charts, rules and scenario', () => {
    const counts = { same: 0, refused: 0, given: 0 };
    const everything = randomDefinition(tinyDefinition).chain((definition) =>
      fc.record({
        definition: fc.constant(definition),
        behaviour: randomBehaviour(definition),
        scenario: randomScenario(definition),
        seed: fc.nat({ max: 1_000_000 }),
      }),
    );
    fc.assert(
      fc.property(everything, ({ definition: plain, behaviour, scenario, seed }) => {
        const applied = applyScenario(plain, scenario);
        fc.pre(applied.ok && checkDefinition(applied.value).every(({ severity }) => severity !== 'error'));
        if (!applied.ok) return;
        const definition = applied.value;
        const simulated = simulate(() => {
          const simulator = new Simulator(createModel(definition), behaviour);
          return { simulator, steps: simulator.trace(seed, 0) };
        });
        if (simulated === null) {
          counts.refused += 1;
          return;
        }
        const run = new TinyRun(definition);
        const different: string[] = [];
        for (const { command, accepted } of replayTrace({ model: run.model, state: () => run.state }, simulated.steps)) {
          const outcome = run.sendCommand(command);
          const answers = outcome.items?.map(({ kind }) => kind === 'accepted') ?? [outcome.kind === 'accepted'];
          counts.given += answers.length;
          if (answers.some((answer, place) => answer !== accepted[place])) different.push(JSON.stringify(command));
        }
        counts.same += 1;

        expect(different).toEqual([]);
        expect(simulatedEnd(simulated.simulator)).toEqual(engineEnd(run.state));
      }),
      { numRuns: 150 },
    );
    expect(counts.same).toBeGreaterThan(counts.refused);
    expect(counts.given).toBeGreaterThan(2000);
  });
});

function simulate(work: () => { readonly simulator: Simulator; readonly steps: readonly TracedStep[] }): ReturnType<typeof work> | null {
  try {
    return work();
  } catch (failure) {
    if (failure instanceof SimulationFault && KNOWN.has(failure.code)) return null;
    throw failure;
  }
}
