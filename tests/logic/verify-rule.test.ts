import { describe, expect, it } from 'vitest';
import type { Json } from '#domain/json.ts';
import type { Problem } from '#domain/problem.ts';
import type { RuleDocument } from '#domain/rule.ts';
import type { VerifyContext } from '#logic/verification.ts';
import { verifyRule } from '#logic/verify-rule.ts';
import { sampleRule, sampleRules } from './sample-rules.ts';
import { sampleVocabulary } from './sample-vocabulary.ts';

const ARTICLE = '《规范》第七十七条';
const context: VerifyContext = {
  ...sampleVocabulary,
  forbidden: new Map([
    ['FINE_AMOUNT', ARTICLE],
    ['RETURN_RATE', '第七条'],
  ]),
  unitSizes: [9, 17, 45],
};

const v = (name: string): Json => ({ var: name });
const score = v('exam.score');
const codes = (...names: readonly string[]) => names.map((code) => ({ code, title: { zh: code, en: code } }));

/** What is found about a logic, without the reminder that examples are not there. */
function found(logic: Json, rest: Partial<RuleDocument> = {}): readonly Problem[] {
  return verifyRule(sampleRule('sample', logic, rest), context).filter(({ code }) => code !== 'rule.examples.missing');
}

const number = { output: { type: 'number', decimals: 1, min: 0, max: 10 } } as const;
const grade: Partial<RuleDocument> = { output: { type: 'enum', codes: codes('PASS', 'FAIL') } };
const list: Partial<RuleDocument> = { output: { type: 'codes', codes: codes('PLAN') } };

