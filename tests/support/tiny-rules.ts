import type { RuleDocument } from '#domain/rule.ts';

type Draft = Pick<RuleDocument, 'id' | 'kind' | 'subject' | 'logic'> & Partial<RuleDocument>;

/** A yes-or-no rule, version 1, unless it says otherwise. */
const rule = (draft: Draft): RuleDocument => ({
  version: 1,
  title: { zh: draft.id, en: draft.id },
  basis: 'S01',
  output: { type: 'boolean' },
  view: 'sentence',
  examples: [],
  ...draft,
});
const read = (name: string): { var: string } => ({ var: name });
const days = (id: string, subject: RuleDocument['subject']): RuleDocument =>
  rule({ id, kind: 'deadline', subject, output: { type: 'number', decimals: 0 }, logic: read(`p.${id}`), view: 'formula' });
const code = (name: string): { code: string; title: { zh: string; en: string } } => ({ code: name, title: { zh: name, en: name } });

/** Every rule of the tiny campaign: one of each output. */
export const tinyRules: readonly RuleDocument[] = [
  rule({
    id: 'exam.isPass',
    kind: 'examThreshold',
    subject: 'officer',
    logic: { '>=': [read('exam.score'), read('p.exam.pass')] },
    examples: [
      { facts: { 'exam.score': 60 }, expect: { value: true } },
      { facts: { 'exam.score': 59 }, expect: { value: false } },
      { facts: {}, expect: { undetermined: ['exam.score'] } },
    ],
  }),
  days('exam.days', 'officer'),
  days('resit.days', 'officer'),
  rule({
    id: 'officer.consequences',
    kind: 'performanceLinkage',
    subject: 'officer',
    output: { type: 'codes', codes: [code('NOT_EXCELLENT'), code('TALK')] },
    logic: { if: [{ '<': [read('exam.score'), 30] }, ['NOT_EXCELLENT', 'TALK'], ['NOT_EXCELLENT']] },
    view: 'table',
  }),
  rule({ id: 'study.entry', kind: 'entry', subject: 'stage', logic: { '>=': [read('stage.days'), 0] } }),
  rule({
    id: 'study.gate',
    kind: 'gate',
    subject: 'stage',
    logic: { and: [{ '>=': [read('stage.passedShare'), read('p.stage.share')] }, { '==': [read('stage.minutes'), true] }] },
  }),
  rule({ id: 'rectify.entry', kind: 'entry', subject: 'stage', logic: { '>=': [read('stage.days'), 0] } }),
  rule({
    id: 'rectify.gate',
    kind: 'gate',
    subject: 'stage',
    logic: { and: [{ '==': [read('stage.openIssues'), 0] }, { '==': [read('stage.reported'), true] }] },
  }),
  rule({
    id: 'issue.days',
    kind: 'deadline',
    subject: 'issue',
    output: { type: 'number', decimals: 0 },
    logic: { if: [{ '==': [read('issue.grade'), 'SERIOUS'] }, read('p.issue.seriousDays'), read('p.issue.minorDays')] },
    view: 'table',
  }),
  rule({ id: 'issue.closable', kind: 'gate', subject: 'issue', logic: { '==': [read('issue.evidence'), true] } }),
  rule({ id: 'issue.isSupervised', kind: 'escalation', subject: 'issue', logic: { '>=': [read('issue.slips'), 2] } }),
  rule({
    id: 'issue.rung',
    kind: 'escalation',
    subject: 'issue',
    output: { type: 'enum', codes: [code('NONE'), code('BLUE'), code('RED')] },
    logic: {
      if: [{ '>=': [read('issue.overdueDays'), read('p.ladder.red')] }, 'RED', { '>=': [read('issue.overdueDays'), read('p.ladder.blue')] }, 'BLUE', 'NONE'],
    },
    view: 'table',
  }),
  days('slip.days', 'slip'),
  days('appeal.days', 'proposal'),
  rule({ id: 'campaign.isDone', kind: 'gate', subject: 'campaign', logic: { '==': [read('campaign.openStages'), 0] } }),
];
