import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson } from '#simulation/statistics/proportion.ts';
import { compareFigures, summarise } from '#simulation/statistics/summary.ts';

describe('a share with its interval', () => {
  it('is that of Wilson: 81 of 263 lie between 25.53 and 36.62 per cent (Newcombe 1998, table I)', () => {
    const { share, low, high } = wilson(81, 263);

    expect(share).toBeCloseTo(0.308, 3);
    expect(low).toBeCloseTo(0.2553, 4);
    expect(high).toBeCloseTo(0.3662, 4);
  });

  it('holds at none and at all: 0 of 20 up to 16.11 per cent, 20 of 20 from 83.89', () => {
    expect(wilson(0, 20)).toMatchObject({ low: 0 });
    expect(wilson(0, 20).high).toBeCloseTo(0.1611, 4);
    expect(wilson(20, 20).low).toBeCloseTo(0.8389, 4);
    expect(wilson(20, 20)).toMatchObject({ high: 1 });
    expect(wilson(0, 0)).toMatchObject({ low: 0, high: 1 });
  });

  it('always holds the share, and is narrower the more cases there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (cases, at) => {
        const hits = Math.round(at * cases);
        const [few, many] = [wilson(hits, cases), wilson(hits * 10, cases * 10)];

        expect(few.low <= few.share && few.share <= few.high).toBe(true);
        expect(many.high - many.low).toBeLessThan(few.high - few.low);
      }),
    );
  });
});

describe('figures in short', () => {
  it('have quantiles that occurred, and count what is missing', () => {
    const { count, missing, mean, quantile, min, max } = summarise([3, Number.NaN, 1, 2, 4]);

    expect({ count, missing, mean, min, max }).toEqual({ count: 4, missing: 1, mean: 2.5, min: 1, max: 4 });
    expect([0, 0.25, 0.5, 0.75, 1].map(quantile)).toEqual([1, 1, 2, 3, 4]);
  });

  it('are compared replication by replication: what is the same is exactly the same, missing both times too', () => {
    const { difference, same, up, down } = compareFigures([1, 2, 3, Number.NaN], [1, 4, 2, Number.NaN]);

    expect({ same, up, down }).toEqual({ same: 2, up: 1, down: 1 });
    expect(difference.mean).toBeCloseTo(0.25, 12);
  });
});
