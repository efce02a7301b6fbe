import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Distribution, distributionSchema } from '#domain/distribution.ts';
import { drawAt, lotOf } from '#simulation/draw.ts';
import { meanOf } from '#simulation/mean.ts';
import { quantileOf, weightsOf } from '#simulation/quantile.ts';

const value = fc.double({ min: -50, max: 200, noNaN: true });
const three = fc.tuple(value, value, value).map((values) => values.toSorted((left, right) => left - right) as [number, number, number]);

const distribution: fc.Arbitrary<Distribution> = fc.oneof(
  value.map((constant): Distribution => ({ kind: 'constant', value: constant })),
  fc
    .array(fc.record({ value, weight: fc.double({ min: 0, max: 9, noNaN: true }) }), { minLength: 1, maxLength: 12 })
    .map((cases): Distribution => ({ kind: 'discrete', cases })),
  fc.array(value, { minLength: 1, maxLength: 30 }).map((values): Distribution => ({ kind: 'empirical', values })),
  three.map(([min, mode, max]): Distribution => ({ kind: 'triangular', min, mode, max })),
  three.map(([min, mode, max]): Distribution => ({ kind: 'pert', min, mode, max })),
  fc
    .tuple(fc.double({ min: 0.5, max: 40, noNaN: true }), fc.double({ min: 1.05, max: 4, noNaN: true }))
    .map(([median, factor]): Distribution => ({ kind: 'lognormal', median, p90: median * factor })),
  fc
    .tuple(fc.double({ min: 40, max: 95, noNaN: true }), fc.double({ min: 0, max: 20, noNaN: true }))
    .map(([mean, sd]): Distribution => ({ kind: 'normal', mean, sd, min: 30, max: 100 })),
  fc.double({ min: 0, max: 1, noNaN: true }).map((chance): Distribution => ({ kind: 'bernoulli', chance })),
  fc.double({ min: 0, max: 300, noNaN: true }).map((mean): Distribution => ({ kind: 'poisson', mean })),
  fc
    .tuple(fc.integer({ min: 0, max: 300 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 0.9, noNaN: true }))
    .map(([count, chance, spread]): Distribution => ({ kind: 'betaBinomial', count, chance, spread })),
);

describe('what a distribution gives', () => {
  it('never falls where the draw grows, and comes on average to its mean', () => {
    fc.assert(
      fc.property(distribution, (each) => {
        expect(distributionSchema.safeParse(each).success).toBe(true);
        const quantile = quantileOf(each);
        const steps = 20_000;
        const first = quantile(0.5 / steps);
        let [sum, last, falls] = [0, first, false];
        for (let step = 0; step < steps; step += 1) {
          const given = quantile((step + 0.5) / steps);
          falls ||= given < last;
          last = given;
          sum += given;
        }
        expect(falls).toBe(false);
        const mean = meanOf(each);
        expect(Math.abs(sum / steps - mean)).toBeLessThan(2e-3 * Math.max(1, last - first));
      }),
      { seed: 2, numRuns: 200 },
    );
  });

  it('is drawn within the interval about the mean that nine hundred and ninety-nine of a thousand samples keep', () => {
    const count = 20_000;
    const kinds: readonly Distribution[] = [
      { kind: 'pert', min: 1, mode: 4, max: 30 },
      { kind: 'triangular', min: 0, mode: 1, max: 9 },
      { kind: 'lognormal', median: 11, p90: 19 },
      { kind: 'normal', mean: 81.5, sd: 8.5, min: 0, max: 100 },
      { kind: 'poisson', mean: 4.5 },
      { kind: 'betaBinomial', count: 20, chance: 0.88, spread: 0.1 },
      { kind: 'bernoulli', chance: 0.09 },
      {
        kind: 'discrete',
        cases: [
          { value: 1, weight: 105 },
          { value: 11, weight: 96 },
          { value: 26, weight: 33 },
        ],
      },
    ];
    for (const [at, each] of kinds.entries()) {
      const quantile = quantileOf(each);
      const numbers = Array.from({ length: count }, (_, index) => quantile(drawAt(lotOf(5, at), 1, index)));
      const mean = numbers.reduce((sum, number) => sum + number, 0) / count;
      const sd = Math.sqrt(numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0) / (count - 1));
      expect(Math.abs(mean - meanOf(each))).toBeLessThan((3.29 * sd) / Math.sqrt(count));
    }
  });

  it('is refused where its bounds are out of order', () => {
    const wrong: readonly Distribution[] = [
      { kind: 'triangular', min: 2, mode: 1, max: 3 },
      { kind: 'pert', min: 0, mode: 4, max: 3 },
      { kind: 'normal', mean: 1, sd: 1, min: 2, max: 1 },
      { kind: 'lognormal', median: 9, p90: 8 },
    ];
    for (const each of wrong) expect(distributionSchema.safeParse(each).error?.issues.map(({ message }) => message)).toEqual(['distribution.order']);
  });

  it('has the weights of the closed forms', () => {
    const binomial = weightsOf({ kind: 'betaBinomial', count: 17, chance: 0.9, spread: 0 });
    const poisson = weightsOf({ kind: 'poisson', mean: 4.5 });
    // The least spread of all: as likely one as the other, whatever the count.
    const even = weightsOf({ kind: 'betaBinomial', count: 10, chance: 0.5, spread: 1 / 3 });

    expect(binomial.at(-1)?.weight).toBeCloseTo(0.9 ** 17, 12);
    expect(binomial.at(-2)?.weight).toBeCloseTo(17 * 0.9 ** 16 * 0.1, 12);
    expect(poisson[0]?.weight).toBeCloseTo(Math.exp(-4.5), 12);
    expect(poisson[3]?.weight).toBeCloseTo((Math.exp(-4.5) * 4.5 ** 3) / 6, 12);
    for (const { weight } of even) expect(weight).toBeCloseTo(1 / 11, 12);
  });
});
