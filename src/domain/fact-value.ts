import { z } from 'zod';
import type { Json } from './json.ts';
import { textSchema } from './text.ts';

/** What a fact can hold. `codes` is a list of enum codes; a date is an {@link IsoDate}; null is missing. */
export type FactValue = string | number | boolean | null | readonly string[];

/** A code of an enum, `NOT_EXCELLENT`: capitals, digits, underscores. */
export const codeSchema = z.string().regex(/^[A-Z][A-Z0-9_]{0,39}$/, { error: 'code.malformed' });

/** One value of an enum with its name. */
export const enumEntrySchema = z.strictObject({ code: codeSchema, title: textSchema });

/** The numbers that a fact or parameter may hold, and its decimal places. */
export const rangeSchema = z
  .strictObject({ min: z.number(), max: z.number(), decimals: z.number().int().min(0).max(6) })
  .refine((range) => range.min <= range.max, { error: 'range.backwards' });

/** A JSON-Logic document, not yet looked at: the rule codec judges it. */
export const logicSchema: z.ZodType<Json> = z.json();
