import type { StateNode, Transition } from '#domain/chart-state.ts';

const assign: readonly Transition[] = [
  { target: 'assigned', effects: [{ type: 'deadline.set', params: { deadline: 'rectify', rule: 'ISSUE_DUE_DAYS' } }], label: { zh: '交办', en: 'Assign' } },
];

const assignOverdue: readonly Transition[] = [
  { effects: [{ type: 'remind', params: { role: 'campaignOffice' } }], label: { zh: '交办逾期', en: 'Assigning overdue' } },
];

const submit: readonly Transition[] = [
  { guard: { type: 'rule', params: { id: 'ISSUE_SUBMITTABLE' } }, target: 'submitted', label: { zh: '申请销号', en: 'Apply for closing' } },
];

const returned: readonly Transition[] = [
  {
    target: '#open.work.returned',
    effects: [
      { type: 'fact.add', params: { fact: 'issue.returnCount', by: 1 } },
      { type: 'fact.set', params: { fact: 'issue.measuresDone', value: false } },
    ],
    label: { zh: '退回整改', en: 'Return for rework' },
  },
];

/** The work on an issue: registered, assigned and signed for, planned, rectified, submitted and accepted by others. */
export const issueWorkRegion: StateNode = {
  type: 'compound',
  label: { zh: '整改办理', en: 'Work' },
  initial: 'registered',
  on: {
    'deadline.passed:rectify': [{ effects: [{ type: 'remind', params: { role: 'unitHead' } }], label: { zh: '整改逾期', en: 'Rectification overdue' } }],
  },
  states: {
    registered: {
      type: 'atomic',
      label: { zh: '已建账，待交办', en: 'Registered, to be assigned' },
      code: 'REGISTERED',
      tags: ['waiting'],
      entry: [{ type: 'deadline.set', params: { deadline: 'assign', rule: 'ISSUE_ASSIGN_DAYS' } }],
      exit: [{ type: 'deadline.clear', params: { deadline: 'assign' } }],
      on: { 'issue.assign': assign, 'deadline.passed:assign': assignOverdue },
    },
    assigned: {
      type: 'atomic',
      label: { zh: '已交办，待签收', en: 'Assigned, to be signed for' },
      code: 'ASSIGNED',
      tags: ['supervised', 'waiting'],
      entry: [{ type: 'deadline.set', params: { deadline: 'sign', rule: 'ISSUE_SIGN_DAYS' } }],
      exit: [{ type: 'deadline.clear', params: { deadline: 'sign' } }],
      on: {
        'issue.sign': [{ target: 'planning', label: { zh: '签收', en: 'Sign' } }],
        'deadline.passed:sign': [{ effects: [{ type: 'remind', params: { role: 'liaison' } }], label: { zh: '签收逾期', en: 'Signing overdue' } }],
      },
    },
    planning: {
      type: 'compound',
      label: { zh: '制定整改方案', en: 'Planning' },
      initial: 'drafting',
      tags: ['supervised'],
      states: {
        drafting: {
          type: 'atomic',
          label: { zh: '制定整改方案', en: 'Drafting the plan' },
          code: 'PLANNING',
          tags: ['waiting'],
          entry: [{ type: 'deadline.set', params: { deadline: 'plan', rule: 'ISSUE_PLAN_DAYS' } }],
          exit: [{ type: 'deadline.clear', params: { deadline: 'plan' } }],
          on: {
            'issue.plan': [
              {
                guard: { type: 'rule', params: { id: 'ISSUE_PLAN_IMMEDIATE' } },
                target: '#open.work.rectifying',
                label: { zh: '立行立改', en: 'Rectify at once' },
              },
              { guard: { type: 'rule', params: { id: 'ISSUE_PLAN_READY' } }, target: 'planSubmitted', label: { zh: '上报方案', en: 'Submit the plan' } },
            ],
            'deadline.passed:plan': [{ effects: [{ type: 'remind', params: { role: 'unitHead' } }], label: { zh: '方案逾期', en: 'Plan overdue' } }],
          },
        },
        planSubmitted: {
          type: 'atomic',
          label: { zh: '方案待审', en: 'Plan awaiting approval' },
          code: 'PLAN_SUBMITTED',
          tags: ['waiting'],
          entry: [{ type: 'deadline.set', params: { deadline: 'approve', rule: 'ISSUE_APPROVE_DAYS' } }],
          exit: [{ type: 'deadline.clear', params: { deadline: 'approve' } }],
          on: {
            'issue.approvePlan': [{ target: '#open.work.rectifying', label: { zh: '审定', en: 'Approve' } }],
            'issue.returnPlan': [{ target: 'drafting', label: { zh: '退回方案', en: 'Return the plan' } }],
            'deadline.passed:approve': [
              { effects: [{ type: 'remind', params: { role: 'leaderInCharge' } }], label: { zh: '审定逾期', en: 'Approval overdue' } },
            ],
          },
        },
      },
    },
    rectifying: {
      type: 'atomic',
      label: { zh: '整改中', en: 'Rectifying' },
      code: 'RECTIFYING',
      tags: ['supervised', 'has-plan', 'waiting'],
      on: {
        'issue.progress': [{ label: { zh: '填报进展', en: 'Progress' } }],
        'issue.milestone': [
          {
            guard: { type: 'rule', params: { id: 'ISSUE_MILESTONE_NEXT' } },
            effects: [
              { type: 'fact.add', params: { fact: 'issue.milestonesDone', by: 1 } },
              { type: 'deadline.set', params: { deadline: 'rectify', rule: 'ISSUE_DUE_DAYS' } },
            ],
            label: { zh: '完成一个阶段', en: 'Milestone done' },
          },
        ],
        'issue.submit': submit,
      },
    },
    submitted: {
      type: 'compound',
      label: { zh: '待验收', en: 'Submitted' },
      initial: 'review',
      tags: ['issue-submitted', 'has-plan'],
      exit: [{ type: 'deadline.clear', params: { deadline: 'check' } }],
      on: { 'issue.return': returned },
      states: {
        review: {
          type: 'atomic',
          label: { zh: '初审（法制）', en: 'Preliminary review (legal)' },
          code: 'SUBMITTED',
          tags: ['waiting'],
          entry: [{ type: 'deadline.set', params: { deadline: 'check', rule: 'ISSUE_REVIEW_DAYS' } }],
          on: {
            'issue.review': [{ target: 'acceptance', label: { zh: '初审通过', en: 'Pass' } }],
            'deadline.passed:check': [{ effects: [{ type: 'remind', params: { role: 'legalOfficer' } }], label: { zh: '初审逾期', en: 'Review overdue' } }],
          },
        },
        acceptance: {
          type: 'atomic',
          label: { zh: '验收核查', en: 'Acceptance' },
          code: 'ACCEPTANCE',
          tags: ['waiting'],
          entry: [{ type: 'deadline.set', params: { deadline: 'check', rule: 'ISSUE_ACCEPT_DAYS' } }],
          on: {
            'issue.accept': [
              { guard: { type: 'rule', params: { id: 'ISSUE_ACCEPTER_OTHER_UNIT' } }, target: 'signature', label: { zh: '验收通过', en: 'Accept' } },
            ],
            'deadline.passed:check': [
              { effects: [{ type: 'remind', params: { role: 'inspectionGroup' } }], label: { zh: '验收逾期', en: 'Acceptance overdue' } },
            ],
          },
        },
        signature: {
          type: 'atomic',
          label: { zh: '待审签', en: 'Awaiting signature' },
          code: 'SIGNATURE',
          tags: ['waiting'],
          entry: [{ type: 'deadline.set', params: { deadline: 'check', rule: 'ISSUE_SIGNATURE_DAYS' } }],
          on: {
            'issue.close': [{ guard: { type: 'rule', params: { id: 'ISSUE_CAN_CLOSE' } }, target: '#closed', label: { zh: '审签销号', en: 'Sign and close' } }],
            'deadline.passed:check': [
              { effects: [{ type: 'remind', params: { role: 'leaderInCharge' } }], label: { zh: '审签逾期', en: 'Signature overdue' } },
            ],
          },
        },
      },
    },
    returned: {
      type: 'atomic',
      label: { zh: '退回整改', en: 'Returned' },
      code: 'RETURNED',
      tags: ['supervised', 'has-plan', 'waiting'],
      entry: [{ type: 'remind', params: { role: 'unitHead' } }],
      on: { 'issue.progress': [{ label: { zh: '填报进展', en: 'Progress' } }], 'issue.submit': submit },
    },
    reopened: {
      type: 'atomic',
      label: { zh: '反弹重开，待交办', en: 'Reopened, to be assigned' },
      code: 'REOPENED',
      tags: ['waiting'],
      entry: [
        { type: 'remind', params: { role: 'campaignOffice' } },
        { type: 'deadline.set', params: { deadline: 'assign', rule: 'ISSUE_ASSIGN_DAYS' } },
      ],
      exit: [{ type: 'deadline.clear', params: { deadline: 'assign' } }],
      on: { 'issue.assign': assign, 'deadline.passed:assign': assignOverdue },
    },
  },
};
