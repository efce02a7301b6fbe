import { describe, expect, it } from 'vitest';
import type { RuleDocument } from '#domain/rule.ts';
import { runExamples } from '#logic/run-examples.ts';
import { sampleRule } from './sample-rules.ts';
import { sampleVocabulary } from './sample-vocabulary.ts';

const run = (rule: RuleDocument): readonly boolean[] => runExamples(rule, sampleVocabulary).map(({ passed }) => passed);
const passed = { '>=': [{ var: 'exam.score' }, { var: 'p.exam.pass' }] };

describe('examples', () => {
  it('pass where the verdict is the expected one, with the published parameters', () => {
    const rule = sampleRule('pass', passed, {
      examples: [
        { facts: { 'exam.score': 60 }, expect: { value: true } },
        { facts: { 'exam.score': 59.9 }, expect: { value: true } },
        { facts: {}, expect: { undetermined: ['exam.score'] } },
        { facts: { 'exam.score': '  ' }, expect: { value: false } },
      ],
    });

    expect(run(rule)).toEqual([true, false, true, false]);
  });

  it('use the default of the vocabulary where a fact is not given', () => {
    const logic = { '+': [{ var: 'att.unexcusedCount' }, { var: 'att.lateCount' }] };
    const rule = sampleRule('sum', logic, {
      output: { type: 'number', decimals: 0 },
      examples: [
        { facts: { 'att.lateCount': 2 }, expect: { value: 2 } },
        { facts: { 'att.unexcusedCount': 3 }, expect: { undetermined: ['att.lateCount'] } },
      ],
    });

    expect(run(rule)).toEqual([true, true]);
  });

  it('compare numbers after rounding, lists in order, missing names in any order', () => {
    const number = sampleRule(
      'third',
      { '/': [{ var: 'exam.score' }, 3] },
      { output: { type: 'number', decimals: 2 }, examples: [{ facts: { 'exam.score': 10 }, expect: { value: 3.33 } }] },
    );
    const list = sampleRule('list', ['B', 'A'], {
      output: { type: 'codes', codes: [{ code: 'A', title: { zh: '甲', en: 'A' } }] },
      examples: [
        { facts: {}, expect: { value: ['B', 'A'] } },
        { facts: {}, expect: { value: ['A', 'B'] } },
      ],
    });
    const missing = sampleRule(
      'missing',
      { and: [{ var: 'issue.urgent' }, { var: 'issue.fromPublic' }] },
      { examples: [{ facts: {}, expect: { undetermined: ['issue.fromPublic', 'issue.urgent'] } }] },
    );

    expect([run(number), run(list), run(missing)]).toEqual([[true], [true, false], [true]]);
  });

  it('all fail with the error of a rule that cannot be read', () => {
    const rule = sampleRule('broken', JSON.parse('{"var":"constructor"}'), { examples: [{ facts: {}, expect: { value: true } }] });

    expect(runExamples(rule, sampleVocabulary)).toEqual([
      { index: 0, passed: false, expect: { value: true }, verdict: { status: 'error', code: 'rule.path.forbidden', path: '' } },
    ]);
  });
});
