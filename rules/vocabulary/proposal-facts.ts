import type { FactDefinition } from '#domain/fact.ts';
import { consequenceCodes } from '../consequences.ts';
import { recorded } from './fact-sources.ts';
import { undetermined } from './missing-policies.ts';
import { units } from './units-of-measure.ts';

/** Facts about the proposal of a consequence: nothing takes effect before a named person approves it. */
export const proposalFacts: readonly FactDefinition[] = [
  {
    id: 'proposal.consequence',
    subject: 'proposal',
    title: { zh: '拟作处理', en: 'Consequence proposed' },
    type: 'enum',
    source: recorded,
    missing: undetermined,
    enum: consequenceCodes,
  },
  { id: 'proposal.rule', subject: 'proposal', title: { zh: '依据的规则', en: 'Rule it rests on' }, type: 'text', source: recorded, missing: undetermined },
  {
    id: 'proposal.points',
    subject: 'proposal',
    title: { zh: '扣分分值', en: 'Points to deduct' },
    type: 'number',
    unit: units.points,
    range: { min: 0, max: 100, decimals: 1 },
    source: recorded,
    missing: undetermined,
  },
  {
    id: 'proposal.statement',
    subject: 'proposal',
    title: { zh: '本人（单位）陈述意见', en: 'What the person or unit says' },
    type: 'text',
    source: recorded,
    missing: undetermined,
  },
  { id: 'proposal.decision', subject: 'proposal', title: { zh: '审批意见', en: 'Decision' }, type: 'text', source: recorded, missing: undetermined },
  {
    id: 'proposal.approvedBy',
    subject: 'proposal',
    title: { zh: '批准人（代码）', en: 'Approved by (code)' },
    type: 'text',
    reference: 'officer',
    source: recorded,
    missing: undetermined,
  },
  {
    id: 'proposal.appealGround',
    subject: 'proposal',
    title: { zh: '申诉理由', en: 'Ground of the appeal' },
    type: 'text',
    source: recorded,
    missing: undetermined,
  },
  {
    id: 'proposal.appealResult',
    subject: 'proposal',
    title: { zh: '复核结论', en: 'Outcome of the review' },
    type: 'enum',
    source: recorded,
    missing: undetermined,
    enum: [
      { code: 'UPHELD', title: { zh: '维持', en: 'Upheld' } },
      { code: 'WITHDRAWN', title: { zh: '撤销', en: 'Withdrawn' } },
    ],
  },
  {
    id: 'proposal.state',
    subject: 'proposal',
    title: { zh: '处理建议状态', en: 'State of the proposal' },
    type: 'enum',
    source: { kind: 'phase', chart: 'proposal' },
    missing: undetermined,
    enum: [
      { code: 'PROPOSED', title: { zh: '拟处理', en: 'Proposed' } },
      { code: 'HEARD', title: { zh: '已听取意见', en: 'Heard' } },
      { code: 'APPROVED', title: { zh: '已批准，可申诉', en: 'Approved, open to appeal' } },
      { code: 'APPEALED', title: { zh: '申诉复核中', en: 'Under appeal' } },
      { code: 'IN_EFFECT', title: { zh: '已生效', en: 'In effect' } },
      { code: 'WITHDRAWN', title: { zh: '已撤销', en: 'Withdrawn' } },
      { code: 'REJECTED', title: { zh: '未批准', en: 'Not approved' } },
    ],
  },
  {
    id: 'proposal.open',
    subject: 'proposal',
    title: { zh: '处理建议在办', en: 'Proposal open' },
    type: 'boolean',
    source: { kind: 'state', chart: 'proposal', tag: 'proposal-open' },
    missing: undetermined,
  },
  {
    id: 'proposal.inEffect',
    subject: 'proposal',
    title: { zh: '处理已生效', en: 'Consequence in effect' },
    type: 'boolean',
    source: { kind: 'state', chart: 'proposal', tag: 'proposal-in-effect' },
    missing: undetermined,
  },
];
