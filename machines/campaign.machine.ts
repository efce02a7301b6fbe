import type { ChartDocument } from '#domain/chart.ts';

/**
 * The campaign as a whole: prepared (plan, leading group, office, schedule side by side), issued, running, suspended, summarised, archived.
 * Units open their stages only once it is issued.
 */
export const campaignChart: ChartDocument = {
  schemaVersion: 1,
  id: 'campaign',
  subject: 'campaign',
  title: { zh: '活动', en: 'Campaign' },
  root: {
    type: 'compound',
    label: { zh: '活动', en: 'Campaign' },
    initial: 'draft',
    states: {
      draft: {
        type: 'parallel',
        label: { zh: '筹备', en: 'Draft' },
        code: 'DRAFT',
        tags: ['idle'],
        on: { 'campaign.issue': [{ guard: { type: 'rule', params: { id: 'CAMPAIGN_CAN_ISSUE' } }, target: 'issued', label: { zh: '下发部署', en: 'Issue' } }] },
        states: {
          plan: {
            type: 'compound',
            label: { zh: '实施方案', en: 'Implementation plan' },
            initial: 'drafting',
            states: {
              drafting: {
                type: 'atomic',
                label: { zh: '起草中', en: 'Drafting' },
                on: {
                  'campaign.plan.submit': [
                    { guard: { type: 'rule', params: { id: 'CAMPAIGN_PLAN_COMPLETE' } }, target: 'submitted', label: { zh: '送审', en: 'Submit' } },
                  ],
                },
              },
              submitted: {
                type: 'atomic',
                label: { zh: '送审中', en: 'Submitted' },
                on: {
                  'campaign.plan.approve': [{ target: 'approved', label: { zh: '审定', en: 'Approve' } }],
                  'campaign.plan.return': [{ target: 'drafting', label: { zh: '退回', en: 'Return' } }],
                },
              },
              approved: { type: 'final', label: { zh: '已审定', en: 'Approved' }, tags: ['campaign-plan-approved'] },
            },
          },
          leadingGroup: {
            type: 'compound',
            label: { zh: '领导小组', en: 'Leading group' },
            initial: 'forming',
            states: {
              forming: {
                type: 'atomic',
                label: { zh: '组建中', en: 'Forming' },
                on: {
                  'campaign.group.form': [
                    { guard: { type: 'rule', params: { id: 'CAMPAIGN_GROUP_RIGHT' } }, target: 'formed', label: { zh: '成立领导小组', en: 'Form the group' } },
                  ],
                },
              },
              formed: { type: 'final', label: { zh: '已成立', en: 'Formed' }, tags: ['campaign-group-formed'] },
            },
          },
          schedule: {
            type: 'compound',
            label: { zh: '配档表', en: 'Schedule table' },
            initial: 'drawing',
            states: {
              drawing: {
                type: 'atomic',
                label: { zh: '编制中', en: 'Being drawn up' },
                on: { 'campaign.schedule.issue': [{ target: 'fixed', label: { zh: '定稿', en: 'Fix the schedule' } }] },
              },
              fixed: { type: 'final', label: { zh: '已定稿', en: 'Fixed' }, tags: ['campaign-schedule-fixed'] },
            },
          },
        },
      },
      issued: {
        type: 'atomic',
        label: { zh: '已部署', en: 'Issued' },
        code: 'ISSUED',
        tags: ['issued'],
        on: { 'campaign.begin': [{ target: 'running', label: { zh: '启动', en: 'Begin' } }] },
      },
      running: {
        type: 'atomic',
        label: { zh: '进行中', en: 'Running' },
        code: 'RUNNING',
        tags: ['issued', 'running'],
        on: {
          'campaign.summarise': [
            { guard: { type: 'rule', params: { id: 'CAMPAIGN_CAN_SUMMARISE' } }, target: 'summarising', label: { zh: '转入总结', en: 'Begin the summary' } },
          ],
          'campaign.suspend': [{ target: 'suspended', label: { zh: '暂停', en: 'Suspend' } }],
        },
      },
      suspended: {
        type: 'atomic',
        label: { zh: '暂停', en: 'Suspended' },
        code: 'SUSPENDED',
        tags: ['suspended'],
        on: { 'campaign.resume': [{ target: 'running', label: { zh: '恢复', en: 'Resume' } }] },
      },
      summarising: {
        type: 'atomic',
        label: { zh: '总结中', en: 'Summarising' },
        code: 'SUMMARISING',
        tags: ['issued'],
        on: {
          'campaign.archive': [{ guard: { type: 'rule', params: { id: 'CAMPAIGN_CAN_ARCHIVE' } }, target: 'archived', label: { zh: '归档', en: 'Archive' } }],
        },
      },
      archived: { type: 'final', label: { zh: '已归档', en: 'Archived' }, code: 'ARCHIVED', tags: ['issued', 'end'] },
    },
  },
};
