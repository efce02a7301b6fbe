import type { CommandDefinition } from '#domain/command-definition.ts';

const base = { subject: 'feedback', chart: 'feedback', registers: false, bulk: true, reason: false } as const;

/** Commands about an opinion from the public. */
export const feedbackCommands: readonly CommandDefinition[] = [
  {
    ...base,
    type: 'feedback.register',
    title: { zh: '登记群众意见', en: 'Register feedback' },
    registers: true,
    about: { zh: '只登记对象类别，不登记姓名和联系方式。', en: 'The kind of person only, no name and no address.' },
    fields: [
      { fact: 'feedback.from', required: true },
      { fact: 'feedback.channel', required: true },
      { fact: 'feedback.content', required: true },
      { fact: 'feedback.date', required: false },
    ],
    roles: ['campaignOffice', 'liaison', 'unitHead', 'inspectionGroup', 'officer'],
  },
  {
    ...base,
    type: 'feedback.judge',
    title: { zh: '甄别意见', en: 'Judge the feedback' },
    fields: [
      { fact: 'feedback.valid', required: true },
      { fact: 'feedback.complex', required: false },
    ],
    roles: ['campaignOffice', 'legalOfficer'],
  },
  {
    ...base,
    type: 'feedback.toIssue',
    title: { zh: '转为问题', en: 'Turn into an issue' },
    fields: [],
    roles: ['campaignOffice', 'legalOfficer'],
    about: { zh: '先以本意见为来源登记问题，再转出。', en: 'Register the issue as coming from this feedback first.' },
  },
  {
    ...base,
    type: 'feedback.reply',
    title: { zh: '反馈当事人', en: 'Reply to the person' },
    fields: [
      { fact: 'feedback.result', required: true },
      { fact: 'feedback.replyDate', required: false },
    ],
    roles: ['campaignOffice', 'unitHead', 'liaison'],
  },
  {
    ...base,
    type: 'feedback.rate',
    title: { zh: '登记是否认可', en: 'Record whether it was accepted' },
    fields: [{ fact: 'feedback.accepted', required: true }],
    roles: ['campaignOffice', 'liaison', 'unitHead'],
  },
  {
    ...base,
    type: 'feedback.settle',
    title: { zh: '经再次反馈仍不认可，办结', en: 'Settle although not accepted' },
    fields: [],
    roles: ['leaderInCharge', 'campaignOffice'],
    reason: true,
    bulk: false,
  },
];
