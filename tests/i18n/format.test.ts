import { describe, expect, it } from 'vitest';
import { formatDate } from '#i18n/format-date.ts';
import { formatNumber, formatPercent, formatQuantity } from '#i18n/format-number.ts';
import { formatFact, formatPair, formatValue } from '#i18n/format-value.ts';
import { formOfFact, formOfParameter } from '#i18n/value-form.ts';
import { headsNeeded } from '#i18n/heads-needed.ts';
import { voiceIn } from './wording-definition.ts';

const days = { zh: '工作日', en: 'working days' };

describe('dates', () => {
  it('are written as each language writes them', () => {
    expect(formatDate('2024-11-22', 'zh-CN')).toBe('2024年11月22日 星期五');
    expect(formatDate('2024-11-22', 'en')).toBe('Fri, 22 Nov 2024');
    expect(formatDate('1969-12-28', 'zh-CN')).toBe('1969年12月28日 星期日');
    expect(formatDate('2024-11-02', 'zh-CN', 'day')).toBe('11月2日');
    expect(formatDate('2024-11-02', 'en', 'day')).toBe('2 Nov');
  });

  it('that are none are given back', () => {
    expect(formatDate('2024-02-30', 'zh-CN')).toBe('2024-02-30');
    expect(formatDate('<b>', 'en')).toBe('<b>');
  });
});

describe('numbers', () => {
  it('lose needless zeros and the noise of binary fractions', () => {
    expect(formatNumber(0.1 + 0.2)).toBe('0.3');
    expect(formatNumber(5000)).toBe('5000');
    expect(formatNumber(100_000)).toBe('100,000');
    expect(formatPercent(0.985)).toBe('98.5%');
    expect(formatPercent(1)).toBe('100%');
  });

  it('carry their unit, one of it in the singular in English', () => {
    expect(formatQuantity(1, days, 'en')).toBe('1 working day');
    expect(formatQuantity(2, days, 'en')).toBe('2 working days');
    expect(formatQuantity(1, { zh: '人', en: 'people' }, 'en')).toBe('1 person');
    expect(formatQuantity(1, { zh: '次', en: 'entries' }, 'en')).toBe('1 entry');
    expect(formatQuantity(1, { zh: '级', en: 'classes' }, 'zh-CN')).toBe('1 级');
    expect(formatQuantity(1, days, 'zh-CN')).toBe('1 个工作日');
    expect(formatQuantity(12, { zh: '%', en: '%' }, 'en')).toBe('12%');
  });
});

describe('values', () => {
  it('are written by their fact', () => {
    const zh = voiceIn('zh-CN');
    const en = voiceIn('en');

    expect(formatFact(82.5, 'exam.score', zh)).toBe('82.5 分');
    expect(formatFact(1, 'exam.score', en)).toBe('1 point');
    expect(formatFact('FAIL', 'exam.grade', zh)).toBe('不合格');
    expect(formatFact('GONE', 'exam.grade', zh)).toBe('GONE');
    expect(formatFact('2024-11-22', 'exam.date', en)).toBe('Fri, 22 Nov 2024');
    expect(formatFact(0.985, 'study.rate', zh)).toBe('98.5%');
    expect(formatFact(true, 'exam.taken', en)).toBe('yes');
    expect(formatFact(null, 'exam.score', zh)).toBe('尚未录入');
    expect(formatFact(3, 'no.such.fact', en)).toBe('3');
    expect(formatValue([], { codes: [] }, zh)).toBe('无');
    expect(formatValue(['PASS', 'FAIL'], formOfFact(zh.words.fact('exam.grade')), zh)).toBe('合格、不合格');
    expect(formatValue(0.98, formOfParameter(zh.words.parameter('exam.share')), zh)).toBe('98%');
  });

  it('that differ are never written alike', () => {
    const zh = voiceIn('zh-CN');
    const form = formOfFact(zh.words.fact('study.rate'));

    expect(formatPair([0.97996, 0.98], form, zh)).toEqual(['97.996%', '98%']);
    expect(formatPair([0.98, 0.98], form, zh)).toEqual(['98%', '98%']);
  });
});

describe('a share that falls short', () => {
  it('is told in heads where the whole follows from it', () => {
    expect(headsNeeded({ actual: 32 / 34, required: 0.98, operator: '≥', behind: 2 })).toBe(2);
    expect(headsNeeded({ actual: 24 / 34, required: 0.8, operator: '≥', behind: 10 })).toBe(4);
    expect(headsNeeded({ actual: 0, required: 0.5, operator: '>', behind: 4 })).toBe(3);
    expect(headsNeeded({ actual: 5 / 34, required: 0.1, operator: '≤', behind: 5 })).toBe(2);
  });

  it('is not told in heads where it does not come out even, or nobody is behind', () => {
    expect(headsNeeded({ actual: 0.93, required: 0.98, operator: '≥', behind: 2 })).toBeUndefined();
    expect(headsNeeded({ actual: 0.9, required: 0.98, operator: '≥', behind: 0 })).toBeUndefined();
    expect(headsNeeded({ actual: 1, required: 1, operator: '>', behind: 1 })).toBeUndefined();
    expect(headsNeeded({ actual: 0.5, required: 0.5, operator: '=', behind: 1 })).toBeUndefined();
  });
});
