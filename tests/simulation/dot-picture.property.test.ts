import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DOTS, dotPicture } from '#simulation/report/dot-picture.ts';

const figures = fc.array(fc.oneof({ weight: 9, arbitrary: fc.integer({ min: -50, max: 200 }) }, { weight: 1, arbitrary: fc.constant(Number.NaN) }), {
  minLength: 1,
  maxLength: 300,
});

describe('fifty dots', () => {
  test('are fifty, one on the other, each at a figure that occurred, in its column', () => {
    fc.assert(
      fc.property(figures, fc.constantFrom(0 as const, 1 as const), (all, step) => {
        const { dots, columns, highest } = dotPicture(all, step);
        expect(dots).toHaveLength(DOTS);
        const towers = new Map<number, number[]>();
        for (const { column, height, figure } of dots) {
          const { low = 0, high = 0 } = columns[column] ?? {};
          expect(Number.isNaN(figure) ? Number.isNaN(low) : low <= figure && figure <= high).toBe(true);
          expect(all.some((each) => Object.is(each, figure) || each === figure)).toBe(true);
          towers.set(column, [...(towers.get(column) ?? []), height]);
        }
        for (const heights of towers.values()) expect(heights.toSorted((left, right) => left - right)).toEqual(heights.map((_, at) => at));
        expect(highest).toBe(Math.max(...[...towers.values()].map((heights) => heights.length)));
      }),
    );
  });

  test('stand over columns in which every campaign is once, ascending, not more than 24 and one for those without a figure', () => {
    fc.assert(
      fc.property(figures, fc.constantFrom(0 as const, 1 as const), (all, step) => {
        const { columns } = dotPicture(all, step);
        const replications = columns.flatMap((column) => column.replications);
        expect(replications.toSorted((left, right) => left - right)).toEqual(all.map((_, at) => at));
        const told = columns.filter(({ low }) => !Number.isNaN(low));
        expect(told.length).toBeLessThanOrEqual(24);
        for (const [at, { low, high }] of told.entries()) expect(low <= high && high < (told[at + 1]?.low ?? Infinity)).toBe(true);
        const without = all.filter((figure) => Number.isNaN(figure)).length;
        expect(without === 0 || columns.at(-1)?.replications.length === without).toBe(true);
      }),
    );
  });

  test('are as many of a figure as it has a share in the campaigns', () => {
    const all = [...Array.from({ length: 600 }, () => 3), ...Array.from({ length: 300 }, () => 7), ...Array.from({ length: 100 }, () => Number.NaN)];
    const { dots, columns, marks } = dotPicture(all, 1);
    const count = (figure: number): number => dots.filter((dot) => Object.is(dot.figure, figure)).length;
    expect([count(3), count(7), count(Number.NaN)]).toEqual([30, 15, 5]);
    expect(marks).toEqual([3, 3, 7]);
    expect(columns.map(({ from }) => from)).toEqual([3, 4, 5, 6, 7, Number.NaN, Number.NaN]);
    // One column for each number between, and an empty one before those without.
    expect(columns.map(({ replications }) => replications.length)).toEqual([600, 0, 0, 0, 300, 0, 100]);
  });

  test('of figures without any, of one alone and of none at all are a picture too', () => {
    expect(dotPicture([Number.NaN, Number.NaN], 1)).toMatchObject({ highest: 50, columns: [{ replications: [0, 1] }] });
    expect(dotPicture([0.25], 0)).toMatchObject({ highest: 50, columns: [{ low: 0.25, high: 0.25 }] });
    expect(dotPicture([], 1)).toMatchObject({ dots: [], columns: [], highest: 0 });
  });
});
