import { z } from 'zod';
import { idSchema } from './id.ts';
import { isoDateSchema } from './iso-date.ts';
import { textSchema } from './text.ts';

const taskSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  owner: idSchema,
  due: isoDateSchema,
  /** The state of the stage chart in which this work is done, as a path from its root. */
  state: z.string().max(200).optional(),
});

/**
 * A stage: a window (windows may overlap), the chart that every unit runs, its tasks, and the rules that guard its beginning and its end.
 * `entry` and `gate` must be the guards of transitions in the chart; the parts of `gate` are what the Unit page shows as wanted.
 */
export const stageSchema = z
  .strictObject({
    id: idSchema,
    title: textSchema,
    chart: idSchema,
    from: isoDateSchema,
    to: isoDateSchema,
    entry: idSchema,
    gate: idSchema,
    tasks: z.array(taskSchema).max(100),
  })
  .refine((stage) => stage.from <= stage.to, { error: 'stage.window.backwards', path: ['to'] });

/** See {@link stageSchema}. */
export type Stage = z.infer<typeof stageSchema>;

const rungSchema = z.strictObject({
  code: idSchema,
  title: textSchema,
  colour: z.enum(['blue', 'yellow', 'orange', 'red', 'purple']),
  slip: z.boolean(),
  recipient: idSchema,
  copyTo: z.array(idSchema).max(10),
  /** A consequence that this rung proposes; it takes effect only when a named person approves (K9). */
  consequence: idSchema.optional(),
});

/**
 * An escalation ladder: an enum rule names the rung that an issue has reached; rungs are in rising order and a subject only rises, one slip
 * a rung, until the rule names a lower one (a new or later deadline) or it comes to an end (tag `end`): then a new round begins. Evaluated on working days for instances of `chart` whose position carries `tag`.
 */
export const ladderSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  basis: z.string().min(1).max(400),
  subject: z.enum(['issue', 'slip', 'feedback', 'officer', 'stage']),
  chart: idSchema,
  tag: idSchema,
  rule: idSchema,
  none: idSchema,
  rungs: z.array(rungSchema).min(1).max(10),
});

/** See {@link ladderSchema}. */
export type Ladder = z.infer<typeof ladderSchema>;
