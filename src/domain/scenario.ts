import { z } from 'zod';
import { idSchema } from './id.ts';
import { isoDateSchema } from './iso-date.ts';
import { distributionSchema } from './distribution.ts';
import { textSchema } from './text.ts';

/**
 * One thing that a scenario has otherwise: `parameter`: another value · `window`: other days of a stage · `act`: of an act of the behaviour how likely it
 * is (times what it is), how long it takes (times), how many can be at it at once, or on which days · `shock`: another distribution · `json`: anything
 * else of the definition, by JSON pointer (its behaviour under `/behaviour`).
 */
const patchSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('parameter'), id: idSchema, value: z.number() }),
  z.strictObject({ kind: z.literal('window'), stage: idSchema, from: isoDateSchema.optional(), to: isoDateSchema.optional() }),
  z.strictObject({
    kind: z.literal('act'),
    id: idSchema,
    chance: z.number().min(0).max(100).optional(),
    delay: z.number().min(0).max(100).optional(),
    servers: z.number().int().min(1).max(10_000).optional(),
    dates: z.array(isoDateSchema).min(1).max(200).optional(),
  }),
  z.strictObject({ kind: z.literal('shock'), id: idSchema, value: distributionSchema }),
  z.strictObject({ kind: z.literal('json'), path: z.string().startsWith('/').max(400), value: z.json() }),
]);

/** See {@link patchSchema}. */
export type Patch = z.infer<typeof patchSchema>;

/** A named set of changes to a definition and its behaviour, to be simulated beside what is. */
export const scenarioSchema = z.strictObject({ id: idSchema, title: textSchema, patches: z.array(patchSchema).max(200) });

/** See {@link scenarioSchema}. */
export type Scenario = z.infer<typeof scenarioSchema>;
