import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Json, toCanonicalJson } from '#domain/json.ts';
import { isSettledJson, sameJson, settleJson, toJsonText } from '#domain/settled-json.ts';

const json = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>;
/** Documents that are alike often enough to be equal now and then. */
const alike = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<Json>(0, 1, 'a', null, true),
    fc.array(tie('value'), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom('a', 'b'), tie('value'), { maxKeys: 2 }),
  ),
})).value;

const copyOf = (value: Json): Json => JSON.parse(JSON.stringify(value)) as Json;

/** The same document with some of its parts settled. */
function partlySettled(value: Json, chance: () => boolean): Json {
  if (typeof value !== 'object' || value === null) return value;
  const made: Json = Array.isArray(value)
    ? value.map((item: Json) => partlySettled(item, chance))
    : Object.fromEntries(Object.entries(value).map(([key, member]) => [key, partlySettled(member, chance)]));
  return chance() ? settleJson(made) : made;
}

describe('settled JSON', () => {
  it('is frozen all through, and known', () => {
    const made = settleJson({ if: [{ '>=': [{ var: 'x' }, 60] }, 'PASS'] });

    expect(isSettledJson(made)).toBe(true);
    expect(isSettledJson({ ...made })).toBe(false);
    expect(() => Object.assign((made.if[0] as { '>=': Json[] })['>='][0] as object, { var: 'y' })).toThrow(TypeError);
  });

  it('is written as any other', () => {
    fc.assert(
      fc.property(json, fc.infiniteStream(fc.boolean()), (value, chances) => {
        const made = partlySettled(value, () => chances.next().value === true);

        expect(toJsonText(made)).toBe(JSON.stringify(value));
        expect(toJsonText(made)).toBe(JSON.stringify(value));
      }),
    );
    expect(toJsonText({ a: undefined, b: [undefined, 1] })).toBe(JSON.stringify({ a: undefined, b: [undefined, 1] }));
  });

  it('is the same as another where both say the same, asked once or again and beside others', () => {
    let equal = 0;
    fc.assert(
      fc.property(alike, fc.array(alike, { minLength: 1, maxLength: 6 }), fc.infiniteStream(fc.boolean()), (value, others, chances) => {
        const one = partlySettled(value, () => chances.next().value === true);
        for (const other of [...others, copyOf(value), ...others]) {
          const expected = toCanonicalJson(one) === toCanonicalJson(other);
          expect(sameJson(one, other)).toBe(expected);
          expect(sameJson(other, one)).toBe(expected);
          equal += Number(expected);
        }
      }),
      { numRuns: 500 },
    );
    expect(equal).toBeGreaterThan(500);
  });

  it('does not mind members that are undefined', () => {
    expect(sameJson({ a: 1, b: undefined }, { a: 1 })).toBe(true);
    expect(sameJson({ a: undefined, b: 1 }, { a: 2 })).toBe(false);
    expect(sameJson({ a: 1 }, [1])).toBe(false);
  });
});
