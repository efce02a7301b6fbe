import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goalSeek, valuesOf } from '#simulation/analysis/goal-seek.ts';

const values = fc
  .uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 300 })
  .map((list) => list.toSorted((left, right) => left - right));

describe('a value that is sought', () => {
  it('is where it turns, asked of few values, each once', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: -1100, max: 1100 }), fc.boolean(), (list, turn, isUpTo) => {
        const asked: number[] = [];
        const holds = (value: number): boolean => (asked.push(value), isUpTo ? value <= turn : value >= turn);
        const found = goalSeek({ values: list, holds });
        const holding = list.filter((value) => (isUpTo ? value <= turn : value >= turn));
        const expected =
          holding.length === 0
            ? { kind: 'nowhere' }
            : holding.length === list.length
              ? { kind: 'everywhere' }
              : isUpTo
                ? { kind: 'upTo', value: holding.at(-1) }
                : { kind: 'from', value: holding[0] };

        expect(found).toEqual(expected);
        expect(new Set(asked).size).toBe(asked.length);
        expect(asked.length).toBeLessThanOrEqual(3 + Math.ceil(Math.log2(list.length)));
      }),
    );
  });

  it('is one that the parameter may have, from its least to its greatest', () => {
    expect(valuesOf({ min: 0, max: 100, decimals: 0 })).toHaveLength(101);
    expect(valuesOf({ min: 0, max: 1, decimals: 2 }).slice(0, 3)).toEqual([0, 0.01, 0.02]);
    expect(valuesOf({ min: 0, max: 100, decimals: 1 }).slice(-2)).toEqual([99.9, 100]);
    expect(valuesOf({ min: 0, max: 1000, decimals: 6 }).length).toBeLessThanOrEqual(100_001);
  });
});
