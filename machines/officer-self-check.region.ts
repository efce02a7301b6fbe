import type { StateNode, Transition } from '#domain/chart-state.ts';

const submit: readonly Transition[] = [
  { guard: { type: 'rule', params: { id: 'SELF_ANALYSIS_COMPLETE' } }, target: 'submitted', label: { zh: '提交', en: 'Submit' } },
];

/** The personal self-check: asked for, handed in, returned or accepted by the unit head. */
export const officerSelfCheckRegion: StateNode = {
  type: 'compound',
  label: { zh: '个人自查', en: 'Self-check' },
  initial: 'notAsked',
  states: {
    notAsked: {
      type: 'atomic',
      label: { zh: '未布置', en: 'Not asked for yet' },
      on: { 'self.assign': [{ target: 'notHandedIn', label: { zh: '布置', en: 'Ask for it' } }], 'self.submit': submit },
    },
    notHandedIn: {
      type: 'atomic',
      label: { zh: '待交剖析材料', en: 'Self-analysis due' },
      code: 'SELF_DUE',
      tags: ['waiting', 'self-due'],
      entry: [{ type: 'deadline.set', params: { deadline: 'selfAnalysis', rule: 'SELF_ANALYSIS_DAYS' } }],
      exit: [{ type: 'deadline.clear', params: { deadline: 'selfAnalysis' } }],
      on: {
        'self.submit': submit,
        'deadline.passed:selfAnalysis': [{ effects: [{ type: 'remind', params: { role: 'unitHead' } }], label: { zh: '提交逾期', en: 'Overdue' } }],
      },
    },
    submitted: {
      type: 'atomic',
      label: { zh: '已交，待审阅', en: 'Submitted, to be read' },
      code: 'SELF_SUBMITTED',
      tags: ['self-submitted', 'waiting'],
      entry: [{ type: 'deadline.set', params: { deadline: 'selfReview', rule: 'SELF_REVIEW_DAYS' } }],
      exit: [{ type: 'deadline.clear', params: { deadline: 'selfReview' } }],
      on: {
        'self.accept': [{ target: 'accepted', label: { zh: '审阅通过', en: 'Accept' } }],
        'self.return': [{ target: 'returned', effects: [{ type: 'fact.add', params: { fact: 'self.returns', by: 1 } }], label: { zh: '退回', en: 'Return' } }],
        'deadline.passed:selfReview': [{ effects: [{ type: 'remind', params: { role: 'unitHead' } }], label: { zh: '审阅逾期', en: 'Reading overdue' } }],
      },
    },
    returned: {
      type: 'atomic',
      label: { zh: '退回修改', en: 'Returned' },
      code: 'SELF_RETURNED',
      tags: ['waiting', 'self-due'],
      entry: [{ type: 'deadline.set', params: { deadline: 'selfRework', rule: 'SELF_REWORK_DAYS' } }],
      exit: [{ type: 'deadline.clear', params: { deadline: 'selfRework' } }],
      on: {
        'self.submit': submit,
        'deadline.passed:selfRework': [{ effects: [{ type: 'remind', params: { role: 'unitHead' } }], label: { zh: '修改逾期', en: 'Rework overdue' } }],
      },
    },
    accepted: { type: 'atomic', label: { zh: '审阅通过', en: 'Accepted' }, code: 'SELF_ACCEPTED', tags: ['self-submitted', 'self-accepted'] },
  },
};
