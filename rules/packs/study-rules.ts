import type { RuleDocument } from '#domain/rule.ts';

/** The study stage as a whole, and the close of one officer's file. */
export const studyRules: readonly RuleDocument[] = [
  {
    id: 'STAGE_GATE_STUDY',
    version: 1,
    kind: 'gate',
    subject: 'stage',
    title: { zh: '学习阶段转段条件', en: 'Gate of the study stage' },
    view: 'sentence',
    about: {
      zh: '有效参训率、参考率达到要求，没有超过十个工作日仍未补课的民警。',
      en: 'Effective participation and exam participation suffice, and no make-up is older than ten working days.',
    },
    basis: '教育整顿应知应会“三看”：教育是否开展、参训率是否达标、成果是否转化（S35）；比例为设定值（可调整）',
    output: { type: 'boolean' },
    logic: {
      and: [
        { '>=': [{ var: 'stage.effectiveAttendanceRate' }, { var: 'p.stage.effectiveAttendance' }] },
        { '>=': [{ var: 'stage.examTakenRate' }, { var: 'p.stage.examTaken' }] },
        { '==': [{ var: 'stage.unmadeUpOver10Workdays' }, 0] },
      ],
    },
    examples: [
      { facts: { 'stage.effectiveAttendanceRate': 0.985, 'stage.examTakenRate': 0.99, 'stage.unmadeUpOver10Workdays': 0 }, expect: { value: true } },
      { facts: { 'stage.effectiveAttendanceRate': 0.975, 'stage.examTakenRate': 0.99, 'stage.unmadeUpOver10Workdays': 0 }, expect: { value: false } },
      { facts: { 'stage.effectiveAttendanceRate': 0.985, 'stage.examTakenRate': 0.99, 'stage.unmadeUpOver10Workdays': 1 }, expect: { value: false } },
      {
        title: { zh: '参考率无法统计', en: 'Exam participation not known' },
        facts: { 'stage.effectiveAttendanceRate': 0.985, 'stage.unmadeUpOver10Workdays': 0 },
        expect: { undetermined: ['stage.examTakenRate'] },
      },
    ],
  },
  {
    id: 'OFFICER_FILE_READY',
    version: 1,
    kind: 'gate',
    subject: 'officer',
    title: { zh: '个人培训档案可归档', en: 'Training file ready' },
    view: 'sentence',
    about: { zh: '补课、笔记、考试、剖析材料都有结果。', en: 'Make-up, notes, exam and self-analysis all have their results.' },
    basis: '活动总结“考试成绩记入民警本人培训档案”（R038）、“建立民警执法教育培训档案”（R112）',
    output: { type: 'boolean' },
    logic: { and: [{ '==': [{ var: 'att.unmadeUp' }, 0] }, { var: 'note.complete' }, { var: 'exam.settled' }, { var: 'self.accepted' }] },
    examples: [
      { facts: { 'att.unmadeUp': 0, 'note.complete': true, 'exam.settled': true, 'self.accepted': true }, expect: { value: true } },
      { facts: { 'att.unmadeUp': 1, 'note.complete': true, 'exam.settled': true, 'self.accepted': true }, expect: { value: false } },
      { facts: { 'att.unmadeUp': 0, 'note.complete': true, 'self.accepted': true }, expect: { undetermined: ['exam.settled'] } },
    ],
  },
];
