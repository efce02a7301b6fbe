import { toStageChart } from './stage-frame.ts';

/**
 * 动员部署: the unit's plan, its people, the mobilisation meeting with make-up viewing for those on duty, and, where wanted, pledges.
 * The four go on at the same time; nothing but the gate brings them together.
 */
export const stageMobiliseChart = toStageChart({
  id: 'stage-mobilise',
  title: { zh: '动员部署', en: 'Mobilisation and deployment' },
  entry: 'STAGE_ENTRY_MOBILISE',
  submit: 'STAGE_SUBMIT_MOBILISE',
  gate: 'STAGE_GATE_MOBILISE',
  regions: {
    plan: {
      type: 'compound',
      label: { zh: '单位实施计划', en: 'Unit plan' },
      initial: 'drafting',
      entry: [{ type: 'deadline.set', params: { deadline: 'unitPlan', rule: 'STAGE_UNIT_PLAN_DAYS' } }],
      exit: [{ type: 'deadline.clear', params: { deadline: 'unitPlan' } }],
      states: {
        drafting: {
          type: 'compound',
          label: { zh: '拟制中', en: 'Drafting' },
          initial: 'onTime',
          on: {
            'stage.plan.submit': [
              {
                target: 'submitted',
                effects: [{ type: 'deadline.clear', params: { deadline: 'unitPlan' } }],
                label: { zh: '报送计划', en: 'Submit the plan' },
              },
            ],
          },
          states: {
            onTime: {
              type: 'atomic',
              label: { zh: '在时限内', en: 'Within the period' },
              tags: ['waiting'],
              on: {
                'deadline.passed:unitPlan': [
                  { target: 'overdue', effects: [{ type: 'remind', params: { role: 'unitHead' } }], label: { zh: '报送时限已过', en: 'The period is over' } },
                ],
              },
            },
            overdue: { type: 'atomic', label: { zh: '逾期未报', en: 'Overdue' }, tags: ['waiting'] },
          },
        },
        submitted: {
          type: 'atomic',
          label: { zh: '已报送待审', en: 'Submitted' },
          on: {
            'stage.plan.approve': [{ target: 'approved', label: { zh: '审定', en: 'Approve' } }],
            'stage.plan.return': [{ target: 'returned', label: { zh: '退回修改', en: 'Return' } }],
          },
        },
        returned: {
          type: 'atomic',
          label: { zh: '退回修改中', en: 'Returned for rework' },
          tags: ['waiting'],
          on: {
            'stage.plan.submit': [
              { target: 'submitted', effects: [{ type: 'deadline.clear', params: { deadline: 'unitPlan' } }], label: { zh: '重新报送', en: 'Submit again' } },
            ],
          },
        },
        approved: { type: 'final', label: { zh: '已审定', en: 'Approved' }, tags: ['plan-approved'] },
      },
    },
    people: {
      type: 'compound',
      label: { zh: '组织领导与联络员', en: 'Leading group and liaison' },
      initial: 'unnamed',
      states: {
        unnamed: {
          type: 'atomic',
          label: { zh: '未明确', en: 'Not yet named' },
          tags: ['waiting'],
          on: { 'stage.people.name': [{ target: 'named', label: { zh: '明确人员', en: 'Name the people' } }] },
        },
        named: { type: 'final', label: { zh: '已明确', en: 'Named' }, tags: ['people-named'] },
      },
    },
    meeting: {
      type: 'compound',
      label: { zh: '动员大会', en: 'Mobilisation meeting' },
      initial: 'notHeld',
      states: {
        notHeld: {
          type: 'atomic',
          label: { zh: '未召开', en: 'Not yet held' },
          tags: ['waiting'],
          on: { 'stage.meeting.hold': [{ target: 'makeUp', label: { zh: '召开大会', en: 'Hold the meeting' } }] },
        },
        makeUp: {
          type: 'atomic',
          label: { zh: '已召开,补看补学中', en: 'Held, make-up viewing under way' },
          tags: ['waiting', 'meeting-held'],
          always: [
            {
              guard: { type: 'rule', params: { id: 'STAGE_MEETING_COMPLETE' } },
              target: 'complete',
              label: { zh: '全员参加或补看', en: 'Everybody attended or made up' },
            },
          ],
        },
        complete: { type: 'final', label: { zh: '全员受动员', en: 'Everybody reached' }, tags: ['meeting-held', 'meeting-complete'] },
      },
    },
    pledge: {
      type: 'compound',
      label: { zh: '表态承诺(可选)', en: 'Pledges (optional)' },
      initial: 'optional',
      states: {
        optional: {
          type: 'atomic',
          label: { zh: '未收集', en: 'Not collected' },
          on: { 'stage.pledge.collect': [{ target: 'collected', label: { zh: '收集承诺书', en: 'Collect pledges' } }] },
        },
        collected: { type: 'final', label: { zh: '已收集', en: 'Collected' } },
      },
    },
  },
});
