import type { FactDefinition } from '#domain/fact.ts';
import type { ParameterDefinition } from '#domain/parameter.ts';

type Draft = Pick<FactDefinition, 'id' | 'subject' | 'type' | 'source'> & Partial<FactDefinition>;

/** A fact that leaves the verdict open when it is missing, unless it says otherwise. */
const fact = (draft: Draft): FactDefinition => ({ title: { zh: draft.id, en: draft.id }, missing: { kind: 'undetermined' }, ...draft });
const code = (name: string): { code: string; title: { zh: string; en: string } } => ({ code: name, title: { zh: name, en: name } });

/** Every fact of the tiny campaign: one of each source that the engine reads by itself. */
export const tinyFacts: readonly FactDefinition[] = [
  fact({ id: 'officer.post', subject: 'officer', type: 'text', source: { kind: 'roster', field: 'post' } }),
  fact({ id: 'exam.score', subject: 'officer', type: 'number', range: { min: 0, max: 100, decimals: 1 }, source: { kind: 'recorded' } }),
  fact({ id: 'exam.passed', subject: 'officer', type: 'boolean', source: { kind: 'state', chart: 'officer-study', tag: 'passed' } }),
  fact({ id: 'note.pages', subject: 'officer', type: 'number', range: { min: 0, max: 500, decimals: 0 }, source: { kind: 'recorded' } }),
  fact({ id: 'stage.minutes', subject: 'stage', type: 'boolean', source: { kind: 'recorded' } }),
  fact({ id: 'stage.reported', subject: 'stage', type: 'boolean', source: { kind: 'recorded' } }),
  fact({ id: 'stage.days', subject: 'stage', type: 'number', source: { kind: 'window', measure: 'sinceStart' } }),
  fact({
    id: 'stage.done',
    subject: 'stage',
    type: 'boolean',
    source: { kind: 'state', chart: 'stage-rectify', tag: 'end' },
    missing: { kind: 'default', value: true },
  }),
  fact({
    id: 'stage.passedShare',
    subject: 'stage',
    type: 'number',
    source: { kind: 'aggregate', op: 'share', over: 'officer', where: { var: 'exam.passed' } },
  }),
  fact({ id: 'stage.openIssues', subject: 'stage', type: 'number', source: { kind: 'aggregate', op: 'count', over: 'issue', where: { var: 'issue.open' } } }),
  fact({ id: 'issue.title', subject: 'issue', type: 'text', source: { kind: 'recorded' } }),
  fact({ id: 'issue.grade', subject: 'issue', type: 'enum', enum: [code('MINOR'), code('SERIOUS')], source: { kind: 'recorded' } }),
  fact({ id: 'issue.evidence', subject: 'issue', type: 'boolean', source: { kind: 'recorded' } }),
  fact({ id: 'issue.settled', subject: 'issue', type: 'boolean', source: { kind: 'recorded' } }),
  fact({ id: 'issue.timesOverdue', subject: 'issue', type: 'number', source: { kind: 'recorded' }, missing: { kind: 'default', value: 0 } }),
  fact({ id: 'issue.open', subject: 'issue', type: 'boolean', source: { kind: 'state', chart: 'issue', tag: 'open' } }),
  fact({
    id: 'issue.phase',
    subject: 'issue',
    type: 'enum',
    enum: [code('REGISTERED'), code('RECTIFYING'), code('SUPERVISED'), code('REVIEWING'), code('CLOSED')],
    source: { kind: 'phase', chart: 'issue' },
  }),
  fact({ id: 'issue.overdueDays', subject: 'issue', type: 'number', source: { kind: 'deadline', chart: 'issue', deadline: 'rectify', measure: 'overdue' } }),
  fact({ id: 'issue.isClosable', subject: 'issue', type: 'boolean', source: { kind: 'rule', rule: 'issue.closable' } }),
  fact({ id: 'issue.slips', subject: 'issue', type: 'number', source: { kind: 'aggregate', op: 'count', over: 'slip' } }),
  fact({ id: 'slip.colour', subject: 'slip', type: 'enum', enum: [code('BLUE'), code('RED')], source: { kind: 'recorded' } }),
  fact({ id: 'slip.rung', subject: 'slip', type: 'text', source: { kind: 'recorded' } }),
  fact({ id: 'proposal.consequence', subject: 'proposal', type: 'text', source: { kind: 'recorded' } }),
  fact({ id: 'proposal.rule', subject: 'proposal', type: 'text', source: { kind: 'recorded' } }),
  fact({ id: 'proposal.points', subject: 'proposal', type: 'number', source: { kind: 'recorded' } }),
  fact({
    id: 'campaign.openStages',
    subject: 'campaign',
    type: 'number',
    source: { kind: 'aggregate', op: 'count', over: 'stage', where: { '!': [{ var: 'stage.done' }] } },
  }),
];

const parameter = (id: string, value: number, range: { readonly min: number; readonly max: number; readonly decimals: number }): ParameterDefinition => ({
  id,
  title: { zh: id, en: id },
  group: { zh: '参数', en: 'Parameters' },
  value,
  range,
  basis: 'S01',
  about: { zh: id, en: id },
});

const days = { min: 0, max: 60, decimals: 0 };

/** Every parameter of the tiny campaign. */
export const tinyParameters: readonly ParameterDefinition[] = [
  parameter('exam.pass', 60, { min: 0, max: 100, decimals: 0 }),
  parameter('exam.days', 5, days),
  parameter('resit.days', 3, days),
  parameter('stage.share', 0.5, { min: 0, max: 1, decimals: 2 }),
  parameter('issue.minorDays', 4, days),
  parameter('issue.seriousDays', 2, days),
  parameter('slip.days', 2, days),
  parameter('appeal.days', 3, days),
  parameter('ladder.blue', 1, days),
  parameter('ladder.red', 3, days),
];
