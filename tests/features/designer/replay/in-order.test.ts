import { describe, expect, it } from 'vitest';
import type { FactValue } from '#domain/fact-value.ts';
import type { Verdict } from '#domain/verdict.ts';
import { inOrder } from '#features/designer/replay/in-order.ts';

const told = (...values: readonly FactValue[]): readonly Verdict[] => values.map((value) => ({ status: 'ok', value }));
const untold: Verdict = { status: 'undetermined', missing: ['exam.score'] };
const codes = ['EXCELLENT', 'GOOD', 'PASS', 'FAIL'].map((code) => ({ code, title: { zh: code, en: code } }));

describe('the order in which verdicts stand along a table', () => {
  it('is that in which a rule lists its codes, each once; what cannot be told comes last', () => {
    expect(inOrder([untold, ...told('PASS', 'GOOD', 'FAIL', 'PASS', 'OTHER', 'EXCELLENT')], { type: 'enum', codes })).toEqual([
      ...told('EXCELLENT', 'GOOD', 'PASS', 'FAIL', 'OTHER'),
      untold,
    ]);
  });

  it('is that of numbers as numbers, and yes before no', () => {
    expect(inOrder([...told(10, 9, -1), untold], { type: 'number', decimals: 0 })).toEqual([...told(-1, 9, 10), untold]);
    expect(inOrder(told(false, true), { type: 'boolean' })).toEqual(told(true, false));
  });

  it('puts lists of codes by their first, and none of them after all codes', () => {
    expect(inOrder(told([], ['FAIL'], ['GOOD', 'FAIL'], ['GOOD']), { type: 'codes', codes })).toEqual(told(['GOOD'], ['GOOD', 'FAIL'], ['FAIL'], []));
  });
});
