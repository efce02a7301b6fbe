import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '#domain/json.ts';
import { decodeRule, defaultLimits } from '#logic/decode-rule.ts';
import { encodeRule } from '#logic/encode-rule.ts';
import { operators } from '#logic/rule-tree.ts';
import { randomParts } from './random-rule.ts';

const SPARE = new Set(['__proto__', 'constructor', 'prototype']);
const key = fc.string({ unit: 'grapheme', maxLength: 8 }).filter((name) => !SPARE.has(name) && name !== 'var' && !name.startsWith('missing'));
/** A text may stand as the path of a `var`; the names that no path may have are refused at the door, which has tests of its own. */
const text = fc.string().filter((path) => !path.split('.').some((part) => SPARE.has(part)));
const operator = fc.oneof(fc.constantFrom(...operators, 'qibu.unknown', 'datetime', 'match'), key);

/** Any JSON-Logic document: known and unknown operators with any number of operands, with and without brackets, data with several keys or none. */
const { document } = fc.letrec<{ document: Json }>((tie) => ({
  document: fc.oneof(
    { maxDepth: 8, depthSize: 'large' },
    fc.oneof(fc.constant(null), fc.boolean(), fc.double({ noNaN: true, noDefaultInfinity: true }), text),
    fc.tuple(operator, fc.array(tie('document'), { maxLength: 4 })).map(([name, args]) => ({ [name]: args })),
    fc.tuple(operator, tie('document')).map(([name, arg]) => ({ [name]: arg })),
    fc.array(tie('document'), { maxLength: 3 }),
    fc.dictionary(key, tie('document'), { maxKeys: 3, noNullPrototype: true }) as fc.Arbitrary<Json>,
  ),
}));

/** As JSON text and back, as a document arrives. */
const arrived = (json: Json): Json => JSON.parse(JSON.stringify(json)) as Json;

describe('the codec', () => {
  it('gives back every document unchanged, also with operators that it does not know', () => {
    let kept = 0;
    fc.assert(
      fc.property(document, (made) => {
        const json = arrived(made);

        const tree = decodeRule(json);

        if (!tree.ok) {
          expect(['rule.depth.exceeded', 'rule.size.exceeded']).toContain(tree.problems[0]?.code);
          return;
        }
        kept += 1;
        expect(JSON.stringify(encodeRule(tree.value))).toBe(JSON.stringify(json));
      }),
      { numRuns: 10_000 },
    );
    expect(kept).toBeGreaterThan(9500);
  });

  it('gives back every rule of the strict language unchanged', () => {
    fc.assert(
      fc.property(randomParts.condition, (made) => {
        const tree = decodeRule(made, { ...defaultLimits, depth: 100, nodes: 100_000 });

        expect(tree.ok && JSON.stringify(encodeRule(tree.value))).toBe(JSON.stringify(made));
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps 31 operators inside each other', () => {
    let json: Json = { var: 'x' };
    for (let depth = 0; depth < 31; depth += 1) json = { '!': [json] };

    const tree = decodeRule(json);

    expect(tree.ok && encodeRule(tree.value)).toEqual(json);
  });

  it('freezes what it read', () => {
    const data = { a: 1, b: { c: [2] } };
    const tree = decodeRule({ if: [true, data, 'x'] });
    if (!tree.ok) throw new Error('unreadable');

    data.b.c.push(3);

    expect(encodeRule(tree.value)).toEqual({ if: [true, { a: 1, b: { c: [2] } }, 'x'] });
    expect(Object.isFrozen(tree.value.root)).toBe(true);
  });
});
