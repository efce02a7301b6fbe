import type { FactDefinition } from '#domain/fact.ts';
import { recorded } from './fact-sources.ts';
import { no, none, undetermined } from './missing-policies.ts';
import { units } from './units-of-measure.ts';

/** Facts about an officer's exam, resit and appeal of a score. */
export const examFacts: readonly FactDefinition[] = [
  { id: 'exam.subject', subject: 'officer', title: { zh: '考试科目', en: 'Exam subject' }, type: 'text', source: recorded, missing: undetermined },
  { id: 'exam.ticket', subject: 'officer', title: { zh: '准考证号', en: 'Exam ticket number' }, type: 'text', source: recorded, missing: undetermined },
  { id: 'exam.room', subject: 'officer', title: { zh: '考场', en: 'Exam room' }, type: 'text', source: recorded, missing: undetermined },
  { id: 'exam.date', subject: 'officer', title: { zh: '考试日期', en: 'Exam date' }, type: 'date', source: recorded, missing: undetermined },
  { id: 'exam.attended', subject: 'officer', title: { zh: '到考', en: 'Attended the exam' }, type: 'boolean', source: recorded, missing: undetermined },
  {
    id: 'exam.absenceReason', subject: 'officer', title: { zh: '缺考原因', en: 'Reason for absence from the exam' }, type: 'enum', source: recorded, missing: undetermined,
    enum: [
      { code: 'DUTY', title: { zh: '执勤（公务）', en: 'On duty' } },
      { code: 'LEAVE', title: { zh: '请假', en: 'On leave' } },
      { code: 'TRIP', title: { zh: '出差', en: 'On a trip' } },
      { code: 'NOT_ADMITTED', title: { zh: '未取得参考资格', en: 'Not admitted to the exam' } },
      { code: 'UNEXCUSED', title: { zh: '无故缺考', en: 'Unexcused' } },
    ],
  },
  {
    id: 'exam.score', subject: 'officer', title: { zh: '考试成绩', en: 'Exam score' }, type: 'number', unit: units.points,
    range: { min: 0, max: 100, decimals: 1 }, source: recorded, missing: undetermined,
    about: { zh: '补考后为补考成绩。未录入成绩既不合格也不不合格。', en: 'After a resit, its score. A score that was not entered is neither a pass nor a fail.' },
  },
  {
    id: 'exam.attempts', subject: 'officer', title: { zh: '已考场次（含无故缺考）', en: 'Sittings so far (unexcused absence counts)' }, type: 'number', unit: units.times,
    range: { min: 0, max: 20, decimals: 0 }, source: recorded, missing: none,
  },
  {
    id: 'exam.grade', subject: 'officer', title: { zh: '考试等次', en: 'Exam grade' }, type: 'enum', source: { kind: 'rule', rule: 'EXAM_GRADE' }, missing: undetermined,
    enum: [
      { code: 'EXCELLENT', title: { zh: '优秀', en: 'Excellent' } },
      { code: 'GOOD', title: { zh: '良好', en: 'Good' } },
      { code: 'PASS', title: { zh: '合格', en: 'Pass' } },
      { code: 'FAIL', title: { zh: '不合格', en: 'Fail' } },
      { code: 'ABSENT', title: { zh: '缺考', en: 'Absent' } },
    ],
  },
  {
    id: 'exam.finalResult', subject: 'officer', title: { zh: '考试最终结果', en: 'Final exam result' }, type: 'enum', source: recorded, missing: undetermined,
    enum: [
      { code: 'PASSED', title: { zh: '合格', en: 'Passed' } },
      { code: 'RESIT_PASSED', title: { zh: '补考合格', en: 'Passed at the resit' } },
      { code: 'EXEMPT', title: { zh: '免考', en: 'Exempt' } },
      { code: 'UNQUALIFIED', title: { zh: '最终不合格', en: 'Finally failed' } },
    ],
    about: { zh: '由考试流程在有最终结果时写入；没有最终结果时为空。', en: 'Written by the exam chart when there is a final result; empty until then.' },
  },
  {
    id: 'exam.taken', subject: 'officer', title: { zh: '已参加考试（含免考）', en: 'Exam taken (or exempt)' }, type: 'boolean',
    source: { kind: 'state', chart: 'officer-study', tag: 'exam-taken' }, missing: undetermined,
  },
  {
    id: 'exam.passed', subject: 'officer', title: { zh: '考试已合格（含补考）', en: 'Exam passed (resit included)' }, type: 'boolean',
    source: { kind: 'state', chart: 'officer-study', tag: 'exam-passed' }, missing: undetermined,
  },
  {
    id: 'exam.qualifiedFinally', subject: 'officer', title: { zh: '最终合格', en: 'Finally qualified' }, type: 'boolean',
    source: { kind: 'rule', rule: 'EXAM_QUALIFIED_FINALLY' }, missing: undetermined,
    about: { zh: '还要补考的人没有最终结果，不作判断。', en: 'Whoever may still resit has no final result and is not judged.' },
  },
  {
    id: 'exam.settled', subject: 'officer', title: { zh: '考试已有最终结果', en: 'The exam has a final result' }, type: 'boolean',
    source: { kind: 'state', chart: 'officer-study', tag: 'exam-settled' }, missing: undetermined,
  },
  {
    id: 'exam.awaitingScore', subject: 'officer', title: { zh: '已考待评', en: 'Sat, waiting for the score' }, type: 'boolean',
    source: { kind: 'state', chart: 'officer-study', tag: 'exam-awaiting-score' }, missing: undetermined,
  },
  {
    id: 'exam.resitOverdueDays', subject: 'officer', title: { zh: '补考逾期天数', en: 'Resit overdue by' }, type: 'number', unit: units.workdays,
    range: { min: 0, max: 2000, decimals: 0 }, source: { kind: 'deadline', chart: 'officer-study', deadline: 'resit', measure: 'overdue' }, missing: none,
  },
  {
    id: 'exam.appealOpen', subject: 'officer', title: { zh: '成绩申诉复核中', en: 'Appeal of the score under review' }, type: 'boolean',
    source: { kind: 'state', chart: 'officer-study', tag: 'score-appealed' }, missing: no,
  },
  {
    id: 'exam.appealResult', subject: 'officer', title: { zh: '成绩复核结论', en: 'Outcome of the score review' }, type: 'enum', source: recorded, missing: undetermined,
    enum: [
      { code: 'UPHELD', title: { zh: '维持原成绩', en: 'Score upheld' } },
      { code: 'CORRECTED', title: { zh: '更正成绩', en: 'Score corrected' } },
    ],
  },
  { id: 'exam.appealGround', subject: 'officer', title: { zh: '申诉理由', en: 'Ground of the appeal' }, type: 'text', source: recorded, missing: undetermined },
  { id: 'exam.exemptGround', subject: 'officer', title: { zh: '免考依据', en: 'Ground of the exemption' }, type: 'text', source: recorded, missing: undetermined },
  { id: 'exam.retrainDate', subject: 'officer', title: { zh: '补训（复训）完成日期', en: 'Date retraining was completed' }, type: 'date', source: recorded, missing: undetermined },
];
