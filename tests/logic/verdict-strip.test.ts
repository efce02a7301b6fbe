import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '#domain/verdict.ts';
import { compileRule } from '#logic/compile-rule.ts';
import { verdictStrip } from '#logic/verdict-strip.ts';
import { treeOf } from './strict-rule.ts';

const grade = compileRule<number>(
  treeOf({ if: [{ '>=': [{ '*': [{ var: 'score' }, 2] }, 179.8] }, 'GOOD', { '>=': [{ var: 'score' }, 60] }, 'PASS', 'FAIL'] }),
  {
    bind: () => (value) => value,
  },
);
const grids = fc.record({
  min: fc.integer({ min: -50, max: 50 }),
  size: fc.nat(60),
  decimals: fc.integer({ min: 0, max: 1 }),
  codes: fc.array(fc.nat(2), { minLength: 7, maxLength: 7 }),
});
const ok = (value: string | number): Verdict => ({ status: 'ok', value });

describe('the strip of a number', () => {
  it('changes exactly where the rule does, also behind arithmetic', () => {
    const strip = verdictStrip({ min: 0, max: 100, decimals: 1 }, grade.evaluate);

    expect(strip).toEqual([
      { from: 0, to: 59.9, verdict: ok('FAIL') },
      { from: 60, to: 89.8, verdict: ok('PASS') },
      { from: 89.9, to: 100, verdict: ok('GOOD') },
    ]);
  });

  it('covers every value of its range once, with the verdict that the value has', () => {
    fc.assert(
      fc.property(grids, ({ min, size, decimals, codes }) => {
        const evaluate = (value: number): Verdict => ok(codes[Math.abs(Math.floor(value / 9)) % codes.length] ?? 0);

        const strip = verdictStrip({ min, max: min + size, decimals }, evaluate);

        const factor = 10 ** decimals;
        for (let step = min * factor; step <= (min + size) * factor; step += 1) {
          const value = step / factor;
          const holding = (strip ?? []).filter(({ from, to }) => value >= from && value <= to);
          expect(holding.map(({ verdict }) => verdict)).toEqual([evaluate(value)]);
        }
      }),
      { seed: 5 },
    );
  });

  it('is none where there are too many values or changes, or no value at all', () => {
    expect(verdictStrip({ min: 0, max: 100, decimals: 3 }, grade.evaluate)).toBeUndefined();
    expect(verdictStrip({ min: 0, max: 100, decimals: 0 }, (value) => ok(value))).toBeUndefined();
    expect(verdictStrip({ min: 1, max: 0, decimals: 0 }, grade.evaluate)).toBeUndefined();
    expect(verdictStrip({ min: Number.NaN, max: 1, decimals: 0 }, grade.evaluate)).toBeUndefined();
  });

  it('keeps an error and what cannot be decided apart from what can', () => {
    const strip = verdictStrip({ min: 0, max: 2, decimals: 0 }, (value) =>
      value === 0 ? { status: 'undetermined', missing: ['x'] } : value === 1 ? { status: 'error', code: 'rule.divide.zero', path: '' } : ok(1),
    );

    expect(strip?.map(({ verdict }) => verdict.status)).toEqual(['undetermined', 'error', 'ok']);
  });
});
