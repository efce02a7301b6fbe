import type { Json } from '#domain/json.ts';
import type { RuleDocument, RuleOutput } from '#domain/rule.ts';

const v = (name: string): Json => ({ var: name });
const codes = (...names: readonly string[]): { code: string; title: { zh: string; en: string } }[] =>
  names.map((code) => ({ code, title: { zh: code, en: code } }));

/** A rule document around a logic, with everything that a verifier wants except examples. */
export function sampleRule(id: string, logic: Json, rest: Partial<RuleDocument> = {}): RuleDocument {
  const title = { zh: id, en: id };
  return { id, version: 1, kind: 'other', subject: 'any', title, basis: 'sample', output: { type: 'boolean' }, logic, view: 'sentence', examples: [], ...rest };
}

const enumOf = (...names: readonly string[]): RuleOutput => ({ type: 'enum', codes: codes(...names) });
const number = (decimals: number): RuleOutput => ({ type: 'number', decimals });
const points = (fact: string, yes: number): Json => ({ if: [v(fact), yes, 0] });
const severity = (serious: number, moderate: number): Json => ({
  if: [{ '==': [v('issue.severity'), 'SERIOUS'] }, serious, { '==': [v('issue.severity'), 'MODERATE'] }, moderate, 1],
});

/** Rules of the kinds that the product ships, one for every way of deciding. */
export const sampleRules: readonly RuleDocument[] = [
  sampleRule(
    'examGrade',
    {
      if: [
        { '!': [v('exam.attended')] },
        'ABSENT',
        { '>=': [v('exam.score'), v('p.exam.good')] },
        'GOOD',
        { '>=': [v('exam.score'), v('p.exam.pass')] },
        'PASS',
        'FAIL',
      ],
    },
    { output: enumOf('ABSENT', 'GOOD', 'PASS', 'FAIL') },
  ),
  sampleRule('examResit', {
    and: [{ '<=': [v('exam.attempts'), v('p.exam.maxResits')] }, { or: [{ '!': v('exam.attended') }, { '<': [v('exam.score'), v('p.exam.pass')] }] }],
  }),
  sampleRule(
    'examConsequence',
    { if: [{ and: [{ '>': [v('exam.attempts'), v('p.exam.maxResits')] }, { '<': [v('exam.score'), v('p.exam.pass')] }] }, ['RETRAIN', 'NO_HONOURS'], []] },
    { output: { type: 'codes', codes: codes('RETRAIN', 'NO_HONOURS') } },
  ),
  sampleRule('makeUp', { and: [{ in: [v('att.status'), ['LEAVE', 'DUTY', 'TRIP', 'UNEXCUSED']] }, { '!': [v('att.madeUp')] }] }),
  sampleRule(
    'attendanceScore',
    { if: [{ '>=': [v('att.unexcusedCount'), 3] }, 0, { max: [0, { '-': [10, { '+': [{ '*': [v('att.unexcusedCount'), 2] }, v('att.lateCount')] }] }] }] },
    { output: number(0) },
  ),
  sampleRule('noteComplete', { '>=': [v('note.words'), { if: [v('officer.isLeader'), 8000, 5000] }] }),
  sampleRule(
    'priority',
    { '+': [{ '*': [severity(3, 2), 10] }, points('issue.urgent', 15), points('issue.fromPublic', 8), { '*': [v('issue.categoryShare'), 20] }] },
    { output: number(2) },
  ),
  sampleRule(
    'lamp',
    {
      if: [
        { '==': [v('issue.state'), 'CLOSED'] },
        'DONE',
        { '>': [v('issue.overdueWorkdays'), 0] },
        'RED',
        { '<=': [v('issue.remainingWorkdays'), v('p.issue.yellowBefore')] },
        'YELLOW',
        'GREEN',
      ],
    },
    { output: enumOf('DONE', 'RED', 'YELLOW', 'GREEN') },
  ),
  sampleRule(
    'escalation',
    {
      if: [
        { '===': [v('issue.state'), 'CLOSED'] },
        'NONE',
        { '>': [v('issue.overdueWorkdays'), v('p.issue.redAfter')] },
        'RED',
        { or: [{ '>': [v('issue.overdueWorkdays'), 0] }, { '>=': [v('issue.returnCount'), 2] }] },
        'YELLOW',
        { '<=': [v('issue.remainingWorkdays'), v('p.issue.yellowBefore')] },
        'BLUE',
        'NONE',
      ],
    },
    { output: enumOf('NONE', 'RED', 'YELLOW', 'BLUE') },
  ),
  sampleRule('canClose', {
    and: [
      { in: ['PLAN', v('issue.measures')] },
      { '!=': [v('issue.accepterUnit'), v('issue.ownerUnit')] },
      { or: [{ '!': [v('issue.fromPublic')] }, v('issue.feedbackGiven')] },
    ],
  }),
  sampleRule(
    'deduction',
    {
      '*': [
        { if: [{ '==': [v('issue.channel'), 'SELF'] }, 0, { '==': [v('issue.channel'), 'CROSS'] }, 0.5, 1] },
        severity(4, 2),
        { if: [v('issue.repeated'), 2, 1] },
      ],
    },
    { output: number(1) },
  ),
  sampleRule(
    'gradeCap',
    {
      if: [
        { or: [{ '>': [v('unit.vetoCount'), 0] }, { '>': [v('unit.failShare'), 0.2] }] },
        'UNQUALIFIED',
        { '>': [v('unit.failShare'), v('p.unit.failShare')] },
        'CAPPED',
        'OPEN',
      ],
    },
    { output: enumOf('UNQUALIFIED', 'CAPPED', 'OPEN') },
  ),
  sampleRule('scoreBand', { '<=': [v('p.exam.pass'), v('exam.score'), 79.5] }),
  sampleRule('sumOfShares', { '>=': [{ '+': [v('unit.failShare'), v('issue.categoryShare'), 0.1] }, 0.8] }),
  sampleRule('ratio', { '/': [v('note.words'), v('exam.attempts')] }, { output: number(2) }),
  sampleRule('measuresKnown', { all: [v('issue.measures'), { in: [v(''), ['PLAN', 'TRAIN']] }] }),
  sampleRule('measuresSome', {
    or: [{ some: [v('issue.measures'), { '==': [v(''), 'SYSTEM'] }] }, { none: [v('issue.measures'), { '==': [v(''), 'TRAIN'] }] }],
  }),
  sampleRule('asksForMissing', { or: [{ in: ['exam.score', { missing: ['exam.score', 'att.unexcusedCount'] }] }, { '>': [v('exam.score'), 50] }] }),
  sampleRule('oldIssue', { and: [{ '<': [v('issue.foundOn'), '2025-12-01'] }, { in: ['ZS', v('issue.ownerUnit')] }] }),
  sampleRule('yesOrNoByChoice', {
    if: [
      v('issue.urgent'),
      { '<=': [v('issue.remainingWorkdays'), 2] },
      v('issue.fromPublic'),
      { '!': [v('issue.feedbackGiven')] },
      { '<': [v('issue.remainingWorkdays'), 1] },
    ],
  }),
  sampleRule(
    'sameOutcomes',
    { '-': [{ if: [v('issue.urgent'), v('exam.score'), v('issue.fromPublic'), { '-': [v('exam.score')] }, v('exam.score')] }, 0.25] },
    { output: number(1) },
  ),
  sampleRule('assumed', { '>=': [{ var: ['exam.score', { var: ['att.lateCount', 60] }] }, 60] }),
];
