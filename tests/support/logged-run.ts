import type { CampaignDefinition } from '#domain/definition.ts';
import type { Commit } from '#domain/event.ts';
import { decide } from '#engine/decide/decide.ts';
import { type CampaignState, emptyState } from '#engine/evolve/campaign-state.ts';
import { applyCommit } from '#engine/evolve/replay.ts';
import { createModel } from '#engine/model.ts';
import { toCommit } from '#engine/to-commit.ts';
import { replayTrace } from '#simulation/run/replay-trace.ts';
import { Simulator } from '#simulation/run/simulator.ts';

/** The log of one simulated campaign, done again by the engine: what really happened of a behaviour that is known. */
export function loggedRun(definition: CampaignDefinition, seed: number): readonly Commit[] {
  if (definition.behaviour === undefined) throw new Error('there is no behaviour to simulate');
  const model = createModel(definition);
  const steps = new Simulator(model, definition.behaviour).trace(seed, 0);
  const commits: Commit[] = [];
  let state: CampaignState = emptyState;
  for (const { command } of replayTrace({ model, state: () => state }, steps)) {
    const outcome = decide(model, state, command);
    if (outcome.kind === 'refused') continue;
    const commit = toCommit({ model, state, command, events: outcome.events, items: outcome.items });
    commits.push(commit);
    state = applyCommit(state, commit);
  }
  return commits;
}
