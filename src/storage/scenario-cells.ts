import { z } from 'zod';
import { scenarioSchema } from '#domain/scenario.ts';
import type { ScenarioPort } from '#engine/scenario-port.ts';
import type { CellStore } from './cells.ts';
import { definitionKey } from './log-keys.ts';
import { scenariosKey } from './scenarios-key.ts';

const VERSION = 1;
const keptSchema = z.strictObject({ v: z.literal(VERSION), scenarios: z.array(scenarioSchema).max(200) });

/** Scenarios in a store of cells, all of a campaign in one. What cannot be read is left as it is until something is kept. */
export function createScenarioCells(cells: CellStore): ScenarioPort {
  return {
    read: async (campaign) => {
      const stored = await cells.read(scenariosKey(campaign)).catch(() => undefined);
      const kept = keptSchema.safeParse(typeof stored === 'string' ? parse(stored) : undefined);
      return kept.success ? kept.data.scenarios : [];
    },
    keep: async (campaign, scenarios) => {
      const outcome = await cells.write({
        guards: [{ kind: 'there', key: definitionKey(campaign) }],
        put: [[scenariosKey(campaign), JSON.stringify({ v: VERSION, scenarios })]],
      });
      return outcome.kind === 'written';
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
