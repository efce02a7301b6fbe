import { describe, expect, it } from 'vitest';
import type { FactDefinition } from '#domain/fact.ts';
import { type RegionPart, toRegionDetail } from '#domain/region.ts';
import { describeProblem } from '#i18n/describe-problem.ts';
import { describeRegion } from '#i18n/describe-region.ts';
import { voiceIn, wordingDefinition } from './wording-definition.ts';

const absences: FactDefinition = {
  id: 'att.absent',
  subject: 'officer',
  title: { zh: '缺席', en: 'Absences' },
  type: 'number',
  unit: { zh: '次', en: 'times' },
  range: { min: 0, max: 20, decimals: 0 },
  source: { kind: 'recorded' },
  missing: { kind: 'undetermined' },
};
const definition = { ...wordingDefinition, vocabulary: [...wordingDefinition.vocabulary, absences] };
const told = (...parts: readonly RegionPart[]): readonly string[] =>
  (['zh-CN', 'en'] as const).map((language) => describeRegion(parts, voiceIn(language, definition)));

describe('a region in words', () => {
  it.each<readonly [RegionPart, string, string]>([
    [{ fact: 'exam.score', spans: [[61, 79]] }, '考试成绩 61 至 79 分', 'Exam score 61 to 79 points'],
    [{ fact: 'exam.score', spans: [[null, 59.9]] }, '考试成绩 ≤ 59.9 分', 'Exam score ≤ 59.9 points'],
    [
      {
        fact: 'exam.score',
        spans: [
          [1, 2],
          [90, null],
        ],
      },
      '考试成绩 1 至 2 分或≥ 90 分',
      'Exam score 1 to 2 points or ≥ 90 points',
    ],
    [{ fact: 'study.rate', spans: [[0.979, 0.98]] }, '参训率 97.9% 至 98%', 'Participation 97.9% to 98%'],
    [{ fact: 'exam.grade', values: ['PASS', 'FAIL'] }, '考试等次 合格或不合格', 'Exam grade pass or fail'],
    [{ fact: 'exam.grade', values: ['PASS'], others: true }, '考试等次 合格或其他', 'Exam grade pass or anything else'],
    [{ fact: 'exam.taken', values: [false] }, '未满足“已参加考试”', 'not “Exam taken”'],
    [{ fact: 'exam.grade', holds: { code: 'PASS', yes: false } }, '考试等次不含“合格”', 'Exam grade lacks “pass”'],
  ])('is said with units and names: %j', (part, zh, en) => {
    expect(told(part)).toEqual([zh, en]);
  });

  it('that says nothing is everything', () => {
    expect(told()).toEqual(['任何情况', 'whatever the values']);
  });

  it('and a person in it make the sentence of a gap', () => {
    const where = toRegionDetail([
      { fact: 'exam.score', spans: [[61, 79]] },
      { fact: 'att.absent', spans: [[1, 1]] },
    ]);
    const person = toRegionDetail([
      { fact: 'exam.score', spans: [[61, 61]] },
      { fact: 'att.absent', spans: [[1, 1]] },
    ]);
    const gap = { severity: 'warning', code: 'rule.table.gap', path: '/logic', detail: { subject: 'officer', where, person } } as const;
    const [zh, en] = (['zh-CN', 'en'] as const).map((language) => {
      const { t, words } = voiceIn(language, definition);
      return describeProblem(t, gap, words);
    });

    expect(zh).toBe('考试成绩 61 至 79 分且缺席 1 次的民警没有规则覆盖，例如：考试成绩 61 分且缺席 1 次');
    expect(en).toBe('Not covered by any row: Officer, Exam score 61 to 79 points and Absences 1 time; for example Exam score 61 points and Absences 1 time');
  });
});