/** What is wrong, the logic, the code of the finding and its place; and what else the rule says. */
const findings: readonly (readonly [string, Json, string, string, Partial<RuleDocument>?])[] = [
  ['a name through a prototype', { '==': [1, v('constructor')] }, 'rule.path.forbidden', '/logic/==/1'],
  ['an operator that does not exist', { and: [{ between: [score, 1, 2] }] }, 'rule.operator.unknown', '/logic/and/0'],
  ['data that is no rule', { in: ['A', { a: 1, b: 2 }] }, 'rule.value.opaque', '/logic/in/1'],
  ['a fact that does not exist', { '>': [v('exam.skore'), 1] }, 'rule.fact.unknown', '/logic/>/0'],
  ['a parameter that does not exist', { '>': [score, v('p.exam.mark')] }, 'rule.parameter.unknown', '/logic/>/1'],
  ['a missing question about a fact that does not exist', { in: ['x', { missing: ['exam.skore'] }] }, 'rule.fact.unknown', '/logic/in/1/missing/0'],
  ['a name that is worked out', { '>': [{ var: { cat: ['exam.', 'score'] } }, 1] }, 'rule.name.notLiteral', '/logic/>/0'],
  ['a default hidden in the rule', { '>': [{ var: ['exam.score', 0] }, 1] }, 'rule.missing.assumed', '/logic/>/0'],
  ['a decision from absence', { in: ['exam.score', { missing: ['exam.score'] }] }, 'rule.missing.asked', '/logic/in/1/missing/0'],
  ['a decision from the absence of some', { in: ['exam.score', { missing_some: [1, ['exam.score']] }] }, 'rule.missing.asked', '/logic/in/1/missing_some/1/0'],
  ['an operand too many', { '==': [score, 1, 2] }, 'rule.arguments.count', '/logic'],
  ['a code beside a number', { '==': [v('issue.severity'), 3] }, 'rule.type.mismatch', '/logic'],
  ['an order of codes', { '>': [v('issue.severity'), v('issue.severity')] }, 'rule.compare.noOrder', '/logic'],
  ['an order of yes and no', { '>': [v('issue.urgent'), false] }, 'rule.compare.noOrder', '/logic'],
  ['arithmetic on a yes or no', { '>': [{ '+': [v('issue.urgent'), 1] }, 1] }, 'rule.type.notNumber', '/logic/>/0/+/0'],
  ['a number as a condition', { and: [v('unit.vetoCount')] }, 'rule.condition.notBoolean', '/logic/and/0'],
  ['a number as a condition of a choice', { if: [score, true, false] }, 'rule.condition.notBoolean', '/logic/if/0'],
  ['branches of different types', { '==': [{ if: [v('issue.urgent'), 1, 'NO'] }, 1] }, 'rule.type.mismatch', '/logic/==/0'],
  ['a list where a text belongs', { '==': [{ cat: [['A']] }, 'A'] }, 'rule.type.notText', '/logic/==/0/cat/0'],
  ['a quantifier over a number', { all: [score, { '==': [v(''), 1] }] }, 'rule.type.notList', '/logic/all/0'],
  ['membership in a number', { in: ['A', score] }, 'rule.type.mismatch', '/logic'],
  ['a code that the fact does not have', { '==': [v('issue.severity'), 'SEVERE'] }, 'rule.value.notInEnum', '/logic/==/1'],
  ['a code in a list that the fact does not have', { in: [v('issue.severity'), ['MINOR', 'SEVERE']] }, 'rule.value.notInEnum', '/logic/in/1/1'],
  ['a code that a list of codes does not have', { in: ['PLANS', v('issue.measures')] }, 'rule.value.notInEnum', '/logic/in/0'],
  ['a number that the fact never has', { '>=': [score, 600] }, 'rule.value.outOfRange', '/logic/>=/1'],
  ['what is no date', { '<': [v('issue.foundOn'), '12月1日'] }, 'rule.value.notADate', '/logic/</1'],
  ['what is always so', { '>=': [score, 0] }, 'rule.condition.alwaysTrue', '/logic'],
  ['what is never so', { '>': [score, 100] }, 'rule.condition.alwaysFalse', '/logic'],
  ['a formula that never gets there', { '<': [{ '+': [v('exam.attempts'), 10] }, 5] }, 'rule.condition.alwaysFalse', '/logic'],
  ['clauses that exclude each other', { and: [{ '>=': [score, 80] }, { '<': [score, 60] }] }, 'rule.condition.alwaysFalse', '/logic'],
  ['percent beside points', { '>': [v('unit.failShare'), v('p.exam.pass')] }, 'rule.unit.mismatch', '/logic'],
  ['a choice without an else', { if: [v('issue.urgent'), true] }, 'rule.default.missing', '/logic'],
  ['a number where yes or no is wanted', { '+': [score, 1] }, 'rule.output.mismatch', '/logic'],
  ['an outcome that is no code of the output', { if: [{ '>': [score, 59] }, 'PASS', 'FAILED'] }, 'rule.output.codeUnknown', '/logic/if/2', grade],
  ['a fact whose codes are not those of the output', v('issue.severity'), 'rule.output.codeUnknown', '/logic', grade],
  ['a list with a code that is none of the output', { if: [v('issue.urgent'), ['PLAN', 'LATER'], []] }, 'rule.output.codeUnknown', '/logic/if/1/1', list],
  ['a number beyond the output', { if: [v('issue.urgent'), 11, 1] }, 'rule.output.outOfRange', '/logic/if/1', number],
  ['a fine as a yardstick', { '>': [v('unit.fineAmount'), 1000] }, 'rule.yardstick.forbidden', '/logic/>/0'],
  [
    'a barred measure named where points are given',
    { if: [{ '==': [v('metric.key'), 'FINE_AMOUNT'] }, 2, 0] },
    'rule.yardstick.forbidden',
    '/logic/if/0/==/1',
    number,
  ],
  ['a cliff for small units', { '>=': [v('study.passShare'), v('p.study.passShare')] }, 'rule.threshold.cliffAll', '/logic'],
  ['a cliff the other way', { '<=': [v('unit.failShare'), 0.05] }, 'rule.threshold.cliffNobody', '/logic'],
  ['no basis', { '>': [score, 59] }, 'rule.basis.missing', '/basis', { basis: '  ' }],
  [
    'an example that fails',
    { '>': [score, 59] },
    'rule.example.failed',
    '/examples/0',
    { examples: [{ facts: { 'exam.score': 59 }, expect: { value: true } }] },
  ],
  [
    'an example with a fact that does not exist',
    true,
    'rule.example.factUnknown',
    '/examples/0/facts/exam.skore',
    { examples: [{ facts: { 'exam.skore': 1 }, expect: { value: true } }] },
  ],
];

