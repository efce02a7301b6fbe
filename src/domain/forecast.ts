import { z } from 'zod';
import { subjectKindSchema, idSchema } from './id.ts';
import { isoDateSchema } from './iso-date.ts';

const fanSchema = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number()]);

/**
 * What was foretold of a running campaign on one of its days, kept to be held against what came: in how many simulated campaigns all was finished at the
 * end; for each stage the day (from the first of the campaign, null: never) by which the last unit had passed it in 10, 50 and 90 of 100; and, day by day
 * from the day after, how many of a kind were open: 5, 25, 50, 75 and 95 of 100 stay at or under it.
 */
export const forecastSchema = z.strictObject({
  madeOn: isoDateSchema,
  /** The moment, by the clock of the machine. */
  at: z.string().max(40),
  seed: z.number().int(),
  replications: z.number().int().min(1),
  edition: z.string().max(100),
  behaviour: z.string().max(100),
  finished: z.number().int().min(0),
  stages: z.array(z.strictObject({ stage: idSchema, days: z.tuple([z.number().nullable(), z.number().nullable(), z.number().nullable()]) })).max(100),
  open: z.array(z.strictObject({ of: subjectKindSchema, days: z.array(fanSchema).max(4000) })).max(10),
});

/** See {@link forecastSchema}. */
export type Forecast = z.infer<typeof forecastSchema>;
