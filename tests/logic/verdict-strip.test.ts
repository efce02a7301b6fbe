import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '#domain/json.ts';
import type { Verdict } from '#domain/verdict.ts';
import { compileRule } from '#logic/compile-rule.ts';
import { cutsOf } from '#logic/cuts-of.ts';
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

/** Rules over two numbers: comparisons with written ones and a parameter, chains, lists, and now and then something else. */
const number = fc.oneof(fc.integer({ min: -2, max: 12 }), fc.constantFrom(4.5, 0.1, 7.25), fc.constant<Json>({ var: 'p.line' }));
const comparison = fc.oneof(
  fc
    .tuple(fc.constantFrom('<', '<=', '>', '>=', '==', '!='), fc.constantFrom('a', 'b'), number)
    .map(([sign, name, value]): Json => ({ [sign]: [{ var: name }, value] })),
  fc.tuple(number, number).map(([low, high]): Json => ({ '<=': [low, { var: 'a' }, high] })),
  fc.tuple(fc.constantFrom('a', 'b'), fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 3 })).map(([name, list]): Json => ({ in: [{ var: name }, list] })),
  { weight: 1, arbitrary: fc.constantFrom<Json>({ '>': [{ var: 'a' }, { var: 'b' }] }, { '>=': [{ '*': [{ var: 'a' }, 2] }, 5] }) },
);
const anyRule = fc.tuple(comparison, comparison, comparison).map(([one, two, three]): Json => ({ if: [{ and: [one, { '!': [two] }] }, 1, three, 2, 3] }));

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

  it('is the same whether the cuts are known or every value is asked', () => {
    let known = 0;
    fc.assert(
      fc.property(anyRule, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 2 }), (...[logic, b, decimals]) => {
        const tree = treeOf(logic);
        const rule = compileRule<Readonly<Record<string, number>>>(tree, { bind: (name) => (source) => (name === 'p.line' ? 5 : source[name]) });
        const evaluate = (value: number): Verdict => rule.evaluate({ a: value, b });
        const cuts = cutsOf(tree, 'a', (name) => (name === 'p.line' ? 5 : undefined));
        if (cuts !== undefined) known += 1;

        const strip = verdictStrip({ min: 0, max: 10, decimals, cuts }, evaluate);

        expect(strip).toEqual(verdictStrip({ min: 0, max: 10, decimals }, evaluate));
      }),
      { seed: 7, numRuns: 1500 },
    );

    expect(known).toBeGreaterThan(500);
    expect(known).toBeLessThan(1500);
  });
});
