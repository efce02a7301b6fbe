import type { FactDefinition } from '#domain/fact.ts';
import { recorded } from './fact-sources.ts';
import { no, none, undetermined } from './missing-policies.ts';
import { units } from './units-of-measure.ts';

/** Facts about an officer: who he is, roll call and make-up, study notes, self-analysis, linkage to performance. The exam stands in its own file. */
export const officerFacts: readonly FactDefinition[] = [
  {
    id: 'officer.post', subject: 'officer', title: { zh: '岗位', en: 'Post' }, type: 'text',
    source: { kind: 'roster', field: 'post' }, missing: undetermined,
  },
  {
    id: 'officer.isLeader', subject: 'officer', title: { zh: '是领导干部', en: 'Is a leader' }, type: 'boolean',
    source: { kind: 'roster', field: 'isLeader' }, missing: no,
    about: { zh: '花名册未标注的按一般民警。', en: 'Without the mark in the roster: an ordinary officer.' },
  },
  {
    id: 'officer.isUnitHead', subject: 'officer', title: { zh: '是单位主要负责人', en: 'Is a unit head' }, type: 'boolean',
    source: { kind: 'roster', field: 'isUnitHead' }, missing: no,
    about: { zh: '花名册未标注的按一般民警。', en: 'Without the mark in the roster: an ordinary officer.' },
  },
  {
    id: 'officer.isAuxiliary', subject: 'officer', title: { zh: '是辅警', en: 'Is an auxiliary officer' }, type: 'boolean',
    source: { kind: 'roster', field: 'isAuxiliary' }, missing: no,
  },
  {
    id: 'officer.discipline', subject: 'officer', title: { zh: '有纪律处分或正在接受审查（纪检意见）', en: 'Under discipline or investigation (discipline office)' }, type: 'boolean',
    source: recorded, missing: undetermined,
    about: { zh: '评先评优前须征求纪检督察室意见；未回复不等于没有问题。', en: 'The discipline office is asked before honours; no answer is not a clean record.' },
  },
  {
    id: 'officer.left', subject: 'officer', title: { zh: '已调离或借调出', en: 'Has left the detachment' }, type: 'boolean',
    source: { kind: 'state', chart: 'officer-study', tag: 'left' }, missing: no,
  },
  {
    id: 'officer.archived', subject: 'officer', title: { zh: '已归入个人培训档案', en: 'Entered in the training file' }, type: 'boolean',
    source: { kind: 'state', chart: 'officer-study', tag: 'archived' }, missing: no,
  },
  {
    id: 'mobilise.attended', subject: 'officer', title: { zh: '已参加动员大会（含补看）', en: 'Attended the mobilisation meeting (or viewed it later)' }, type: 'boolean',
    source: recorded, missing: no,
    about: { zh: '只统计已登记的参加情况：未登记按尚未参加计入覆盖率，不作为对个人的评价。', en: 'A count of what is recorded for coverage, never a judgement of a person.' },
  },
  {
    id: 'mobilise.mode', subject: 'officer', title: { zh: '参加方式', en: 'How attended' }, type: 'enum', source: recorded, missing: undetermined,
    enum: [
      { code: 'MEETING', title: { zh: '到会', en: 'At the meeting' } },
      { code: 'VIEWED_LATER', title: { zh: '补看录像', en: 'Viewed later' } },
    ],
  },
  {
    id: 'mobilise.date', subject: 'officer', title: { zh: '参加（补看）日期', en: 'Date attended or viewed' }, type: 'date', source: recorded, missing: undetermined,
  },
  {
    id: 'att.status', subject: 'officer', title: { zh: '本次点名状态', en: 'Roll-call status, this session' }, type: 'enum', source: recorded, missing: undetermined,
    enum: [
      { code: 'EXPECTED', title: { zh: '应到（未点名）', en: 'Expected (not called yet)' } },
      { code: 'PRESENT', title: { zh: '实到', en: 'Present' } },
      { code: 'LATE', title: { zh: '迟到', en: 'Late' } },
      { code: 'LEFT_EARLY', title: { zh: '早退', en: 'Left early' } },
      { code: 'LEAVE', title: { zh: '请假', en: 'On leave' } },
      { code: 'DUTY', title: { zh: '执勤（公务）', en: 'On duty' } },
      { code: 'TRIP', title: { zh: '出差', en: 'On a trip' } },
      { code: 'UNEXCUSED', title: { zh: '无故缺席', en: 'Unexcused absence' } },
    ],
    about: { zh: '由联络员点名，不设自助打卡。', en: 'Called by the liaison officer; there is no self check-in.' },
  },
  { id: 'att.session', subject: 'officer', title: { zh: '学习内容（场次）', en: 'Session' }, type: 'text', source: recorded, missing: undetermined },
  { id: 'att.date', subject: 'officer', title: { zh: '学习日期', en: 'Date of the session' }, type: 'date', source: recorded, missing: undetermined },
  { id: 'att.reason', subject: 'officer', title: { zh: '缺席事由', en: 'Reason for absence' }, type: 'text', source: recorded, missing: undetermined },
  { id: 'att.approver', subject: 'officer', title: { zh: '批准人（代码）', en: 'Approved by (code)' }, type: 'text', source: recorded, missing: undetermined },
  {
    id: 'att.madeUp', subject: 'officer', title: { zh: '最近一次缺席已补课', en: 'Latest absence made up' }, type: 'boolean', source: recorded, missing: undetermined,
  },
  {
    id: 'att.presentCount', subject: 'officer', title: { zh: '实到次数（含迟到、早退）', en: 'Sessions present (late and early leavers included)' }, type: 'number', unit: units.times,
    range: { min: 0, max: 1000, decimals: 0 }, source: recorded, missing: undetermined,
    about: { zh: '首次点名后才有数。', en: 'There is no figure before the first roll call.' },
  },
  {
    id: 'att.absentCount', subject: 'officer', title: { zh: '缺席次数', en: 'Sessions missed' }, type: 'number', unit: units.times,
    range: { min: 0, max: 1000, decimals: 0 }, source: recorded, missing: none,
  },
  {
    id: 'att.madeUpCount', subject: 'officer', title: { zh: '已补课次数', en: 'Sessions made up' }, type: 'number', unit: units.times,
    range: { min: 0, max: 1000, decimals: 0 }, source: recorded, missing: none,
  },
  {
    id: 'att.unmadeUp', subject: 'officer', title: { zh: '未补课次数', en: 'Sessions not made up' }, type: 'number', unit: units.times,
    range: { min: 0, max: 1000, decimals: 0 }, source: recorded, missing: none,
  },
  {
    id: 'att.unexcusedCount', subject: 'officer', title: { zh: '无故缺席次数', en: 'Unexcused absences' }, type: 'number', unit: units.times,
    range: { min: 0, max: 1000, decimals: 0 }, source: recorded, missing: none,
  },
  {
    id: 'att.lateCount', subject: 'officer', title: { zh: '迟到早退次数', en: 'Times late or left early' }, type: 'number', unit: units.times,
    range: { min: 0, max: 1000, decimals: 0 }, source: recorded, missing: none,
  },
  {
    id: 'att.makeupOverdueDays', subject: 'officer', title: { zh: '补课逾期天数', en: 'Make-up overdue by' }, type: 'number', unit: units.workdays,
    range: { min: 0, max: 2000, decimals: 0 }, source: { kind: 'deadline', chart: 'officer-study', deadline: 'makeup', measure: 'overdue' }, missing: none,
  },
  {
    id: 'att.makeupRemainingDays', subject: 'officer', title: { zh: '距补课期限', en: 'Days left for make-up' }, type: 'number', unit: units.workdays,
    range: { min: 0, max: 2000, decimals: 0 }, source: { kind: 'deadline', chart: 'officer-study', deadline: 'makeup', measure: 'remaining' }, missing: undetermined,
  },
  { id: 'att.makeupDate', subject: 'officer', title: { zh: '补课日期', en: 'Date of make-up' }, type: 'date', source: recorded, missing: undetermined },
  { id: 'att.makeupBy', subject: 'officer', title: { zh: '补课人（代码）', en: 'Make-up given by (code)' }, type: 'text', source: recorded, missing: undetermined },
  {
    id: 'study.effectiveRate', subject: 'officer', title: { zh: '有效参训率（实到加补课）', en: 'Effective participation (present and made up)' }, type: 'number', unit: units.share,
    range: { min: 0, max: 1, decimals: 4 }, source: { kind: 'rule', rule: 'STUDY_EFFECTIVE_RATE' }, missing: undetermined,
  },
  {
    id: 'note.words', subject: 'officer', title: { zh: '笔记字数', en: 'Words of notes' }, type: 'number', unit: units.words,
    range: { min: 0, max: 1_000_000, decimals: 0 }, source: recorded, missing: undetermined,
  },
  {
    id: 'note.pieces', subject: 'officer', title: { zh: '笔记篇数', en: 'Pieces of notes' }, type: 'number', unit: units.pieces,
    range: { min: 0, max: 1000, decimals: 0 }, source: recorded, missing: undetermined,
  },
  {
    id: 'note.reflections', subject: 'officer', title: { zh: '心得体会篇数', en: 'Reflections' }, type: 'number', unit: units.pieces,
    range: { min: 0, max: 1000, decimals: 0 }, source: recorded, missing: undetermined,
  },
  {
    id: 'note.grade', subject: 'officer', title: { zh: '展评等次', en: 'Grade at the review' }, type: 'enum', source: recorded, missing: undetermined,
    enum: [
      { code: 'GOOD', title: { zh: '好', en: 'Good' } },
      { code: 'FAIRLY_GOOD', title: { zh: '较好', en: 'Fairly good' } },
      { code: 'AVERAGE', title: { zh: '一般', en: 'Average' } },
      { code: 'POOR', title: { zh: '差', en: 'Poor' } },
    ],
  },
  { id: 'note.comment', subject: 'officer', title: { zh: '评语（督促事项）', en: 'Comment (what is urged)' }, type: 'text', source: recorded, missing: undetermined },
  {
    id: 'note.rounds', subject: 'officer', title: { zh: '已展评轮次', en: 'Review rounds done' }, type: 'number', unit: units.times,
    range: { min: 0, max: 100, decimals: 0 }, source: recorded, missing: none,
  },
  {
    id: 'note.recheckPassed', subject: 'officer', title: { zh: '复查结果合格', en: 'Re-check passed' }, type: 'boolean', source: recorded, missing: undetermined,
  },
  {
    id: 'note.submitted', subject: 'officer', title: { zh: '笔记已交', en: 'Notes handed in' }, type: 'boolean',
    source: { kind: 'state', chart: 'officer-study', tag: 'note-submitted' }, missing: undetermined,
  },
  {
    id: 'note.complete', subject: 'officer', title: { zh: '笔记齐全并已讲评', en: 'Notes complete and reviewed' }, type: 'boolean',
    source: { kind: 'state', chart: 'officer-study', tag: 'note-complete' }, missing: undetermined,
  },
  {
    id: 'self.style', subject: 'officer', title: { zh: '已查摆工作作风', en: 'Way of working looked at' }, type: 'boolean', source: recorded, missing: undetermined,
    about: { zh: '剖析材料原文不录入系统，只登记各栏是否填写。', en: 'The text itself stays outside; only whether each part is filled is recorded.' },
  },
  { id: 'self.attitude', subject: 'officer', title: { zh: '已查摆执法态度', en: 'Enforcement attitude looked at' }, type: 'boolean', source: recorded, missing: undetermined },
  { id: 'self.method', subject: 'officer', title: { zh: '已查摆执法方式', en: 'Enforcement methods looked at' }, type: 'boolean', source: recorded, missing: undetermined },
  { id: 'self.causes', subject: 'officer', title: { zh: '已写明主客观原因', en: 'Subjective and objective causes stated' }, type: 'boolean', source: recorded, missing: undetermined },
  { id: 'self.measures', subject: 'officer', title: { zh: '已写明整改措施和时限', en: 'Measures and time limit stated' }, type: 'boolean', source: recorded, missing: undetermined },
  {
    id: 'self.problemCount', subject: 'officer', title: { zh: '查摆问题数', en: 'Problems found' }, type: 'number', unit: units.items,
    range: { min: 0, max: 100, decimals: 0 }, source: recorded, missing: undetermined,
  },
  {
    id: 'self.returns', subject: 'officer', title: { zh: '剖析材料退回次数', en: 'Times the self-analysis was returned' }, type: 'number', unit: units.times,
    range: { min: 0, max: 100, decimals: 0 }, source: recorded, missing: none,
  },
  {
    id: 'self.submitted', subject: 'officer', title: { zh: '已提交剖析材料', en: 'Self-analysis submitted' }, type: 'boolean',
    source: { kind: 'state', chart: 'officer-study', tag: 'self-submitted' }, missing: undetermined,
  },
  {
    id: 'self.accepted', subject: 'officer', title: { zh: '剖析材料已审阅通过', en: 'Self-analysis accepted' }, type: 'boolean',
    source: { kind: 'state', chart: 'officer-study', tag: 'self-accepted' }, missing: undetermined,
  },
];
