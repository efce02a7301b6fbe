import { z } from 'zod';
import { logicSchema } from './fact-value.ts';
import { idSchema, subjectKindSchema } from './id.ts';

const recordedSource = z.strictObject({ kind: z.literal('recorded') });
const rosterSource = z.strictObject({ kind: z.literal('roster'), field: idSchema });
const givenSource = z.strictObject({ kind: z.literal('given') });
const stateSource = z.strictObject({ kind: z.literal('state'), chart: idSchema, tag: idSchema });
const phaseSource = z.strictObject({ kind: z.literal('phase'), chart: idSchema });
const ruleSource = z.strictObject({ kind: z.literal('rule'), rule: idSchema });
const deadlineSource = z.strictObject({
  kind: z.literal('deadline'),
  chart: idSchema,
  deadline: idSchema,
  measure: z.enum(['remaining', 'overdue', 'passed']),
});
const windowSource = z.strictObject({ kind: z.literal('window'), measure: z.enum(['sinceStart', 'untilEnd']) });
const aggregateSource = z.strictObject({
  kind: z.literal('aggregate'),
  op: z.enum(['count', 'share', 'sum', 'min', 'max', 'mean', 'ratio']),
  over: subjectKindSchema,
  where: logicSchema.optional(),
  of: idSchema.optional(),
  by: idSchema.optional(),
});

/**
 * Where a fact's value comes from:
 * `recorded` by a command on its subject · `roster` field of the organisation · `given` by the caller only (pairs, metrics) ·
 * `state`: a chart is in a state that carries the tag (boolean) · `phase`: the code of a chart's present state (enum) ·
 * `rule`: the verdict of a rule about the same subject · `deadline`: working days left (never below 0), working days past it (0 when not), or whether it has passed (boolean) ·
 * `window`: working days since the stage's window opened, or until it ends (negative before and after) ·
 * `aggregate` over the related subjects of a kind: count and share of those for which `where` holds; sum, min, max, mean of the fact `of`;
 * ratio of the sums of `of` and `by`.
 */
export const factSourceSchema = z.discriminatedUnion('kind', [
  recordedSource,
  rosterSource,
  givenSource,
  stateSource,
  phaseSource,
  ruleSource,
  deadlineSource,
  windowSource,
  aggregateSource,
]);

/** See {@link factSourceSchema}. */
export type FactSource = z.infer<typeof factSourceSchema>;
/** The aggregate form of a {@link FactSource}. */
export type AggregateSource = z.infer<typeof aggregateSource>;
