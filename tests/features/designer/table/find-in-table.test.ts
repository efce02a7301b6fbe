import { describe, expect, it } from 'vitest';
import { foundIn, nextOf, replacedIn } from '#features/designer/table/find-in-table.ts';

const texts = [
  ['≥ 60', '是', 'Pass'],
  ['60-79', '任意', 'PASS'],
  ['任意', '否', 'a.c (x)'],
];

describe('finding in a table', () => {
  it.each([
    [
      '60',
      [
        [0, 0],
        [1, 0],
      ],
    ],
    [
      '６０',
      [
        [0, 0],
        [1, 0],
      ],
    ],
    [
      'pass',
      [
        [0, 2],
        [1, 2],
      ],
    ],
    ['a.c (', [[2, 2]]],
    ['a?c', []],
    ['', []],
    ['  ', []],
  ] as const)('%s', (wanted, spots) => {
    expect(foundIn(texts, wanted).map(({ row, column }) => [row, column])).toEqual(spots);
  });

  it('goes on behind the place, and begins again after the last', () => {
    const found = foundIn(texts, '60');

    expect(nextOf(found, { row: 0, column: -1 })).toEqual({ row: 0, column: 0 });
    expect(nextOf(found, { row: 0, column: 0 })).toEqual({ row: 1, column: 0 });
    expect(nextOf(found, { row: 1, column: 0 })).toEqual({ row: 0, column: 0 });
    expect(nextOf([], { row: 0, column: 0 })).toBeUndefined();
  });

  it('replaces every place of a text, by letters that mean nothing else', () => {
    expect(replacedIn('60-60', '60', '$&65')).toBe('$&65-$&65');
    expect(replacedIn('≥ 60', '', 'x')).toBe('≥ 60');
  });
});
