import type { CommandDefinition } from '#domain/command-definition.ts';

const base = { subject: 'issue', chart: 'issue', registers: false, bulk: true, reason: false } as const;

/** Commands about an issue from its rectification on: progress, extension, acceptance, closing, look-back. Closing is never bulk. */
export const issueClosingCommands: readonly CommandDefinition[] = [
  { ...base, type: 'issue.progress', title: { zh: '填报进展', en: 'Report progress' }, fields: [{ fact: 'issue.progress', required: true }], roles: ['unitHead', 'liaison', 'campaignOffice'] },
  {
    ...base, type: 'issue.milestone', title: { zh: '完成一个阶段', en: 'Finish a milestone' }, fields: [{ fact: 'issue.progress', required: true }], roles: ['unitHead', 'liaison', 'campaignOffice'], bulk: false,
    about: { zh: '分阶段整改：每完成一个阶段，下一阶段重新计算期限。', en: 'In stages: the next milestone has its own time limit.' },
  },
  {
    ...base, type: 'issue.submit', title: { zh: '申请销号', en: 'Apply for closing' }, bulk: false,
    fields: [
      { fact: 'issue.measuresDone', required: true }, { fact: 'issue.evidenceCount', required: true }, { fact: 'issue.evidenceKind', required: true },
      { fact: 'issue.progress', required: false },
    ],
    roles: ['unitHead', 'liaison', 'campaignOffice'],
  },
  { ...base, type: 'issue.review', title: { zh: '初审通过', en: 'Pass the preliminary review' }, fields: [{ fact: 'issue.reviewOpinion', required: false }], roles: ['legalOfficer', 'campaignOffice'], bulk: false },
  {
    ...base, type: 'issue.accept', title: { zh: '验收通过', en: 'Accept' }, bulk: false,
    about: { zh: '由责任单位以外的检查组验收。', en: 'By an inspection group from another unit.' },
    fields: [{ fact: 'issue.accepterUnit', required: true }, { fact: 'issue.acceptOpinion', required: false }], roles: ['inspectionGroup', 'legalOfficer'],
  },
  { ...base, type: 'issue.close', title: { zh: '审签销号', en: 'Sign and close' }, fields: [{ fact: 'issue.closedOn', required: false }], roles: ['leaderInCharge', 'chief'], bulk: false },
  {
    ...base, type: 'issue.return', title: { zh: '退回整改', en: 'Return for rework' }, fields: [], roles: ['legalOfficer', 'inspectionGroup', 'leaderInCharge', 'campaignOffice'], reason: true, bulk: false,
  },
  {
    ...base, type: 'issue.tellPerson', title: { zh: '登记反馈当事人', en: 'Record that the person was told' }, fields: [{ fact: 'issue.feedbackGiven', required: true }],
    roles: ['unitHead', 'liaison', 'campaignOffice'],
  },
  {
    ...base, type: 'extension.request', title: { zh: '申请延期', en: 'Ask for an extension' },
    about: { zh: '须在期限届满前提出并说明理由（S23）。', en: 'Before the deadline and with a reason (S23).' },
    fields: [{ fact: 'issue.extensionDays', required: true }, { fact: 'issue.extensionReason', required: true }], roles: ['unitHead', 'liaison', 'campaignOffice'],
  },
  { ...base, type: 'extension.approve', title: { zh: '批准延期', en: 'Grant the extension' }, fields: [], roles: ['leaderInCharge', 'chief'] },
  { ...base, type: 'extension.refuse', title: { zh: '不批准延期', en: 'Refuse the extension' }, fields: [], roles: ['leaderInCharge', 'chief'], reason: true },
  { ...base, type: 'lookback.draw', title: { zh: '抽取回头看', en: 'Draw for a look-back' }, fields: [], roles: ['campaignOffice', 'inspectionGroup'] },
  {
    ...base, type: 'lookback.pass', title: { zh: '回头看通过', en: 'Look-back passed' }, fields: [{ fact: 'issue.lookBackResult', required: false }],
    roles: ['inspectionGroup', 'legalOfficer', 'campaignOffice'],
  },
  {
    ...base, type: 'lookback.rebound', title: { zh: '反弹重开', en: 'Reopen after a rebound' }, fields: [{ fact: 'issue.lookBackResult', required: true }],
    roles: ['inspectionGroup', 'legalOfficer', 'campaignOffice'], reason: true, bulk: false,
  },
];
