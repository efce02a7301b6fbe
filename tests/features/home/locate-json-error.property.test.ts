import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locateJsonError } from '#features/home/locate-json-error.ts';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('the place of a JSON error', () => {
  it('is nowhere in any JSON text, however it is indented', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2, 8), (value, indent) => {
        const text = JSON.stringify(value, null, indent);

        const place = locateJsonError(text);

        expect(place).toBeUndefined();
      }),
    );
  });

  it('is found exactly where the parser of the language refuses, for texts that were damaged in one place', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(), fc.constantFrom('', ',', '}', ']', '"', ':', 'x', '0', '\n', '\\'), (value, at, damage) => {
        const whole = JSON.stringify(value, null, 1);
        const from = at % (whole.length + 1);
        const text = whole.slice(0, from) + damage + whole.slice(from + 1);

        const place = locateJsonError(text);

        expect(place === undefined).toBe(isJson(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('is told by line and column', () => {
    const text = '{\r\n  "a": 1,\n  oops\n}';

    const place = locateJsonError(text);

    expect(place).toEqual({ line: 3, column: 3 });
  });
});