describe('verifying a rule', () => {
  it.each(findings.map(([what, logic, code, path, rest = {}]) => ({ what, logic, code, path, rest })))(
    'finds $what, and where',
    ({ logic, code, path, rest }) => {
      const problems = found(logic, rest);

      expect(problems.map((problem) => [problem.code, problem.path])).toContainEqual([code, path]);
      expect(problems.filter((problem) => problem.severity === 'error' && problem.code !== code)).toEqual([]);
    },
  );

  it('finds 20,000 nested operators without a crash', () => {
    let logic: Json = true;
    for (let depth = 0; depth < 20_000; depth += 1) logic = { '!': [logic] };

    expect(found(logic)).toMatchObject([{ severity: 'error', code: 'rule.depth.exceeded', detail: { depth: 32 } }]);
  });

  it('finds nothing but missing examples about the sample rules, save where they are meant to', () => {
    const remarks = sampleRules.flatMap((rule) => verifyRule(rule, context).map(({ severity, code }) => `${rule.id} ${severity} ${code}`));

    expect(remarks.filter((remark) => !remark.endsWith('rule.examples.missing'))).toEqual([
      'asksForMissing warning rule.missing.asked',
      'asksForMissing warning rule.missing.asked',
      'assumed warning rule.missing.assumed',
      'assumed warning rule.missing.assumed',
    ]);
    expect(remarks.filter((remark) => remark.endsWith('rule.examples.missing'))).toHaveLength(sampleRules.length);
  });

  it('says in heads what a share means for the largest unit that it is a cliff for', () => {
    const [problem] = found({ '>=': [v('study.passShare'), 0.95] });

    expect(problem).toMatchObject({ severity: 'warning', detail: { percent: 95, size: 17, heads: 17, units: 2 } });
  });

  it('shows the article of a barred yardstick, and of one hidden in a total', () => {
    const fines = {
      ...sampleVocabulary.facts.get('unit.failShare'),
      id: 'unit.total',
      source: { kind: 'aggregate', op: 'sum', over: 'unit', of: 'unit.fineAmount' },
    } as const;
    const facts = new Map([...context.facts, ['unit.total', fines as never]]);

    const problems = verifyRule(sampleRule('hidden', { '>': [v('unit.total'), 0.5] }), { ...context, facts });

    expect(problems).toContainEqual({
      severity: 'error',
      code: 'rule.yardstick.forbidden',
      path: '/logic/>/0',
      detail: { measure: 'FINE_AMOUNT', article: ARTICLE },
    });
  });

  it('lets the guard itself list barred measures, and a word that only sounds like one', () => {
    expect(found({ in: [v('metric.key'), ['FINE_AMOUNT', 'RETURN_RATE']] })).toEqual([]);
    expect(found({ '>=': [v('survey.returnRate'), 0.5] })).toEqual([]);
    expect(found({ in: [v('metric.key'), ['FINE_AMOUNT']] }, { kind: 'performanceLinkage' })).toMatchObject([{ code: 'rule.yardstick.forbidden' }]);
  });

  it('counts neither counting words nor unnamed units as a mismatch', () => {
    expect(found({ '>': [{ '+': [v('exam.attempts'), v('unit.vetoCount')] }, v('p.exam.maxResits')] })).toEqual([]);
  });
});
