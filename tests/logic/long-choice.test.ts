import { describe, expect, it } from 'vitest';
import type { FactValue } from '#domain/fact-value.ts';
import type { Json } from '#domain/json.ts';
import type { Verdict } from '#domain/verdict.ts';
import { compileRule } from '#logic/compile-rule.ts';
import { decodeRule, defaultLimits } from '#logic/decode-rule.ts';

/** Ten times what is let in: whatever calls itself for every branch is found out. */
const ROWS = 50_000;

/** `x` in steps of one from 0 on gives the outcome of its row, anything above the last the outcome `rest`. */
const ladder = (outcome: (row: number) => Json, rest: Json): Json => ({
  if: [...Array.from({ length: ROWS }, (_, row) => [{ '==': [{ var: 'x' }, row] }, outcome(row)]).flat(), rest],
});

const evaluatorOf = (logic: Json): ((x: FactValue | undefined) => Verdict) => {
  const tree = decodeRule(logic, { ...defaultLimits, branches: 2 * ROWS + 1, whole: 1e6 });
  if (!tree.ok) throw new Error(JSON.stringify(tree.problems));
  return compileRule<FactValue | undefined>(tree.value, { bind: (name) => (x) => (name === 'x' ? x : undefined) }).evaluate;
};

describe('a choice of very many branches', () => {
  it('gives the outcome of the first that holds, and otherwise the last', () => {
    const evaluate = evaluatorOf(ladder((row) => row % 7, 9));

    expect([0, 25_000, 49_999, 50_000].map((x) => evaluate(x))).toEqual([0, 25_000 % 7, 49_999 % 7, 9].map((value) => ({ status: 'ok', value })));
  });

  it('where none can be told, gives what all agree on, and else blames what is missing', () => {
    expect(evaluatorOf(ladder(() => 3, 3))(undefined)).toEqual({ status: 'ok', value: 3 });
    expect(evaluatorOf(ladder((row) => Number(row === 40_000), 0))(undefined)).toEqual({ status: 'undetermined', missing: ['x'] });
  });
});
