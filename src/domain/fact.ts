import { z } from 'zod';
import { factSourceSchema } from './fact-source.ts';
import { enumEntrySchema, rangeSchema } from './fact-value.ts';
import { idSchema, subjectKindSchema } from './id.ts';
import { textSchema } from './text.ts';

/** The types of fact. `codes` is a list of enum codes. */
export const factTypes = ['boolean', 'number', 'enum', 'text', 'date', 'codes'] as const;

/** What a text fact may point at: the id of a unit, or the code of an officer. */
export const referenceKinds = ['unit', 'officer'] as const;

const missingSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('undetermined') }),
  z.strictObject({ kind: z.literal('default'), value: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]) }),
]);

/**
 * A fact of the catalogue. `missing` says what no value means: nothing can be decided, or a stated default.
 * `reference`: a text that a command records must be the id of a unit or of an officer of the organisation, to the letter.
 */
export const factSchema = z
  .strictObject({
    id: idSchema,
    subject: subjectKindSchema,
    title: textSchema,
    type: z.enum(factTypes),
    unit: textSchema.optional(),
    range: rangeSchema.optional(),
    enum: z.array(enumEntrySchema).min(1).max(100).optional(),
    reference: z.enum(referenceKinds).optional(),
    source: factSourceSchema,
    missing: missingSchema,
    about: textSchema.optional(),
  })
  .refine(({ type, reference }) => reference === undefined || type === 'text', { error: 'fact.reference.notText', path: ['reference'] });

/** See {@link factSchema}. */
export type FactDefinition = z.infer<typeof factSchema>;
