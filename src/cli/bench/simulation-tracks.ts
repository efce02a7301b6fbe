import type { CampaignDefinition } from '#domain/definition.ts';
import type { CampaignEvent } from '#domain/event.ts';
import { decide } from '#engine/decide/decide.ts';
import { emptyState } from '#engine/evolve/campaign-state.ts';
import { applyCommit } from '#engine/evolve/replay.ts';
import { createModel } from '#engine/model.ts';
import { toCommit } from '#engine/to-commit.ts';
import { replayTrace } from '#simulation/run/replay-trace.ts';
import { Simulator } from '#simulation/run/simulator.ts';

/** The events that one instance of a chart went through, one after the other. */
export interface Track {
  readonly chart: string;
  readonly events: readonly string[];
}

/** What every instance of a simulated campaign went through, as the engine tells it. */
export function tracksOf(definition: CampaignDefinition, seed: number): readonly Track[] {
  const tracks = new Map<string, { readonly chart: string; readonly events: string[] }>();
  for (const event of eventsOf(definition, seed)) {
    if (event.type !== 'instance.moved' || event.trigger === null) continue;
    const key = `${event.stream} ${event.chart}`;
    const track = tracks.get(key) ?? { chart: event.chart, events: [] };
    track.events.push(event.trigger);
    tracks.set(key, track);
  }
  return [...tracks.values()];
}

function eventsOf(definition: CampaignDefinition, seed: number): readonly CampaignEvent[] {
  const model = createModel(definition);
  const steps = definition.behaviour === undefined ? [] : new Simulator(model, definition.behaviour).trace(seed, 0);
  const events: CampaignEvent[] = [];
  let state = emptyState;
  for (const { command } of replayTrace({ model, state: () => state }, steps)) {
    const outcome = decide(model, state, command);
    if (outcome.kind === 'refused') continue;
    events.push(...outcome.events);
    state = applyCommit(state, toCommit({ model, state, command, events: outcome.events, items: outcome.items }));
  }
  return events;
}
