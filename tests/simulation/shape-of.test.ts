import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Distribution } from '#domain/distribution.ts';
import { distributionSchema } from '#domain/distribution.ts';
import { convertDistribution, distributionKinds } from '#features/simulator/behaviour/convert-distribution.ts';
import { shapeOf } from '#simulation/statistics/shape-of.ts';
import { meanOf } from '#simulation/mean.ts';

const FREE = { isWhole: false, min: -Infinity, max: Infinity };

describe('the shape of a distribution', () => {
  it('is what is drawn: rounded, cut off, its bars adding up to one', () => {
    const { bars, mean, low, middle, high } = shapeOf(
      {
        kind: 'discrete',
        cases: [
          { value: -2, weight: 1 },
          { value: 3.4, weight: 3 },
        ],
      },
      { isWhole: true, min: 0, max: 10 },
    );

    expect(bars.map(({ share }) => share)).toEqual([0.25, 0.75]);
    expect({ mean, low, middle, high }).toEqual({ mean: 2.25, low: 0, middle: 3, high: 3 });
  });

  it('has the mean of the distribution where nothing is rounded or cut off', () => {
    const distributions: readonly Distribution[] = [
      { kind: 'pert', min: 1, mode: 2, max: 9 },
      { kind: 'triangular', min: 1, mode: 2, max: 9 },
      { kind: 'normal', mean: 75, sd: 10, min: 0, max: 100 },
      { kind: 'lognormal', median: 8, p90: 20 },
      { kind: 'poisson', mean: 3 },
      { kind: 'betaBinomial', count: 20, chance: 0.3, spread: 0.2 },
    ];

    for (const distribution of distributions) expect(shapeOf(distribution, FREE).mean / meanOf(distribution)).toBeCloseTo(1, 2);
  });
});

describe('a distribution of another kind', () => {
  it('can always be gone on from, whatever there was: the schema takes it', () => {
    const numbers = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const from = fc.tuple(numbers, numbers, numbers, fc.constantFrom('triangular' as const, 'pert' as const)).map(([a, b, c, kind]): Distribution => {
      const [min = 0, mode = 0, max = 0] = [a, b, c].toSorted((left, right) => left - right);
      return { kind, min, mode, max };
    });
    fc.assert(
      fc.property(from, fc.constantFrom(...distributionKinds), (distribution, kind) => {
        const made = convertDistribution(distribution, kind);

        expect(distributionSchema.safeParse(made).success).toBe(kind !== 'betaBinomial' || (made.kind === 'betaBinomial' && made.count <= 10_000));
      }),
      { numRuns: 200 },
    );
  });
});
