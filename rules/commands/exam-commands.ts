import type { CommandDefinition } from '#domain/command-definition.ts';

const base = { subject: 'officer', chart: 'officer-study', registers: false, bulk: true, reason: false } as const;

/** Commands about an officer's exam: sitting, score, resit, exemption, retraining, appeal of a score. */
export const examCommands: readonly CommandDefinition[] = [
  {
    ...base,
    type: 'exam.record',
    title: { zh: '登记到考情况', en: 'Record who sat the exam' },
    about: {
      zh: '考试和补考都用。到考的等待成绩；无故缺考计一次。',
      en: 'For the exam and the resit. Who sat waits for the score; unexcused absence counts as a sitting.',
    },
    fields: [
      { fact: 'exam.attended', required: true },
      { fact: 'exam.absenceReason', required: false },
      { fact: 'exam.date', required: false },
      { fact: 'exam.subject', required: false },
      { fact: 'exam.ticket', required: false },
      { fact: 'exam.room', required: false },
    ],
    roles: ['campaignOffice', 'politicalWork'],
  },
  {
    ...base,
    type: 'exam.score',
    title: { zh: '登记成绩', en: 'Enter the score' },
    fields: [{ fact: 'exam.score', required: true }],
    roles: ['campaignOffice', 'politicalWork'],
  },
  {
    ...base,
    type: 'exam.exempt',
    title: { zh: '批准免考', en: 'Exempt from the exam' },
    fields: [{ fact: 'exam.exemptGround', required: true }],
    roles: ['politicalWork', 'chief'],
    reason: true,
  },
  {
    ...base,
    type: 'exam.retrain',
    title: { zh: '登记补训（复训）完成', en: 'Record retraining' },
    fields: [{ fact: 'exam.retrainDate', required: true }],
    roles: ['campaignOffice', 'politicalWork'],
  },
  {
    ...base,
    type: 'exam.appeal',
    title: { zh: '申诉成绩', en: 'Appeal the score' },
    fields: [{ fact: 'exam.appealGround', required: true }],
    roles: ['officer', 'liaison', 'campaignOffice'],
    bulk: false,
    about: { zh: '成绩登记后三个工作日内提出。', en: 'Within three working days of the score.' },
  },
  {
    ...base,
    type: 'exam.upholdScore',
    title: { zh: '复核维持原成绩', en: 'Uphold the score' },
    fields: [],
    roles: ['politicalWork', 'chief'],
    bulk: false,
    reason: true,
    about: { zh: '申诉复核后成绩不变。', en: 'The appeal changes nothing.' },
  },
  {
    ...base,
    type: 'exam.correctScore',
    title: { zh: '复核更正成绩', en: 'Correct the score' },
    fields: [{ fact: 'exam.score', required: true }],
    roles: ['politicalWork', 'chief'],
    bulk: false,
    reason: true,
    about: {
      zh: '更正后达到合格线的，以合格为最终结果，补考、补训不再进行；已合格的不因更正变为不合格。',
      en: 'Who reaches the mark has passed, and no resit or retraining is left to do; a pass is never taken away.',
    },
  },
];
