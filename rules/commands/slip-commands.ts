import type { CommandDefinition } from '#domain/command-definition.ts';

const base = { subject: 'slip', chart: 'slip', registers: false, bulk: true, reason: false } as const;

/** Commands about a supervision slip (督办单). */
export const slipCommands: readonly CommandDefinition[] = [
  {
    ...base,
    type: 'slip.issue',
    title: { zh: '下发督办单', en: 'Issue a slip' },
    registers: true,
    bulk: false,
    about: { zh: '重要紧急事项可直接从橙色、红色起步；一事一单（S17）。', en: 'An urgent matter may start at orange or red; one matter, one slip (S17).' },
    fields: [
      { fact: 'slip.colour', required: true },
      { fact: 'slip.matter', required: true },
      { fact: 'slip.basis', required: false },
      { fact: 'slip.demand', required: true },
      { fact: 'slip.number', required: false },
    ],
    roles: ['campaignOffice', 'leaderInCharge', 'chief'],
  },
  {
    ...base,
    type: 'slip.sign',
    title: { zh: '签收督办单', en: 'Sign for the slip' },
    fields: [],
    roles: ['unitHead', 'liaison', 'directOwner', 'campaignOffice'],
  },
  {
    ...base,
    type: 'slip.reply',
    title: { zh: '反馈办理情况', en: 'Reply to the slip' },
    fields: [
      { fact: 'slip.replyText', required: true },
      { fact: 'slip.cause', required: false },
    ],
    roles: ['unitHead', 'liaison', 'directOwner', 'campaignOffice'],
  },
  {
    ...base,
    type: 'slip.instruct',
    title: { zh: '领导批示', en: 'Give an instruction' },
    fields: [{ fact: 'slip.instruction', required: true }],
    roles: ['leaderInCharge', 'chief', 'commissar'],
  },
  {
    ...base,
    type: 'slip.talk',
    title: { zh: '登记约谈', en: 'Record the talk' },
    fields: [{ fact: 'slip.talkMinutes', required: true }],
    roles: ['chief', 'commissar', 'leaderInCharge', 'campaignOffice'],
    bulk: false,
  },
  { ...base, type: 'slip.settle', title: { zh: '办结督办单', en: 'Settle the slip' }, fields: [], roles: ['campaignOffice', 'leaderInCharge'] },
  { ...base, type: 'slip.return', title: { zh: '退回反馈', en: 'Return the reply' }, fields: [], roles: ['campaignOffice', 'leaderInCharge'], reason: true },
  {
    ...base,
    type: 'slip.escalate',
    title: { zh: '升级督办', en: 'Escalate the slip' },
    fields: [],
    roles: ['campaignOffice', 'leaderInCharge'],
    reason: true,
    bulk: false,
    about: { zh: '上一级无正当理由未办结的，才升级下一级（S17）。', en: 'Only after the colour before failed without good reason (S17).' },
  },
  {
    ...base,
    type: 'slip.withdraw',
    title: { zh: '撤销督办单', en: 'Withdraw the slip' },
    fields: [],
    roles: ['leaderInCharge', 'campaignOffice'],
    reason: true,
    bulk: false,
  },
];
