import { z } from 'zod';
import { codeSchema, enumEntrySchema, logicSchema } from './fact-value.ts';
import { idSchema, subjectKindSchema } from './id.ts';
import { textSchema } from './text.ts';

/** What a rule is for. */
export const ruleKinds = ['examThreshold', 'performanceLinkage', 'escalation', 'gate', 'entry', 'deadline', 'priority', 'eligibility', 'other'] as const;

const factValueSchema = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);

/** What a rule gives: yes or no, a number (rounded half away from zero to `decimals`), one code, or a list of codes. */
const ruleOutputSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('boolean') }),
  z.strictObject({
    type: z.literal('number'),
    unit: textSchema.optional(),
    decimals: z.number().int().min(0).max(6),
    min: z.number().optional(),
    max: z.number().optional(),
  }),
  z.strictObject({ type: z.literal('enum'), codes: z.array(enumEntrySchema).min(1).max(100) }),
  z.strictObject({ type: z.literal('codes'), codes: z.array(enumEntrySchema).min(1).max(100) }),
]);

/** See the four forms of an output above. */
export type RuleOutput = z.infer<typeof ruleOutputSchema>;

const expectationSchema = z.union([
  z.strictObject({ value: z.union([z.boolean(), z.number(), z.string(), z.array(codeSchema)]) }),
  z.strictObject({ undetermined: z.array(idSchema).min(1) }),
]);

/** A case that the rule must satisfy: facts by id (flat), and the verdict. Parameters keep their published values. */
const exampleSchema = z.strictObject({
  title: textSchema.optional(),
  facts: z.record(idSchema, factValueSchema),
  expect: expectationSchema,
});

/** See the form of an example above. */
export type RuleExample = z.infer<typeof exampleSchema>;

/**
 * A rule. `basis` names the article or document it rests on; `examples` are its proof. `hit`: as a decision table at most one of its rows may match
 * (`unique`), or those that match must agree (`any`); it decides as its logic says, and the check sees to the rest.
 */
export const ruleSchema = z.strictObject({
  id: idSchema,
  version: z.number().int().min(1),
  kind: z.enum(ruleKinds),
  subject: z.union([subjectKindSchema, z.literal('any')]),
  title: textSchema,
  about: textSchema.optional(),
  basis: z.string().min(1).max(400),
  output: ruleOutputSchema,
  logic: logicSchema,
  hit: z.enum(['unique', 'any']).optional(),
  view: z.enum(['sentence', 'table', 'formula']),
  examples: z.array(exampleSchema).max(500),
});

/** See {@link ruleSchema}. */
export type RuleDocument = z.infer<typeof ruleSchema>;
