import type { CampaignDefinition } from '#domain/definition.ts';
import type { LiveStart } from '#simulation/live/live-start.ts';

/** What is to be simulated, under a number, so that a worker that has it need not be sent it again. */
export interface Plan {
  readonly id: number;
  readonly definition: CampaignDefinition;
  /** The running campaign from which it goes on; undefined from the beginning. */
  readonly live: LiveStart | undefined;
}

const known = new WeakMap<CampaignDefinition, Plan[]>();
let count = 0;

/** The plan of a definition, from the beginning or from a running campaign: the same for the same two objects. */
export function planOf(definition: CampaignDefinition, live: LiveStart | undefined): Plan {
  const plans = known.get(definition) ?? [];
  const found = plans.find((plan) => plan.live === live);
  if (found !== undefined) return found;
  count += 1;
  const plan: Plan = { id: count, definition, live };
  // Only the last running campaign is kept: it is read anew whenever it has gone on.
  known.set(definition, [plan, ...plans.filter((each) => each.live === undefined)]);
  return plan;
}
