import { z } from 'zod';
import { type Behaviour, behaviourSchema } from '#domain/behaviour.ts';
import { type Forecast, forecastSchema } from '#domain/forecast.ts';
import { type Scenario, scenarioSchema } from '#domain/scenario.ts';
import { mergeBehaviours } from '#engine/drawer/merge-behaviours.ts';
import { mergeForecasts } from '#engine/drawer/merge-forecasts.ts';
import { mergeLists } from '#engine/drawer/merge.ts';
import { createDrawer } from '#storage/drawer-cells.ts';
import { openTabChannel } from '#storage/tabs/tab-message.ts';
import { sealedCells } from '../storage/vault.ts';

/** Where the scenarios of each campaign are kept. */
export const scenarioDrawer = createDrawer<readonly Scenario[]>(
  sealedCells,
  {
    name: 'scenarios',
    schema: z.array(scenarioSchema).max(200).readonly(),
    empty: [],
    merge: (sides, preferred) => mergeLists(({ id }) => id, sides, preferred),
  },
  openTabChannel,
);

/** Where forecasts are kept, to be held against what comes. */
export const forecastDrawer = createDrawer<readonly Forecast[]>(
  sealedCells,
  { name: 'forecasts', schema: z.array(forecastSchema).max(100).readonly(), empty: [], merge: mergeForecasts },
  openTabChannel,
);

/** Where what is assumed of people is kept as it was changed at this desk; null where it was not. */
export const behaviourDrawer = createDrawer<Behaviour | null>(
  sealedCells,
  { name: 'behaviour', schema: behaviourSchema.nullable(), empty: null, merge: mergeBehaviours },
  openTabChannel,
);
