import type { RuleDocument } from '#domain/rule.ts';
import { APPEAL_BASIS, SETTING } from './bases.ts';

const base = { version: 1, subject: 'officer', view: 'sentence' } as const;
const days = { type: 'number', unit: { zh: '工作日', en: 'working days' }, decimals: 0, min: 0, max: 250 } as const;

/** Exam: which way the chart goes, and its time limits. */
export const examProcessRules: readonly RuleDocument[] = [
  {
    ...base, id: 'EXAM_ABSENT_EXCUSED', kind: 'other', title: { zh: '因故缺考（缓考）', en: 'Absent with a reason (deferred)' },
    about: { zh: '执勤、请假、出差或未取得参考资格的缺考不计次数，安排缓考。', en: 'Duty, leave, a trip or no admission: not counted as a sitting, deferred.' },
    basis: SETTING, output: { type: 'boolean' },
    logic: { and: [{ '!': { var: 'exam.attended' } }, { in: [{ var: 'exam.absenceReason' }, ['DUTY', 'LEAVE', 'TRIP', 'NOT_ADMITTED']] }] },
    examples: [
      { facts: { 'exam.attended': false, 'exam.absenceReason': 'DUTY' }, expect: { value: true } },
      { facts: { 'exam.attended': false, 'exam.absenceReason': 'UNEXCUSED' }, expect: { value: false } },
      { facts: { 'exam.attended': true }, expect: { value: false } },
      { title: { zh: '缺考要写明原因', en: 'An absence wants its reason' }, facts: { 'exam.attended': false }, expect: { undetermined: ['exam.absenceReason'] } },
    ],
  },
  {
    ...base, id: 'EXAM_ABSENT_RESIT', kind: 'other', title: { zh: '缺考可补考', en: 'Absent, may resit' },
    about: { zh: '本次缺考计一次后，补考次数仍有余。', en: 'A resit is left once this absence is counted.' },
    basis: '湖北省公安机关执法考试（S10）', output: { type: 'boolean' },
    logic: { and: [{ '!': { var: 'exam.attended' } }, { '<': [{ var: 'exam.attempts' }, { var: 'p.exam.maxResits' }] }] },
    examples: [
      { facts: { 'exam.attended': false, 'exam.attempts': 0 }, expect: { value: true } },
      { facts: { 'exam.attended': false, 'exam.attempts': 1 }, expect: { value: false } },
      { facts: { 'exam.attended': true, 'exam.attempts': 0 }, expect: { value: false } },
      { facts: { 'exam.attempts': 0 }, expect: { undetermined: ['exam.attended'] } },
    ],
  },
  {
    ...base, id: 'EXAM_ABSENT', kind: 'other', title: { zh: '缺考', en: 'Absent from the exam' },
    basis: SETTING, output: { type: 'boolean' },
    logic: { '!': { var: 'exam.attended' } },
    examples: [
      { facts: { 'exam.attended': false }, expect: { value: true } },
      { facts: { 'exam.attended': true }, expect: { value: false } },
      { facts: {}, expect: { undetermined: ['exam.attended'] } },
    ],
  },
  {
    ...base, id: 'EXAM_SCORE_EXPECTED', kind: 'other', title: { zh: '正在等待成绩', en: 'A score is awaited' },
    basis: SETTING, output: { type: 'boolean' },
    logic: { var: 'exam.awaitingScore' },
    examples: [
      { facts: { 'exam.awaitingScore': true }, expect: { value: true } },
      { facts: {}, expect: { undetermined: ['exam.awaitingScore'] } },
    ],
  },
  {
    ...base, id: 'EXAM_APPEAL_PASSES', kind: 'examThreshold', title: { zh: '复核后达到合格线', en: 'Passed after the review' },
    basis: APPEAL_BASIS, output: { type: 'boolean' },
    logic: {
      and: [{ var: 'exam.appealOpen' }, { '==': [{ var: 'exam.appealResult' }, 'CORRECTED'] }, { '>=': [{ var: 'exam.score' }, { var: 'p.exam.pass' }] }],
    },
    examples: [
      { facts: { 'exam.appealOpen': true, 'exam.appealResult': 'CORRECTED', 'exam.score': 71 }, expect: { value: true } },
      { facts: { 'exam.appealOpen': true, 'exam.appealResult': 'UPHELD', 'exam.score': 69 }, expect: { value: false } },
      { facts: { 'exam.appealOpen': true, 'exam.appealResult': 'CORRECTED' }, expect: { undetermined: ['exam.score'] } },
    ],
  },
  {
    ...base, id: 'EXAM_RESIT_DAYS', kind: 'deadline', title: { zh: '补考期限', en: 'Resit within' }, basis: SETTING, output: days, logic: { var: 'p.exam.resitWithinWorkdays' }, view: 'formula',
    examples: [{ facts: {}, expect: { value: 10 } }],
  },
  {
    ...base, id: 'EXAM_GRADING_DAYS', kind: 'deadline', title: { zh: '评卷期限', en: 'Score within' }, basis: SETTING, output: days, logic: { var: 'p.exam.gradeWithinWorkdays' }, view: 'formula',
    examples: [{ facts: {}, expect: { value: 5 } }],
  },
  {
    ...base, id: 'EXAM_RETRAIN_DAYS', kind: 'deadline', title: { zh: '补训（复训）期限', en: 'Retraining within' }, basis: '大练兵奖惩工作规则（S14）；天数为设定值（可调整）', output: days,
    logic: { var: 'p.exam.retrainWithinWorkdays' }, view: 'formula', examples: [{ facts: {}, expect: { value: 30 } }],
  },
  {
    ...base, id: 'EXAM_APPEAL_DAYS', kind: 'deadline', title: { zh: '成绩申诉期限', en: 'Score appeal within' }, basis: APPEAL_BASIS, output: days, logic: { var: 'p.exam.appealWithinWorkdays' }, view: 'formula',
    examples: [{ facts: {}, expect: { value: 3 } }],
  },
  {
    ...base, id: 'EXAM_APPEAL_REVIEW_DAYS', kind: 'deadline', title: { zh: '成绩复核期限', en: 'Score review within' }, basis: APPEAL_BASIS, output: days, logic: { var: 'p.exam.appealReviewWorkdays' }, view: 'formula',
    examples: [{ facts: {}, expect: { value: 3 } }],
  },
];
