import { z } from 'zod';

const finite = z.number();

/**
 * How something that is left to chance falls out, in terms that an office can say. `lognormal` is told by its median and by what nine of ten stay under;
 * `normal` is cut off at its bounds, where the rest is heaped up; `betaBinomial` counts successes of `count` tries whose chance differs from group to group
 * (`spread` from 0, all alike, to under 1, all or nothing). Refuses bounds that are out of order (`distribution.order`).
 */
export const distributionSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('constant'), value: finite }),
    z.strictObject({
      kind: z.literal('discrete'),
      cases: z
        .array(z.strictObject({ value: finite, weight: z.number().min(0) }))
        .min(1)
        .max(200),
    }),
    z.strictObject({ kind: z.literal('empirical'), values: z.array(finite).min(1).max(10_000) }),
    z.strictObject({ kind: z.literal('triangular'), min: finite, mode: finite, max: finite }),
    z.strictObject({ kind: z.literal('pert'), min: finite, mode: finite, max: finite }),
    z.strictObject({ kind: z.literal('lognormal'), median: z.number().positive(), p90: z.number().positive() }),
    z.strictObject({ kind: z.literal('normal'), mean: finite, sd: z.number().min(0), min: finite, max: finite }),
    z.strictObject({ kind: z.literal('bernoulli'), chance: z.number().min(0).max(1) }),
    z.strictObject({ kind: z.literal('poisson'), mean: z.number().min(0).max(1000) }),
    z.strictObject({
      kind: z.literal('betaBinomial'),
      count: z.number().int().min(0).max(10_000),
      chance: z.number().min(0).max(1),
      spread: z.number().min(0).max(0.99),
    }),
  ])
  .refine((distribution) => isOrdered(distribution as Bounds), { error: 'distribution.order' });

/** See {@link distributionSchema}. */
export type Distribution = z.infer<typeof distributionSchema>;

interface Bounds {
  readonly min?: number;
  readonly mode?: number;
  readonly max?: number;
  readonly median?: number;
  readonly p90?: number;
}

function isOrdered({ min = -Infinity, max = Infinity, mode = max, median = 0, p90 = median }: Bounds): boolean {
  return min <= Math.min(mode, max) && mode <= max && median <= p90;
}
