import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '#domain/problem.ts';
import { type Caps, documentCaps } from '#files/caps.ts';
import { Refusal } from '#files/refusal.ts';
import { Tally } from '#files/tally.ts';
import { scanJson } from '#files/text/scan-json.ts';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** What the scan refuses; undefined where it lets the text pass. */
function scan(text: string, caps: Caps = documentCaps): Problem | undefined {
  try {
    scanJson(text, new Tally(caps));
    return undefined;
  } catch (failure) {
    if (failure instanceof Refusal) return failure.problem;
    throw failure;
  }
}

describe('the scan of a JSON text', () => {
  it('lets any JSON pass, however it is indented', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2, 8), (value, indent) => {
        const problem = scan(JSON.stringify(value, null, indent));

        expect([undefined, 'json.key.forbidden']).toContain(problem?.code);
      }),
    );
  });

  it('refuses exactly where the parser of the language refuses, for texts that were damaged in one place', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(), fc.constantFrom('', ',', '}', ']', '"', ':', 'x', '0', '\n', '\\', '\u0001', '-', 'e'), (value, at, damage) => {
        const whole = JSON.stringify(value, null, 1);
        const from = at % (whole.length + 1);
        const text = whole.slice(0, from) + damage + whole.slice(from + 1);

        const problem = scan(text);

        // A forbidden key before the damage is refused first: then nobody gets so far.
        fc.pre(problem?.code !== 'json.key.forbidden');
        expect(problem?.code === 'json.text.malformed').toBe(!isJson(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('tells line and column', () => {
    expect(scan('{\r\n  "a": 1,\n  oops\n}')).toMatchObject({ code: 'json.text.malformed', detail: { line: 3, column: 3 } });
    expect(scan('[1, 2')).toMatchObject({ code: 'json.text.malformed', detail: { line: 1, column: 6 } });
    expect(scan('')).toMatchObject({ code: 'json.text.malformed', detail: { line: 1, column: 1 } });
  });

  it.each(['__proto__', 'constructor', 'prototype', '\\u005f\\u005fproto__', 'c\\u006Fnstructor'])(
    'refuses the key %s, however it is written, with its place',
    (key) => {
      expect(scan(`{"a":\n [{"b": 1, "${key}": {}}]}`)).toMatchObject({ code: 'json.key.forbidden', detail: { line: 2, column: 12 } });
    },
  );

  it('lets such a word pass as a value', () => {
    expect(scan('["__proto__", {"a": "constructor"}]')).toBeUndefined();
  });

  it('refuses ten million brackets at once, without recursion', () => {
    const before = performance.now();

    expect(scan('['.repeat(10_000_000))).toMatchObject({ code: 'json.depth.exceeded', detail: { limit: 100, line: 1, column: 101 } });
    expect(performance.now() - before).toBeLessThan(1_000);
  });

  it('counts values and the length of texts', () => {
    expect(scan('[1,2,3]', { ...documentCaps, values: 3 })?.code).toBe('file.values.exceeded');
    expect(scan('[1,2,3]', { ...documentCaps, values: 4 })).toBeUndefined();
    expect(scan('"abcd"', { ...documentCaps, text: 3 })?.code).toBe('json.text.exceeded');
    expect(scan(JSON.stringify('x'.repeat(5_000_000)))).toMatchObject({ code: 'json.text.exceeded' });
  });
});
