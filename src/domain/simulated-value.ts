import { z } from 'zod';
import { distributionSchema } from './distribution.ts';
import { logicSchema } from './fact-value.ts';
import { idSchema } from './id.ts';

const literal = z.union([z.string().max(400), z.number(), z.boolean()]);

/**
 * What stands in a field of a simulated command: `fixed`; `today` (dates); `drawn` from a distribution, with shared shocks added, rounded and kept
 * within the range of its fact; `picked` of some values by weight; `someone`: an officer or a unit, by chance, where the fact names one; `worked` out
 * from facts of the subject by logic.
 */
export const simulatedValueSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fixed'), value: literal }),
  z.strictObject({ kind: z.literal('today') }),
  z.strictObject({ kind: z.literal('drawn'), from: distributionSchema, plus: z.array(idSchema).max(5).optional() }),
  z.strictObject({
    kind: z.literal('picked'),
    cases: z
      .array(z.strictObject({ value: literal, weight: z.number().min(0) }))
      .min(1)
      .max(100),
    /** Falls on the same place as what is picked for this other fact. */
    as: idSchema.optional(),
  }),
  z.strictObject({ kind: z.literal('someone'), from: z.enum(['ownUnit', 'otherUnit']) }),
  z.strictObject({ kind: z.literal('worked'), logic: logicSchema }),
]);

/** See {@link simulatedValueSchema}. */
export type SimulatedValue = z.infer<typeof simulatedValueSchema>;
