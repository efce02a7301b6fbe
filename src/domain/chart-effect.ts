import { z } from 'zod';
import { codeSchema } from './fact-value.ts';
import { idSchema } from './id.ts';

const factLiteral = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/**
 * The closed list of effects. The chart only names them; the engine turns them into events:
 * `deadline.set` (an absolute date: working days from a number rule, K7, or the end of the stage window) · `deadline.clear` ·
 * `fact.set` / `fact.add` on the chart's subject · `proposal.raise` (each code of a codes rule; or `consequence` when a boolean rule is true, or with the points of a number rule that is not 0; K9) ·
 * `slip.issue` (a supervision slip of a colour about this subject) · `instance.start` (another chart for the same subject) ·
 * `remind` (a reminder to a role).
 */
export const effectSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('deadline.set'),
    params: z.union([z.strictObject({ deadline: idSchema, rule: idSchema }), z.strictObject({ deadline: idSchema, window: z.literal('end') })]),
  }),
  z.strictObject({ type: z.literal('deadline.clear'), params: z.strictObject({ deadline: idSchema }) }),
  z.strictObject({ type: z.literal('fact.set'), params: z.strictObject({ fact: idSchema, value: factLiteral }) }),
  z.strictObject({ type: z.literal('fact.add'), params: z.strictObject({ fact: idSchema, by: z.number() }) }),
  z.strictObject({ type: z.literal('proposal.raise'), params: z.strictObject({ rule: idSchema, consequence: codeSchema.optional() }) }),
  z.strictObject({ type: z.literal('slip.issue'), params: z.strictObject({ colour: codeSchema }) }),
  z.strictObject({ type: z.literal('instance.start'), params: z.strictObject({ chart: idSchema }) }),
  z.strictObject({ type: z.literal('remind'), params: z.strictObject({ role: idSchema }) }),
]);

/** See {@link effectSchema}. */
export type Effect = z.infer<typeof effectSchema>;
