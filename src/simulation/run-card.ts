import type { CampaignDefinition } from '#domain/definition.ts';
import { hashOf } from '#domain/hash.ts';
import { editionOf } from '#engine/model.ts';

/** What has to be known to do a run again to the bit. */
export interface RunCard {
  readonly seed: number;
  readonly replications: number;
  /** The hash of the definition that was simulated, rules and all, and of what was assumed of people. */
  readonly edition: string;
  readonly behaviour: string;
  readonly scenario: string;
  /** How the simulator draws and runs; another number may fall out otherwise. */
  readonly version: number;
  /** How many cases of the behaviour are assumed, and how many were learned. */
  readonly assumed: number;
  readonly learned: number;
}

/** The way in which this program simulates. */
export const SIMULATOR_VERSION = 1;

/** The card of a run of a definition (a scenario applied). */
export function runCard(definition: CampaignDefinition, run: { readonly seed: number; readonly replications: number; readonly scenario: string }): RunCard {
  const cases = definition.behaviour?.acts.flatMap((act) => act.cases) ?? [];
  const assumed = cases.filter(({ evidence }) => evidence.kind === 'assumed').length;
  return {
    ...run,
    edition: editionOf(definition),
    behaviour: hashOf(definition.behaviour ?? null),
    version: SIMULATOR_VERSION,
    assumed,
    learned: cases.length - assumed,
  };
}
