import type { Act } from '#domain/act.ts';
import { toOutcome, toSimpleAct, toStateTrigger } from './acts.ts';
import { toFixedValue, today } from './values.ts';

const office = (state: string, more: Parameters<typeof toStateTrigger>[2] = {}): ReturnType<typeof toStateTrigger> => toStateTrigger('campaign', state, more);

/** What the campaign office and the leaders do for the campaign as a whole. */
export const campaignActs: readonly Act[] = [
  toSimpleAct(
    'planSubmitted',
    { zh: '报送实施方案', en: 'Submit the plan' },
    {
      trigger: office('draft.plan.drafting'),
      outcomes: [
        toOutcome('campaign.plan.submit', {
          'campaign.planTitle': toFixedValue('执法教育培训活动实施方案'),
          'campaign.planGuidance': toFixedValue(true),
          'campaign.planContent': toFixedValue(true),
          'campaign.planSteps': toFixedValue(true),
        }),
      ],
    },
  ),
  toSimpleAct(
    'planApproved',
    { zh: '审定实施方案', en: 'Approve the plan' },
    { trigger: office('draft.plan.submitted'), outcomes: [toOutcome('campaign.plan.approve')] },
  ),
  toSimpleAct(
    'groupFormed',
    { zh: '成立领导小组', en: 'Form the leading group' },
    {
      trigger: office('draft.leadingGroup.forming'),
      outcomes: [
        toOutcome('campaign.group.form', {
          'campaign.groupHeads': toFixedValue(1),
          'campaign.groupDeputies': toFixedValue(1),
          'campaign.groupMembers': toFixedValue(5),
        }),
      ],
    },
  ),
  toSimpleAct(
    'scheduleIssued',
    { zh: '下发配档表', en: 'Issue the schedule' },
    {
      trigger: office('draft.schedule.drawing'),
      outcomes: [toOutcome('campaign.schedule.issue', { 'campaign.scheduleRows': toFixedValue(36) })],
    },
  ),
  toSimpleAct(
    'campaignIssued',
    { zh: '印发通知', en: 'Issue the campaign' },
    {
      trigger: office('draft'),
      outcomes: [toOutcome('campaign.issue', { 'campaign.directiveNumber': toFixedValue('安公交〔2024〕112号'), 'campaign.directiveDate': today })],
    },
  ),
  toSimpleAct('campaignBegun', { zh: '启动活动', en: 'Begin the campaign' }, { trigger: office('issued'), outcomes: [toOutcome('campaign.begin')] }),
];

/** What closes the campaign. */
export const closingActs: readonly Act[] = [
  toSimpleAct(
    'campaignSummarised',
    { zh: '转入总结', en: 'Go over to the summary' },
    {
      trigger: office('running', { notBefore: '2025-01-20' }),
      outcomes: [toOutcome('campaign.summarise')],
    },
  ),
  toSimpleAct(
    'campaignArchived',
    { zh: '活动归档', en: 'Archive the campaign' },
    {
      trigger: office('summarising'),
      outcomes: [toOutcome('campaign.archive', { 'campaign.summaryTitle': toFixedValue('执法教育培训活动总结') })],
    },
  ),
];
