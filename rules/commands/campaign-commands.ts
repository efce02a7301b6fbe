import type { CommandDefinition } from '#domain/command-definition.ts';

/** What the leading group and the campaign office do with the campaign as a whole. */
export const campaignCommands: readonly CommandDefinition[] = [
  { type: 'campaign.plan.submit', title: { zh: '送审实施方案', en: 'Submit the implementation plan' }, subject: 'campaign', chart: 'campaign', registers: false, fields: [{ fact: 'campaign.planTitle', required: true }, { fact: 'campaign.planGuidance', required: true }, { fact: 'campaign.planContent', required: true }, { fact: 'campaign.planSteps', required: true }], roles: ['campaignOffice'], bulk: false, reason: false },
  { type: 'campaign.plan.approve', title: { zh: '审定实施方案', en: 'Approve the implementation plan' }, subject: 'campaign', chart: 'campaign', registers: false, fields: [], roles: ['chief', 'commissar'], bulk: false, reason: false },
  { type: 'campaign.plan.return', title: { zh: '退回实施方案', en: 'Return the implementation plan' }, subject: 'campaign', chart: 'campaign', registers: false, fields: [], roles: ['chief', 'commissar'], bulk: false, reason: true },
  { type: 'campaign.group.form', title: { zh: '成立领导小组', en: 'Form the leading group' }, subject: 'campaign', chart: 'campaign', registers: false, fields: [{ fact: 'campaign.groupHeads', required: true }, { fact: 'campaign.groupDeputies', required: true }, { fact: 'campaign.groupMembers', required: false }], roles: ['campaignOffice', 'chief'], bulk: false, reason: false },
  { type: 'campaign.schedule.issue', title: { zh: '配档表定稿', en: 'Fix the schedule table' }, subject: 'campaign', chart: 'campaign', registers: false, fields: [{ fact: 'campaign.scheduleRows', required: true }], roles: ['campaignOffice'], bulk: false, reason: false },
  { type: 'campaign.issue', title: { zh: '下发部署', en: 'Issue the campaign' }, subject: 'campaign', chart: 'campaign', registers: false, fields: [{ fact: 'campaign.directiveNumber', required: true }, { fact: 'campaign.directiveDate', required: true }], roles: ['chief', 'commissar', 'campaignOffice'], bulk: false, reason: false },
  { type: 'campaign.begin', title: { zh: '启动活动', en: 'Begin the campaign' }, subject: 'campaign', chart: 'campaign', registers: false, fields: [], roles: ['campaignOffice'], bulk: false, reason: false },
  { type: 'campaign.suspend', title: { zh: '暂停活动', en: 'Suspend the campaign' }, subject: 'campaign', chart: 'campaign', registers: false, fields: [], roles: ['chief', 'commissar'], bulk: false, reason: true },
  { type: 'campaign.resume', title: { zh: '恢复活动', en: 'Resume the campaign' }, subject: 'campaign', chart: 'campaign', registers: false, fields: [], roles: ['chief', 'commissar'], bulk: false, reason: true },
  { type: 'campaign.summarise', title: { zh: '转入总结', en: 'Begin the summary' }, subject: 'campaign', chart: 'campaign', registers: false, fields: [], roles: ['campaignOffice'], bulk: false, reason: false },
  { type: 'campaign.archive', title: { zh: '活动归档', en: 'Archive the campaign' }, subject: 'campaign', chart: 'campaign', registers: false, fields: [{ fact: 'campaign.summaryTitle', required: true }], roles: ['campaignOffice'], bulk: false, reason: false },
];
