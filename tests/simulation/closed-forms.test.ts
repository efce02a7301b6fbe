import { describe, expect, it } from 'vitest';
import { drawAt, lotOf, withId } from '#simulation/draw.ts';
import { normalCdf } from '#simulation/normal.ts';
import { quantileOf } from '#simulation/quantile.ts';

/** Each number of a list with its 99 % interval about the mean of the list. */
function interval(numbers: readonly number[]): { readonly mean: number; readonly half: number } {
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const variance = numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0) / (numbers.length - 1);
  return { mean, half: 2.576 * Math.sqrt(variance / numbers.length) };
}

describe('an exam with one resit, 510 officers, scores N(75, 10)', () => {
  const score = quantileOf({ kind: 'normal', mean: 75, sd: 10, min: -1000, max: 1000 });
  const ids = Array.from({ length: 510 }, (_, index) => `officer:${index}`);
  const failing = (replication: number, pass: number): number =>
    ids.filter((id) => {
      const lot = withId(lotOf(2024, replication), id);
      return score(drawAt(lot, 1)) < pass && score(drawAt(lot, 2)) < pass;
    }).length;
  const replications = Array.from({ length: 1000 }, (_, replication) => replication);

  it('leaves 510 Φ((60 - 75) / 10)² = 2.276 officers failing at a pass mark of 60', () => {
    const expected = 510 * normalCdf((60 - 75) / 10) ** 2;
    const { mean, half } = interval(replications.map((replication) => failing(replication, 60)));

    expect(expected).toBeCloseTo(2.276, 3);
    expect(Math.abs(mean - expected)).toBeLessThan(half);
  });

  it('and 510 Φ((65 - 75) / 10)² - 2.276 = 10.561 more at 65, told by pairs of the same draws far more exactly than by others', () => {
    const expected = 510 * (normalCdf((65 - 75) / 10) ** 2 - normalCdf((60 - 75) / 10) ** 2);
    const paired = interval(replications.map((replication) => failing(replication, 65) - failing(replication, 60)));
    const apart = interval(replications.map((replication) => failing(replication + 5000, 65) - failing(replication, 60)));

    expect(expected).toBeCloseTo(10.561, 3);
    expect(Math.abs(paired.mean - expected)).toBeLessThan(paired.half);
    expect(paired.half).toBeLessThan(apart.half);
  });
});
