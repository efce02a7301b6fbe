import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demoDefinition } from '#rules/demo/demo-definition.ts';
import { sweep, valuesToTry } from '#simulation/analysis/sweep.ts';
import { layForMany } from '#simulation/run/run-many.ts';

describe('the values of a parameter that are tried', () => {
  it('begin with its own, then the ends, each once and within the range', () => {
    expect(valuesToTry({ value: 70, range: { min: 0, max: 100, decimals: 0 } }, 6)).toEqual([70, 0, 100, 50, 25, 75]);
    expect(valuesToTry({ value: 0, range: { min: 0, max: 1, decimals: 0 } }, 6)).toEqual([0, 1]);
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 3 }), (min, width, decimals) => {
        const values = valuesToTry({ value: min, range: { min, max: min + width, decimals } }, 17);

        expect(new Set(values).size).toBe(values.length);
        expect(values.length).toBeLessThanOrEqual(17);
        expect(values.every((value) => value >= min && value <= min + width && Number(value.toFixed(decimals)) === value)).toBe(true);
      }),
    );
  });
});

describe('a parameter over its range', () => {
  it('changes nothing where no score lies between two pass marks, and more fail the higher it is', () => {
    const question = { parameter: 'exam.pass', target: { kind: 'fact', fact: 'unit.failCount' }, seed: 1, runs: 5 } as const;
    const steps = [...sweep({ ...question, values: [80, 5, 0, 90] }, layForMany(demoDefinition).recorder)];
    const told = steps.filter((point) => point !== undefined);
    const points = told.filter(({ runs }) => runs === 5);
    const [now, five, none, high] = points.map(({ mean }) => mean);

    expect(points.map(({ value }) => value)).toEqual([80, 5, 0, 90]);
    expect(told.map(({ runs }) => runs)).toEqual([2, 4, 5, 2, 4, 5, 2, 4, 5, 2, 4, 5]);
    expect(steps).toHaveLength(20);
    expect(five).toBe(none);
    expect(now).toBeGreaterThan(five ?? Number.NaN);
    expect(high).toBeGreaterThan(now ?? Number.NaN);
    expect(points.every(({ low, mean, high: most }) => low <= mean && mean <= most)).toBe(true);
  });
});
