import { z } from 'zod';
import { codeSchema } from './fact-value.ts';
import { idSchema } from './id.ts';
import { textSchema } from './text.ts';

/** A value that a roster record holds for `roster` facts. */
const rosterValueSchema = z.union([z.string().max(400), z.number(), z.boolean()]);

const unitSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  kind: z.enum(['office', 'section', 'institute', 'centre', 'brigade']),
  firstResponsible: idSchema,
  liaison: idSchema,
  fields: z.record(idSchema, rosterValueSchema).optional(),
});

const officerSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1).max(100).optional(),
  unit: idSchema.optional(),
  post: idSchema,
  fields: z.record(idSchema, rosterValueSchema).optional(),
});

/**
 * Units, posts, officers, the leading group and the roles. Names and other personal data live here only and are
 * referenced by id (K14). An officer without a unit belongs to the detachment's leadership.
 */
export const organisationSchema = z.strictObject({
  name: textSchema,
  superior: textSchema,
  units: z.array(unitSchema).min(1).max(5000),
  posts: z
    .array(z.strictObject({ id: idSchema, title: textSchema }))
    .min(1)
    .max(500),
  officers: z.array(officerSchema).max(200_000),
  leadingGroup: z.array(z.strictObject({ officer: idSchema, role: z.enum(['head', 'deputyHead', 'member']) })).max(200),
  roles: z
    .array(z.strictObject({ id: idSchema, title: textSchema }))
    .min(1)
    .max(50),
});

/** See {@link organisationSchema}. */
export type Organisation = z.infer<typeof organisationSchema>;
/** A unit of the {@link Organisation}. */
export type Unit = Organisation['units'][number];
/** An officer of the {@link Organisation}. */
export type Officer = Organisation['officers'][number];

const itemSchema = z.strictObject({ code: codeSchema, title: textSchema, redLine: z.boolean().optional() });

/** A category of problems (A to H) and its items; a red-line item is handed over to discipline inspection. */
export const categorySchema = z.strictObject({ code: codeSchema, title: textSchema, items: z.array(itemSchema).min(1).max(100) });
