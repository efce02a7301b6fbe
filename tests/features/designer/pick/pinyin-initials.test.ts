import { describe, expect, it } from 'vitest';
import { isFound } from '#features/designer/pick/name-options.ts';
import { initialsOf } from '#features/designer/pick/pinyin-initials.ts';

describe('the initials of pinyin', () => {
  it.each([
    ['考试成绩', 'kscj'],
    ['合格线', 'hgx'],
    ['逾期天数', 'yqts'],
    ['动员部署', 'dybs'],
    ['自查自纠', 'zczj'],
    ['2024年 A线', '2024n ax'],
    ['', ''],
  ])('of %s are %s', (text, initials) => {
    expect(initialsOf(text)).toBe(initials);
  });

  it('find a name together with any other part of it, in whatever order', () => {
    const search = '考试成绩 kscj exam score exam.score';

    for (const typed of ['kscj', 'KS', '成绩', 'score 考试', 'exam.s']) expect([typed, isFound(typed, search)]).toEqual([typed, true]);
    for (const typed of ['kscjx', '成绩 unit']) expect([typed, isFound(typed, search)]).toEqual([typed, false]);
  });
});
