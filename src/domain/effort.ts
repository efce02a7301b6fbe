import { z } from 'zod';
import { evidenceSchema } from './evidence.ts';
import { logicSchema } from './fact-value.ts';
import { idSchema } from './id.ts';

/** An act may have so many efforts. */
export const MOST_EFFORTS = 10;

/** Most hours that one occasion can take: five people for a year. */
export const MOST_HOURS = 10_000;

/** The working time that one occasion of an act takes. */
export const effortSchema = z.strictObject({
  /** A kind of work of the behaviour. */
  work: idSchema,
  /** Hours of working time (60 minutes each) that one occasion takes, of all who are at it together. */
  hours: z.number().min(0).max(MOST_HOURS),
  /** Counted only where this holds of whoever does the act, once it is done; always where it is left out. */
  when: logicSchema.optional(),
  /** The unit whose people spend the hours: one by its id, or the one that a fact names once the act is done. The subject's own where it is left out. */
  by: z.union([z.strictObject({ unit: idSchema }), z.strictObject({ fact: idSchema })]).optional(),
  evidence: evidenceSchema,
});

/** Working time that an act takes each time it is done. It says how much work a campaign makes, and changes nothing of what happens in it. */
export type Effort = z.infer<typeof effortSchema>;
