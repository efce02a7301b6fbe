import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactValue } from '#domain/fact-value.ts';
import type { Json } from '#domain/json.ts';
import type { Verdict } from '#domain/verdict.ts';
import { compileRule } from '#logic/compile-rule.ts';
import { indexChoice } from '#logic/index-choice.ts';
import type { RuleNode } from '#logic/rule-tree.ts';
import { treeOf } from './strict-rule.ts';

type Person = Readonly<Record<string, FactValue | undefined>>;

const number = fc.integer({ min: 0, max: 12 });
const comparison = (fact: string): fc.Arbitrary<Json> =>
  fc.tuple(fc.constantFrom('>=', '>', '<', '<='), number).map(([operator, bound]): Json => ({ [operator]: [{ var: fact }, bound] }));
const band: fc.Arbitrary<Json> = fc
  .tuple(number, fc.integer({ min: 0, max: 2 }), fc.constantFrom('<', '<='))
  .map(([from, width, operator]): Json => ({ and: [{ '>=': [{ var: 'x' }, from] }, { [operator]: [{ var: 'x' }, from + width] }] }));
/** Mostly bands of `x`, then others, now and then something else first. */
const condition: fc.Arbitrary<Json> = fc.oneof(
  { weight: 6, arbitrary: band },
  { weight: 4, arbitrary: fc.tuple(band, comparison('y')).map((parts): Json => ({ and: parts })) },
  { weight: 2, arbitrary: fc.tuple(comparison('x'), comparison('x'), comparison('y')).map((parts): Json => ({ and: parts })) },
  { weight: 1, arbitrary: fc.tuple(comparison('y'), band).map((parts): Json => ({ and: parts })) },
  { weight: 1, arbitrary: fc.tuple(band, band).map((parts): Json => ({ or: parts })) },
);
const table = fc.array(fc.tuple(condition, fc.integer({ min: 0, max: 3 })), { minLength: 48, maxLength: 120 });
const value = fc.option(
  fc.oneof(
    { weight: 12, arbitrary: fc.oneof(number, fc.double({ min: -1, max: 14, noNaN: true })) },
    { weight: 1, arbitrary: fc.constantFrom<FactValue>('7', true) },
  ),
  {
    nil: undefined,
    freq: 8,
  },
);
const people = fc.array(fc.record({ x: value, y: value }), { minLength: 30, maxLength: 30 });

const evaluatorOf = (logic: Json): ((person: Person) => Verdict) => compileRule<Person>(treeOf(logic), { bind: (name) => (person) => person[name] }).evaluate;

/** The same branches in choices within choices, each too short to be looked up: asked one by one. */
function nested(rows: readonly (readonly [Json, Json])[], rest: Json): Json {
  if (rows.length <= 20) return { if: [...rows.flat(), rest] };
  return { if: [...rows.slice(0, 20).flat(), nested(rows.slice(20), rest)] };
}

const numberOf = (node: RuleNode | undefined): number | undefined => (node?.kind === 'literal' && typeof node.value === 'number' ? node.value : undefined);

describe('a long choice that looks a value up', () => {
  it('says what it says when every branch is asked, missing values, wrong ones and whom it blames included', () => {
    const seen = { ok: 0, undetermined: 0, error: 0, indexed: 0 };
    fc.assert(
      fc.property(table, people, (rows, persons) => {
        const long: Json = { if: [...rows.flat(), 9] };
        const [looked, asked] = [evaluatorOf(long), evaluatorOf(nested(rows, 9))];
        const root = treeOf(long).root;
        const conditions = root.kind === 'operation' ? root.args.filter((_, index) => index % 2 === 0 && index + 1 < root.args.length) : [];
        seen.indexed += Number(indexChoice(conditions, numberOf) !== undefined);
        for (const person of persons) {
          const verdict = looked(person);
          seen[verdict.status] += 1;
          const expected = asked(person);
          // Places lie elsewhere in the one that is cut up.
          expect(verdict.status === 'error' ? verdict.code : verdict).toEqual(expected.status === 'error' ? expected.code : expected);
        }
      }),
      { seed: 5, numRuns: 300 },
    );
    expect(Math.min(seen.ok, seen.undetermined, seen.error)).toBeGreaterThan(200);
    expect(seen.indexed).toBeGreaterThan(100);
  });

  it('asks few of many', () => {
    const rows = Array.from({ length: 1000 }, (_, row): Json => ({ and: [{ '>=': [{ var: 'x' }, row] }, { '<': [{ var: 'x' }, row + 1] }] }));
    const index = indexChoice(
      rows.map((row) => treeOf(row).root),
      numberOf,
    );

    expect([-1, 0, 0.5, 999, 1000].map((x) => index?.branchesAt(index.place(x) ?? Number.NaN))).toEqual([[], [0], [0], [999], []]);
    expect(index?.place('7')).toBeUndefined();
  });
});
