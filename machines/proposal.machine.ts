import type { ChartDocument } from '#domain/chart.ts';

/** The proposal of a consequence: a named person approves, the person concerned may appeal, and only then does it take effect. */
export const proposalChart: ChartDocument = {
  schemaVersion: 1,
  id: 'proposal',
  subject: 'proposal',
  title: { zh: '处理建议', en: 'Consequence proposal' },
  root: {
    type: 'compound',
    label: { zh: '处理建议', en: 'Consequence proposal' },
    initial: 'deciding',
    states: {
      deciding: {
        type: 'compound',
        label: { zh: '待审批', en: 'To be decided' },
        initial: 'proposed',
        tags: ['proposal-open'],
        entry: [{ type: 'deadline.set', params: { deadline: 'decide', rule: 'PROPOSAL_DECIDE_DAYS' } }],
        exit: [{ type: 'deadline.clear', params: { deadline: 'decide' } }],
        on: {
          'proposal.approve': [{ target: 'approved', label: { zh: '批准', en: 'Approve' } }],
          'proposal.reject': [{ target: 'rejected', label: { zh: '不批准', en: 'Reject' } }],
          'deadline.passed:decide': [{ effects: [{ type: 'remind', params: { role: 'politicalWork' } }], label: { zh: '审批逾期', en: 'Decision overdue' } }],
        },
        states: {
          proposed: {
            type: 'atomic',
            label: { zh: '拟处理', en: 'Proposed' },
            code: 'PROPOSED',
            tags: ['waiting'],
            on: { 'proposal.hear': [{ target: 'heard', label: { zh: '听取意见', en: 'Hear' } }] },
          },
          heard: {
            type: 'atomic',
            label: { zh: '已听取意见', en: 'Heard' },
            code: 'HEARD',
            tags: ['waiting'],
            on: { 'proposal.hear': [{ label: { zh: '补充意见', en: 'Hear again' } }] },
          },
        },
      },
      approved: {
        type: 'atomic',
        label: { zh: '已批准，可申诉', en: 'Approved, open to appeal' },
        code: 'APPROVED',
        tags: ['proposal-open', 'appeal-open', 'waiting'],
        entry: [{ type: 'deadline.set', params: { deadline: 'appeal', rule: 'PROPOSAL_APPEAL_DAYS' } }],
        exit: [{ type: 'deadline.clear', params: { deadline: 'appeal' } }],
        on: {
          'proposal.appeal': [{ target: 'appealed', label: { zh: '申诉', en: 'Appeal' } }],
          'deadline.passed:appeal': [{ target: 'inEffect', label: { zh: '申诉期满', en: 'Appeal period over' } }],
        },
      },
      appealed: {
        type: 'atomic',
        label: { zh: '申诉复核中', en: 'Under appeal' },
        code: 'APPEALED',
        tags: ['proposal-open', 'waiting'],
        entry: [
          { type: 'deadline.set', params: { deadline: 'review', rule: 'PROPOSAL_REVIEW_DAYS' } },
          { type: 'remind', params: { role: 'chief' } },
        ],
        exit: [{ type: 'deadline.clear', params: { deadline: 'review' } }],
        on: {
          'proposal.review': [
            { guard: { type: 'rule', params: { id: 'PROPOSAL_UPHELD' } }, target: 'inEffect', label: { zh: '维持', en: 'Uphold' } },
            { target: 'withdrawn', label: { zh: '撤销', en: 'Withdraw' } },
          ],
          'deadline.passed:review': [{ effects: [{ type: 'remind', params: { role: 'chief' } }], label: { zh: '复核逾期', en: 'Review overdue' } }],
        },
      },
      inEffect: { type: 'final', label: { zh: '已生效', en: 'In effect' }, code: 'IN_EFFECT', tags: ['proposal-in-effect', 'end'] },
      withdrawn: { type: 'final', label: { zh: '已撤销', en: 'Withdrawn' }, code: 'WITHDRAWN', tags: ['end'] },
      rejected: { type: 'final', label: { zh: '未批准', en: 'Not approved' }, code: 'REJECTED', tags: ['end'] },
    },
  },
};
