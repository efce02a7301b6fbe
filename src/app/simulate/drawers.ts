import { z } from 'zod';
import { behaviourSchema } from '#domain/behaviour.ts';
import { forecastSchema } from '#domain/forecast.ts';
import { scenarioSchema } from '#domain/scenario.ts';
import { createDrawer } from '#storage/drawer-cells.ts';
import { sealedCells } from '../storage/vault.ts';

/** Where the scenarios of each campaign are kept. */
export const scenarioDrawer = createDrawer(sealedCells, { name: 'scenarios', schema: z.array(scenarioSchema).max(200).readonly(), empty: [] });

/** Where forecasts are kept, to be held against what comes. */
export const forecastDrawer = createDrawer(sealedCells, { name: 'forecasts', schema: z.array(forecastSchema).max(100).readonly(), empty: [] });

/** Where what is assumed of people is kept as it was changed at this desk; null where it was not. */
export const behaviourDrawer = createDrawer(sealedCells, { name: 'behaviour', schema: behaviourSchema.nullable(), empty: null });
