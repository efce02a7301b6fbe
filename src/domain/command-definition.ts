import { z } from 'zod';
import { eventNameSchema } from './chart-state.ts';
import { idSchema, subjectKindSchema } from './id.ts';
import { textSchema } from './text.ts';

const fieldSchema = z.strictObject({ fact: idSchema, required: z.boolean() });

/**
 * A command that an office can give: `exam.record` about an officer.
 * Its fields are facts of the vocabulary (type, range and enum come from there) recorded on its subject.
 * `chart`: the chart of the subject that receives it as an event (none: it only records). `registers`: it brings the subject
 * into being and starts the chart. `roles`: who may give it. `bulk: false`: one at a time only (closing an issue, K10).
 * `reason`: a written reason is wanted.
 */
export const commandDefinitionSchema = z.strictObject({
  type: eventNameSchema,
  title: textSchema,
  about: textSchema.optional(),
  subject: subjectKindSchema,
  chart: idSchema.optional(),
  registers: z.boolean(),
  fields: z.array(fieldSchema).max(40),
  roles: z.array(idSchema).min(1).max(20),
  bulk: z.boolean(),
  reason: z.boolean(),
});

/** See {@link commandDefinitionSchema}. */
export type CommandDefinition = z.infer<typeof commandDefinitionSchema>;
