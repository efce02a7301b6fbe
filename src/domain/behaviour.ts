import { z } from 'zod';
import { actSchema } from './act.ts';
import { distributionSchema } from './distribution.ts';
import { evidenceSchema } from './evidence.ts';
import { idSchema } from './id.ts';
import { textSchema } from './text.ts';

/** A behaviour has so many acts at most. */
export const MOST_ACTS = 300;

const shockSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  /** Drawn anew for whom or when; within that all share it. */
  per: z.enum(['campaign', 'unit', 'week']),
  value: distributionSchema,
  evidence: evidenceSchema,
});

/** Something that strikes many at once, so that they are not independent. */
export type Shock = z.infer<typeof shockSchema>;

const workKindSchema = z.strictObject({ id: idSchema, title: textSchema });

/** A kind of work by which the hours of acts are told apart: study, exams, inspections … */
export type WorkKind = z.infer<typeof workKindSchema>;

/**
 * How people behave, for the simulator: what they do, when, how likely, with what result. No rule is in it: what a command leads to, charts and rules
 * decide (K1). Acts of one day happen in the order in which they stand here. `work`: the kinds of work that acts name in their efforts; none where it is
 * left out.
 */
export const behaviourSchema = z.strictObject({
  acts: z.array(actSchema).max(MOST_ACTS),
  shocks: z.array(shockSchema).max(50),
  work: z.array(workKindSchema).min(1).max(20).optional(),
});

/** See {@link behaviourSchema}. */
export type Behaviour = z.infer<typeof behaviourSchema>;
