import { describe, expect, it } from 'vitest';
import type { CampaignDefinition } from '#domain/definition.ts';
import { createModel } from '#engine/model.ts';
import { replayTrace } from '#simulation/run/replay-trace.ts';
import { Simulator } from '#simulation/run/simulator.ts';
import { demoDefinition } from '#rules/demo/demo-definition.ts';
import { engineEnd, simulatedEnd } from '../support/simulated-state.ts';
import { TinyRun } from '../support/tiny-run.ts';

describe('the demo campaign, simulated and done again by the engine', () => {
  it('[K1] ends in the same state for each of its 1,400 subjects, and refuses the same commands', () => {
    const definition: CampaignDefinition = demoDefinition;
    const model = createModel(definition);
    if (definition.behaviour === undefined) throw new Error('the demo has no behaviour');
    const simulator = new Simulator(model, definition.behaviour);
    const steps = simulator.trace(2024, 0);
    const run = new TinyRun(definition);
    let [given, different] = [0, 0];
    for (const { command, accepted } of replayTrace({ model: run.model, state: () => run.state }, steps)) {
      const outcome = run.sendCommand(command);
      const engine = outcome.items?.map(({ kind }) => kind === 'accepted') ?? [outcome.kind === 'accepted'];
      given += engine.length;
      different += engine.filter((each, at) => each !== accepted[at]).length;
    }
    const end = simulatedEnd(simulator);

    expect(different).toBe(0);
    expect(given).toBeGreaterThan(15_000);
    expect(Object.keys(end).length).toBeGreaterThan(1200);
    expect(end).toEqual(engineEnd(run.state));
  });
});
