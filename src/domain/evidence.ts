import { z } from 'zod';
import { idSchema } from './id.ts';

/** What something that is assumed of people rests on: a guess, with where it is from, or so many cases of a past campaign. */
export const evidenceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('assumed'), basis: z.string().min(1).max(400).optional() }),
  z.strictObject({ kind: z.literal('learned'), campaign: idSchema, cases: z.number().int().min(1) }),
]);
