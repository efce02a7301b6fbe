import type { Act } from '#domain/behaviour.ts';
import { fixed, gives, simple, today, within } from './builders.ts';

const office = (state: string, more: Parameters<typeof within>[2] = {}): ReturnType<typeof within> => within('campaign', state, more);

/** What the campaign office and the leaders do for the campaign as a whole. */
export const campaignActs: readonly Act[] = [
  simple('planSubmitted', { zh: '报送实施方案', en: 'Submit the plan' }, {
    trigger: office('draft.plan.drafting'),
    outcomes: [
      gives('campaign.plan.submit', {
        'campaign.planTitle': fixed('执法教育培训活动实施方案'),
        'campaign.planGuidance': fixed(true),
        'campaign.planContent': fixed(true),
        'campaign.planSteps': fixed(true),
      }),
    ],
  }),
  simple('planApproved', { zh: '审定实施方案', en: 'Approve the plan' }, { trigger: office('draft.plan.submitted'), outcomes: [gives('campaign.plan.approve')] }),
  simple('groupFormed', { zh: '成立领导小组', en: 'Form the leading group' }, {
    trigger: office('draft.leadingGroup.forming'),
    outcomes: [gives('campaign.group.form', { 'campaign.groupHeads': fixed(1), 'campaign.groupDeputies': fixed(1), 'campaign.groupMembers': fixed(5) })],
  }),
  simple('scheduleIssued', { zh: '下发配档表', en: 'Issue the schedule' }, {
    trigger: office('draft.schedule.drawing'),
    outcomes: [gives('campaign.schedule.issue', { 'campaign.scheduleRows': fixed(36) })],
  }),
  simple('campaignIssued', { zh: '印发通知', en: 'Issue the campaign' }, {
    trigger: office('draft'),
    outcomes: [gives('campaign.issue', { 'campaign.directiveNumber': fixed('安公交〔2024〕112号'), 'campaign.directiveDate': today })],
  }),
  simple('campaignBegun', { zh: '启动活动', en: 'Begin the campaign' }, { trigger: office('issued'), outcomes: [gives('campaign.begin')] }),
];

/** What closes the campaign. */
export const closingActs: readonly Act[] = [
  simple('campaignSummarised', { zh: '转入总结', en: 'Go over to the summary' }, {
    trigger: office('running', { notBefore: '2025-01-20' }),
    outcomes: [gives('campaign.summarise')],
  }),
  simple('campaignArchived', { zh: '活动归档', en: 'Archive the campaign' }, {
    trigger: office('summarising'),
    outcomes: [gives('campaign.archive', { 'campaign.summaryTitle': fixed('执法教育培训活动总结') })],
  }),
];
