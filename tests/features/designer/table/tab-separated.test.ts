import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromTabSeparated, toTabSeparated } from '#features/designer/table/tab-separated.ts';

describe('a block of cells on the clipboard', () => {
  it.each<[string, string, readonly (readonly string[])[]]>([
    [
      'Excel',
      '是\t≥60\r\n否\t任意\r\n',
      [
        ['是', '≥60'],
        ['否', '任意'],
      ],
    ],
    [
      'LibreOffice',
      '是\t≥60\n否\t任意',
      [
        ['是', '≥60'],
        ['否', '任意'],
      ],
    ],
    ['a cell with a line end and quotes', '"一\n""二"""\t3\r\n', [['一\n"二"', '3']]],
    [
      'empty cells',
      'a\t\tb\r\n\t\r\n',
      [
        ['a', '', 'b'],
        ['', ''],
      ],
    ],
    ['one cell', '60', [['60']]],
    ['a quote that begins nothing', '"60\t70', [['"60', '70']]],
  ])('of %s is read', (_, text, rows) => {
    expect(fromTabSeparated(text)).toEqual(rows);
  });

  it('comes back as it was put there, whatever the texts hold', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '6', '"', '\t', '\r', '\n', '≥', ' '), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
        expect(fromTabSeparated(`${toTabSeparated(rows)}\r\n`)).toEqual(rows);
      }),
    );
  });
});
