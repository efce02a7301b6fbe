import { z } from 'zod';
import { stateNodeSchema } from './chart-state.ts';
import { idSchema, subjectKindSchema } from './id.ts';
import { textSchema } from './text.ts';

/** A chart: the strict, object-form subset of an XState v5 machine that data can hold. No functions, no context, no timers. */
export const chartSchema = z.strictObject({
  schemaVersion: z.literal(1),
  id: idSchema,
  subject: subjectKindSchema,
  title: textSchema,
  root: stateNodeSchema,
});

/** See {@link chartSchema}. */
export type ChartDocument = z.infer<typeof chartSchema>;
