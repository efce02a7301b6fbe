import type { CommandDefinition } from '#domain/command-definition.ts';

const base = { subject: 'officer', chart: 'officer-study', registers: false, bulk: true, reason: false } as const;

/** Commands about an officer's study: mobilisation, roll call and make-up, notes, self-analysis, the training file. The exam stands in its own file. */
export const officerCommands: readonly CommandDefinition[] = [
  {
    type: 'mobilise.record', title: { zh: '登记动员参会（补看）', en: 'Record the mobilisation meeting' }, subject: 'officer', registers: false, bulk: true, reason: false,
    about: { zh: '到会或事后补看录像，由联络员登记。', en: 'At the meeting or viewed later; entered by the liaison officer.' },
    fields: [{ fact: 'mobilise.attended', required: true }, { fact: 'mobilise.mode', required: false }, { fact: 'mobilise.date', required: false }],
    roles: ['campaignOffice', 'liaison', 'unitHead'],
  },
  {
    ...base, type: 'attendance.record', title: { zh: '点名', en: 'Roll call' },
    about: { zh: '按场次登记每人状态；缺席的自动转入待补课。', en: 'The status of each person in a session; an absence becomes a make-up to be done.' },
    fields: [
      { fact: 'att.status', required: true }, { fact: 'att.session', required: false }, { fact: 'att.date', required: false },
      { fact: 'att.reason', required: false }, { fact: 'att.approver', required: false },
    ],
    roles: ['campaignOffice', 'liaison', 'unitHead'],
  },
  {
    ...base, type: 'makeup.record', title: { zh: '登记补课', en: 'Record a make-up session' },
    about: { zh: '由单位主要负责人及时补课（R033），一次登记补一场。', en: 'Given by the unit head in time; one entry makes up one session.' },
    fields: [{ fact: 'att.makeupDate', required: false }, { fact: 'att.makeupBy', required: false }],
    roles: ['campaignOffice', 'unitHead', 'liaison'],
  },
  {
    ...base, type: 'makeup.verify', title: { zh: '核验补课', en: 'Verify the make-up' }, fields: [], roles: ['campaignOffice', 'politicalWork'],
  },
  {
    ...base, type: 'makeup.refuse', title: { zh: '补课核验不通过', en: 'Refuse the make-up' }, fields: [], roles: ['campaignOffice', 'politicalWork'], reason: true,
  },
  {
    ...base, type: 'note.submit', title: { zh: '上交学习笔记', en: 'Hand in study notes' },
    fields: [{ fact: 'note.words', required: true }, { fact: 'note.reflections', required: true }, { fact: 'note.pieces', required: false }],
    roles: ['campaignOffice', 'liaison', 'officer'],
  },
  {
    ...base, type: 'note.review', title: { zh: '笔记展评（讲评）', en: 'Review the notes' },
    about: { zh: '好的提出表扬建议，差的或不齐全的转入补记督促。', en: 'Good ones are proposed for commendation; poor or incomplete ones are urged and re-checked.' },
    fields: [{ fact: 'note.grade', required: true }, { fact: 'note.comment', required: false }],
    roles: ['campaignOffice', 'politicalWork', 'inspectionGroup'],
  },
  {
    ...base, type: 'note.supplement', title: { zh: '登记补记', en: 'Record the supplement' },
    fields: [{ fact: 'note.words', required: true }, { fact: 'note.reflections', required: true }, { fact: 'note.pieces', required: false }],
    roles: ['campaignOffice', 'liaison', 'officer'],
  },
  {
    ...base, type: 'note.recheck', title: { zh: '复查笔记', en: 'Re-check the notes' }, fields: [{ fact: 'note.recheckPassed', required: true }],
    roles: ['campaignOffice', 'politicalWork', 'inspectionGroup'],
  },
  {
    ...base, type: 'self.assign', title: { zh: '布置个人自查', en: 'Ask for the self-check' }, fields: [], roles: ['campaignOffice', 'unitHead', 'liaison'],
    about: { zh: '起算剖析材料提交期限。', en: 'The time limit for the self-analysis begins.' },
  },
  {
    ...base, type: 'self.submit', title: { zh: '提交剖析材料', en: 'Submit the self-analysis' },
    about: { zh: '工作作风、执法态度、执法方式三方面逐项查摆，写明原因和措施；原文由单位保管。', en: 'All three aspects, causes and measures; the text itself stays with the unit.' },
    fields: [
      { fact: 'self.style', required: true }, { fact: 'self.attitude', required: true }, { fact: 'self.method', required: true },
      { fact: 'self.causes', required: true }, { fact: 'self.measures', required: true }, { fact: 'self.problemCount', required: false },
    ],
    roles: ['campaignOffice', 'liaison', 'officer'],
  },
  { ...base, type: 'self.accept', title: { zh: '审阅通过', en: 'Accept the self-analysis' }, fields: [], roles: ['unitHead', 'campaignOffice'] },
  { ...base, type: 'self.return', title: { zh: '退回剖析材料', en: 'Return the self-analysis' }, fields: [], roles: ['unitHead', 'campaignOffice'], reason: true },
  {
    type: 'officer.clear', title: { zh: '回复廉政意见', en: 'Give the discipline opinion' }, subject: 'officer', registers: false, bulk: true, reason: false,
    fields: [{ fact: 'officer.discipline', required: true }], roles: ['discipline'],
  },
  {
    ...base, type: 'officer.archive', title: { zh: '归入个人培训档案', en: 'Enter in the training file' },
    about: { zh: '补课、笔记、考试、剖析材料都有结果后，一人一档归档。', en: 'Once make-up, notes, exam and self-analysis have their results: one person, one file.' },
    fields: [], roles: ['campaignOffice', 'politicalWork'],
  },
  { ...base, type: 'officer.leave', title: { zh: '调离（借调出）', en: 'Leave the detachment' }, fields: [], roles: ['campaignOffice', 'politicalWork'], reason: true },
];
