import type { CampaignDefinition } from '#domain/definition.ts';
import { SimulationFault } from '../fault.ts';
import type { LiveStart } from '../live/live-start.ts';
import { placesOf } from '../measure/layout.ts';
import { layForMany } from '../run/run-many.ts';
import { type Found, goalSeek, valuesOf } from './goal-seek.ts';

/** Which value of a parameter keeps a figure of every unit at or under a limit, in at least a share of all campaigns. */
export interface SeekQuestion {
  readonly definition: CampaignDefinition;
  /** The running campaign from which it goes on; left out where it begins at the beginning. */
  readonly live?: LiveStart | undefined;
  readonly parameter: string;
  readonly fact: string;
  readonly limit: number;
  readonly share: number;
  readonly seed: number;
  readonly runs: number;
}

/** One value that was tried: in how many of the campaigns every unit kept to the limit. */
export interface Tried {
  readonly value: number;
  readonly hits: number;
  readonly runs: number;
}

/** Seeks by halving, every value over the same dice. Tells of each value that it tries. */
export function seekParameter({ definition, live, parameter: id, fact, limit, share, seed, runs }: SeekQuestion, tell: (tried: Tried) => void): Found {
  const parameter = definition.parameters.find((candidate) => candidate.id === id);
  if (parameter === undefined) throw new SimulationFault('simulation.parameter.unknown', { parameter: id });
  const { recorder } = layForMany(definition, live);
  const places = placesOf(recorder.layout, (like) => like.kind === 'fact' && like.of === 'unit' && like.fact === fact);
  return goalSeek({
    values: valuesOf(parameter.range),
    holds: (value) => {
      recorder.tune(new Map([[id, value]]));
      let hits = 0;
      for (let replication = 0; replication < runs; replication += 1) {
        const row = recorder.run(seed, replication);
        if (places.every((place) => !((row[place] ?? 0) > limit))) hits += 1;
      }
      tell({ value, hits, runs });
      return hits >= share * runs;
    },
  });
}
