import { describe, expect, it } from 'vitest';
import type { RuleOutput } from '#domain/rule.ts';
import { describeFlip, describeVerdict } from '#i18n/describe-verdict.ts';
import { readAloud } from '#i18n/read-aloud.ts';
import { decodeRule } from '#logic/decode-rule.ts';
import { readRule } from '#logic/read-rule.ts';
import { voiceIn } from './wording-definition.ts';

const grade = voiceIn('en').words.rule('GRADE')?.output;
const yesNo: RuleOutput = { type: 'boolean' };
const points: RuleOutput = { type: 'number', unit: { zh: '分', en: 'points' }, decimals: 1 };

function read(logic: unknown, output: RuleOutput | undefined, language: 'zh-CN' | 'en' = 'zh-CN'): string {
  const tree = decodeRule(logic);
  if (!tree.ok) throw new Error('the rule of this test is not readable');
  return readAloud(readRule(tree.value), output, voiceIn(language));
}

const graded = { if: [{ '>=': [{ var: 'exam.score' }, { var: 'p.exam.pass' }] }, 'PASS', 'FAIL'] };

describe('a rule read aloud', () => {
  it('is one sentence with names, units and the values of parameters', () => {
    expect(read(graded, grade)).toBe('如果考试成绩 ≥ 合格线（70 分），则为“合格”，否则为“不合格”。');
    expect(read(graded, grade, 'en')).toBe('If Exam score ≥ pass mark (70 points) then “pass”, otherwise “fail”.');
  });

  it('keeps every row of a choice in its order', () => {
    const rows = { if: [{ '!': { var: 'exam.taken' } }, 0, { '<': [{ var: 'exam.score' }, 60] }, 1, 5] };

    expect(read(rows, points)).toBe('如果未满足“已参加考试”，则为“0 分”；如果考试成绩 < 60 分，则为“1 分”；否则为“5 分”。');
    expect(read(rows, points, 'en')).toBe('If not “Exam taken” then “0 points”; if Exam score < 60 points then “1 point”; otherwise “5 points”.');
  });

  it('keeps what belongs together in brackets', () => {
    const logic = { and: [{ var: 'exam.taken' }, { or: [{ '==': [{ var: 'exam.grade' }, 'PASS'] }, { '!': { '>': [{ var: 'exam.score' }, 3] } }] }] };

    expect(read(logic, yesNo)).toBe('符合条件：“已参加考试”成立且（考试等次为“合格”或并非（考试成绩 > 3 分））。');
    expect(read(logic, yesNo, 'en')).toBe('Holds when “Exam taken” holds and (Exam grade is “pass” or not (Exam score > 3 points)).');
  });

  it('reads shares, lists, sums and quantifiers', () => {
    expect(read({ '>=': [{ var: 'study.rate' }, 0.8] }, yesNo)).toBe('符合条件：参训率 ≥ 80%。');
    expect(read({ in: [{ var: 'exam.grade' }, ['PASS', 'FAIL']] }, yesNo, 'en')).toBe('Holds when Exam grade is one of pass, fail.');
    expect(read({ '-': [100, { '*': [2, { var: 'issue.overdue' }] }] }, points)).toBe('结果为：100 − （2 × 逾期天数）。');
    expect(read({ max: [0, { var: 'exam.score' }] }, points, 'en')).toBe('Gives the greatest of 0 points, Exam score.');
    expect(read({ '==': [{ var: 'exam.taken' }, false] }, yesNo)).toBe('符合条件：未满足“已参加考试”。');
    expect(read({ all: [{ var: 'exam.grade' }, { '==': [{ var: '' }, 'PASS'] }] }, yesNo)).toContain('考试等次全部满足：');
  });

  it('shows what has no reading, and drops nothing', () => {
    const read1 = read({ if: [{ moon: ['<img onerror=x>', 1] }, 'PASS', 'FAIL'] }, grade, 'en');

    expect(read1).toBe('If a part that has no words ({"moon":["<img onerror=x>",1]}) then “pass”, otherwise “fail”.');
  });
});

describe('a verdict', () => {
  it('is told as a value, as missing, or as broken', () => {
    const voice = voiceIn('zh-CN');

    expect(describeVerdict({ status: 'ok', value: 'FAIL' }, grade, voice)).toBe('不合格');
    expect(describeVerdict({ status: 'ok', value: ['PASS'] }, grade, voice)).toBe('合格');
    expect(describeVerdict({ status: 'undetermined', missing: ['exam.score'] }, grade, voice)).toBe('尚不能判定，缺少：考试成绩');
    expect(describeVerdict({ status: 'error', code: 'rule.arithmetic.byZero', path: '/x' }, grade, voice)).toBe('规则无法运行：除数为零');
  });

  it('is told with its nearest change', () => {
    const flip = { fact: 'exam.score', from: 67, to: 70, difference: 3, becomes: 'PASS' };

    expect(describeFlip(flip, grade, voiceIn('zh-CN'))).toBe('差 3 分，结论即为：合格（考试成绩由 67 分 到 70 分）');
    expect(describeFlip({ fact: 'exam.taken', from: false, to: true, difference: null, becomes: true }, yesNo, voiceIn('en'))).toBe(
      'If “Exam taken” went from no to yes, the verdict would be: yes',
    );
  });
});
