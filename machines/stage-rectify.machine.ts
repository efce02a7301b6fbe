import { toStageChart } from './stage-frame.ts';

/**
 * 整改落实: the unit's plan with its three lists, the ledger that empties, and the monthly progress report.
 * Each problem is its own issue chart; this chart tells how far the unit is as a whole, and closing stays one item at a time.
 */
export const stageRectifyChart = toStageChart({
  id: 'stage-rectify',
  title: { zh: '整改落实', en: 'Rectification' },
  entry: 'STAGE_ENTRY_RECTIFY',
  submit: 'STAGE_SUBMIT_RECTIFY',
  gate: 'STAGE_GATE_RECTIFY',
  regions: {
    plan: {
      type: 'compound',
      label: { zh: '整改方案与三张清单', en: 'Rectification plan with three lists' },
      initial: 'drafting',
      entry: [{ type: 'deadline.set', params: { deadline: 'rectificationPlan', rule: 'STAGE_UNIT_PLAN_DAYS' } }],
      exit: [{ type: 'deadline.clear', params: { deadline: 'rectificationPlan' } }],
      states: {
        drafting: {
          type: 'compound',
          label: { zh: '拟制中', en: 'Drafting' },
          initial: 'onTime',
          on: {
            'stage.rectification.submit': [
              {
                guard: { type: 'rule', params: { id: 'STAGE_THREE_LISTS' } },
                target: 'submitted',
                effects: [{ type: 'deadline.clear', params: { deadline: 'rectificationPlan' } }],
                label: { zh: '报送整改方案', en: 'Submit the plan' },
              },
            ],
          },
          states: {
            onTime: {
              type: 'atomic',
              label: { zh: '在时限内', en: 'Within the period' },
              tags: ['waiting'],
              on: {
                'deadline.passed:rectificationPlan': [
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
            'stage.rectification.approve': [{ target: 'approved', label: { zh: '审定', en: 'Approve' } }],
            'stage.rectification.return': [{ target: 'returned', label: { zh: '退回修改', en: 'Return' } }],
          },
        },
        returned: {
          type: 'atomic',
          label: { zh: '退回修改中', en: 'Returned for rework' },
          tags: ['waiting'],
          on: {
            'stage.rectification.submit': [
              {
                guard: { type: 'rule', params: { id: 'STAGE_THREE_LISTS' } },
                target: 'submitted',
                effects: [{ type: 'deadline.clear', params: { deadline: 'rectificationPlan' } }],
                label: { zh: '重新报送', en: 'Submit again' },
              },
            ],
          },
        },
        approved: { type: 'final', label: { zh: '已审定', en: 'Approved' }, tags: ['rectification-approved'] },
      },
    },
    ledger: {
      type: 'compound',
      label: { zh: '整改台账', en: 'Rectification ledger' },
      initial: 'working',
      states: {
        working: {
          type: 'atomic',
          label: { zh: '整改中', en: 'Rectifying' },
          tags: ['waiting'],
          on: {
            'stage.acceptance.hold': [
              {
                effects: [{ type: 'fact.add', params: { fact: 'stage.acceptanceRounds', by: 1 } }],
                label: { zh: '组织一轮验收', en: 'Hold an acceptance round' },
              },
            ],
            'stage.ledger.archive': [
              { guard: { type: 'rule', params: { id: 'STAGE_LEDGER_CLEARED' } }, target: 'archived', label: { zh: '台账归档', en: 'Archive the ledger' } },
            ],
          },
        },
        archived: { type: 'final', label: { zh: '台账已归档', en: 'Ledger archived' }, tags: ['ledger-cleared'] },
      },
    },
    progress: {
      type: 'compound',
      label: { zh: '月度进展报告', en: 'Monthly progress report' },
      initial: 'due',
      states: {
        due: {
          type: 'atomic',
          label: { zh: '待报', en: 'Report due' },
          tags: ['waiting'],
          on: {
            'stage.progress.report': [
              { effects: [{ type: 'fact.add', params: { fact: 'stage.progressReports', by: 1 } }], label: { zh: '报送进展', en: 'Report progress' } },
            ],
          },
          always: [
            { guard: { type: 'rule', params: { id: 'STAGE_PROGRESS_REPORTED' } }, target: 'reported', label: { zh: '已按要求报送', en: 'Reports complete' } },
          ],
        },
        reported: { type: 'final', label: { zh: '已按要求报送', en: 'Reports complete' }, tags: ['progress-reported'] },
      },
    },
  },
});
