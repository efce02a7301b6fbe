import { z } from 'zod';
import { rangeSchema } from './fact-value.ts';
import { idSchema } from './id.ts';
import { textSchema } from './text.ts';

/** A named value that rules read as `p.<id>`: the pass mark, a number of days. */
export const parameterSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  group: textSchema,
  value: z.number(),
  range: rangeSchema,
  unit: textSchema.optional(),
  basis: z.string().min(1).max(400),
  about: textSchema,
});

/** See {@link parameterSchema}. */
export type ParameterDefinition = z.infer<typeof parameterSchema>;
