import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHarmless, toHarmless } from '#files/write/harmless-text.ts';
import { cleanText } from '#files/write/clean-text.ts';
import { toFileName } from '#files/write/file-name.ts';

const STARTS = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠', '﹢', '﹣', '﹦', '﹫'];
const OVERLOOKED = [' ', '\u00a0', '\u3000', '\u200b', '\u200e', '\u202e', '\u2060', '\ufeff', '\u00ad', '\u0001', '\u2028', '\ufe0f', '\u115f'];

describe('a text for a cell', () => {
  it.each(STARTS)('that begins with %j is made harmless, also behind anything that programs overlook', (start) => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...OVERLOOKED), { maxLength: 4 }), fc.string(), (before, rest) => {
        const text = before.join('') + start + rest;

        const harmless = toHarmless(text);

        expect(harmless).toBe(`'${text}`);
        expect(fromHarmless(harmless)).toBe(text);
      }),
    );
  });

  it('that could be no formula is left as it is', () => {
    for (const text of ['', '张三', '1-2', 'a=b', "'", '–', '−5', '（-）', '<img src=x onerror=alert(1)>']) expect(toHarmless(text)).toBe(text);
  });

  it('is the same after a second time, and comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(toHarmless(toHarmless(text))).toBe(toHarmless(text));
        expect(fromHarmless(toHarmless(text))).toBe(fromHarmless(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps every sign that XML can hold, and shows where one could not be kept', () => {
    expect(cleanText('a\u0000b\u001f\ud800c\udc00𠮷\n\t')).toBe('a\ufffdb\ufffd\ufffdc\ufffd𠮷\n\t');
  });
});

describe('a file name', () => {
  it.each([
    [['安澜2024', '问题台账', '2024-12-13'], '安澜2024-问题台账-2024-12-13.xlsx'],
    [['../..', 'a/b:c'], 'a_b_c.xlsx'],
    [['\u202egpj', 'x'], 'gpj-x.xlsx'],
    [['con'], '_con.xlsx'],
    [[''], '_.xlsx'],
    [['长'.repeat(500)], `${'长'.repeat(120)}.xlsx`],
  ])('of %j is %j', (parts, expected) => {
    expect(toFileName(parts, 'xlsx')).toBe(expected);
  });
});
