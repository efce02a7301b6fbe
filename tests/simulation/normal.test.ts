import { describe, expect, it } from 'vitest';
import { normalCdf, normalDensity, normalQuantile } from '#simulation/normal.ts';

describe('the normal distribution', () => {
  it('has the quantiles of the tables', () => {
    const known = [
      [0.5, 0],
      [0.9, 1.2815515655446004],
      [0.975, 1.959963984540054],
      [0.999, 3.090232306167813],
      [1e-10, -6.361340902404056],
    ] as const;

    for (const [probability, value] of known) expect(normalQuantile(probability)).toBeCloseTo(value, 12);
  });

  it('is under its quantile with the probability that was asked for', () => {
    for (let step = 1; step < 2000; step += 1) {
      const probability = step / 2000;
      expect(normalCdf(normalQuantile(probability))).toBeCloseTo(probability, 13);
    }
    expect(normalCdf(-1.5)).toBeCloseTo(0.06680720126885807, 14);
    expect(normalCdf(-8) / 6.220960574271785e-16).toBeCloseTo(1, 7);
  });

  it('has the density that its probability grows by', () => {
    for (const value of [-3, -1, 0, 0.4, 2]) expect((normalCdf(value + 1e-5) - normalCdf(value - 1e-5)) / 2e-5).toBeCloseTo(normalDensity(value), 8);
  });
});
