import type { RuleDocument } from '#domain/rule.ts';
import { SETTING } from './bases.ts';

const base = { version: 1, subject: 'officer', view: 'sentence' } as const;
const days = { type: 'number', unit: { zh: '工作日', en: 'working days' }, decimals: 0, min: 0, max: 250 } as const;
const STUDY_SYSTEM = '活动总结“学习考勤制度、点名补课”（R032、R033）';

/** Roll call, make-up and effective participation. */
export const attendanceRules: readonly RuleDocument[] = [
  {
    ...base,
    id: 'ATT_MAKEUP',
    kind: 'other',
    title: { zh: '应补课', en: 'Must make up' },
    basis: `${STUDY_SYSTEM}；杨凌两批轮训补训（S36）`,
    output: { type: 'boolean' },
    logic: { and: [{ in: [{ var: 'att.status' }, ['LEAVE', 'DUTY', 'TRIP', 'UNEXCUSED']] }, { '!': { var: 'att.madeUp' } }] },
    examples: [
      { facts: { 'att.status': 'DUTY', 'att.madeUp': false }, expect: { value: true } },
      { facts: { 'att.status': 'PRESENT', 'att.madeUp': false }, expect: { value: false } },
      { facts: { 'att.status': 'LEAVE', 'att.madeUp': true }, expect: { value: false } },
      { facts: { 'att.madeUp': false }, expect: { undetermined: ['att.status'] } },
    ],
  },
  {
    ...base,
    id: 'ATT_SCORE',
    kind: 'performanceLinkage',
    title: { zh: '考勤得分', en: 'Attendance points' },
    view: 'formula',
    about: { zh: '倒扣分，不低于零；无故缺席达到规定次数记零分。', en: 'Deducted from full marks, never below zero; zero after too many unexcused absences.' },
    basis: '中队考核模板：迟到扣1分、无故缺席扣2分、三次记零分（S65）',
    output: { type: 'number', unit: { zh: '分', en: 'points' }, decimals: 1, min: 0, max: 10 },
    logic: {
      if: [
        { '>=': [{ var: 'att.unexcusedCount' }, { var: 'p.att.zeroAfterUnexcused' }] },
        0,
        {
          max: [
            0,
            {
              '-': [
                { var: 'p.att.full' },
                {
                  '+': [
                    { '*': [{ var: 'att.unexcusedCount' }, { var: 'p.att.deductUnexcused' }] },
                    { '*': [{ var: 'att.lateCount' }, { var: 'p.att.deductLate' }] },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
    examples: [
      { facts: { 'att.unexcusedCount': 1, 'att.lateCount': 2 }, expect: { value: 6 } },
      { facts: { 'att.unexcusedCount': 3, 'att.lateCount': 0 }, expect: { value: 0 } },
      { facts: { 'att.unexcusedCount': 0, 'att.lateCount': 12 }, expect: { value: 0 } },
      { title: { zh: '没有缺席、迟到记录', en: 'Nothing recorded against him' }, facts: {}, expect: { value: 10 } },
    ],
  },
  {
    ...base,
    id: 'ATT_PRESENT',
    kind: 'other',
    title: { zh: '实到', en: 'Present' },
    basis: STUDY_SYSTEM,
    output: { type: 'boolean' },
    logic: { '==': [{ var: 'att.status' }, 'PRESENT'] },
    examples: [
      { facts: { 'att.status': 'PRESENT' }, expect: { value: true } },
      { facts: { 'att.status': 'LATE' }, expect: { value: false } },
      { facts: {}, expect: { undetermined: ['att.status'] } },
    ],
  },
  {
    ...base,
    id: 'ATT_LATE',
    kind: 'other',
    title: { zh: '迟到或早退', en: 'Late or left early' },
    basis: '中队考核模板（S65）',
    output: { type: 'boolean' },
    logic: { in: [{ var: 'att.status' }, ['LATE', 'LEFT_EARLY']] },
    examples: [
      { facts: { 'att.status': 'LEFT_EARLY' }, expect: { value: true } },
      { facts: { 'att.status': 'PRESENT' }, expect: { value: false } },
      { facts: {}, expect: { undetermined: ['att.status'] } },
    ],
  },
  {
    ...base,
    id: 'ATT_UNEXCUSED',
    kind: 'other',
    title: { zh: '无故缺席', en: 'Unexcused absence' },
    basis: '带岭区学习制度：未经批准缺席按旷工（S39）',
    output: { type: 'boolean' },
    logic: { '==': [{ var: 'att.status' }, 'UNEXCUSED'] },
    examples: [
      { facts: { 'att.status': 'UNEXCUSED' }, expect: { value: true } },
      { facts: { 'att.status': 'DUTY' }, expect: { value: false } },
      { facts: {}, expect: { undetermined: ['att.status'] } },
    ],
  },
  {
    ...base,
    id: 'ATT_EXCUSED',
    kind: 'other',
    title: { zh: '因故缺席', en: 'Absent with a reason' },
    basis: STUDY_SYSTEM,
    output: { type: 'boolean' },
    logic: { in: [{ var: 'att.status' }, ['LEAVE', 'DUTY', 'TRIP']] },
    examples: [
      { facts: { 'att.status': 'TRIP' }, expect: { value: true } },
      { facts: { 'att.status': 'UNEXCUSED' }, expect: { value: false } },
      { facts: {}, expect: { undetermined: ['att.status'] } },
    ],
  },
  {
    ...base,
    id: 'ATT_LAST_MAKEUP',
    kind: 'other',
    title: { zh: '补完最后一场', en: 'The last session to make up' },
    basis: STUDY_SYSTEM,
    output: { type: 'boolean' },
    logic: { '<=': [{ var: 'att.unmadeUp' }, 1] },
    examples: [
      { facts: { 'att.unmadeUp': 1 }, expect: { value: true } },
      { facts: { 'att.unmadeUp': 2 }, expect: { value: false } },
    ],
  },
  {
    ...base,
    id: 'ATT_MAKEUP_DAYS',
    kind: 'deadline',
    title: { zh: '补课期限', en: 'Make-up within' },
    basis: `${STUDY_SYSTEM}；天数为设定值（可调整）`,
    output: days,
    view: 'formula',
    logic: { var: 'p.att.makeupWithinWorkdays' },
    examples: [{ facts: {}, expect: { value: 5 } }],
  },
  {
    ...base,
    id: 'ATT_VERIFY_DAYS',
    kind: 'deadline',
    title: { zh: '补课核验期限', en: 'Verify make-up within' },
    basis: SETTING,
    output: days,
    view: 'formula',
    logic: { var: 'p.att.verifyWithinWorkdays' },
    examples: [{ facts: {}, expect: { value: 5 } }],
  },
  {
    ...base,
    id: 'STUDY_EFFECTIVE_RATE',
    kind: 'other',
    title: { zh: '有效参训率', en: 'Effective participation' },
    view: 'formula',
    about: { zh: '（实到＋补课）÷（实到＋缺席）。', en: '(present + made up) / (present + absent).' },
    basis: '教育整顿应知应会“三看”：参训率是否达标（S35）',
    output: { type: 'number', unit: { zh: '比例（1 为全部）', en: 'share (1 is all)' }, decimals: 4, min: 0, max: 1 },
    logic: {
      '/': [
        { '+': [{ var: 'att.presentCount' }, { var: 'att.madeUpCount' }] },
        { max: [1, { '+': [{ var: 'att.presentCount' }, { var: 'att.absentCount' }] }] },
      ],
    },
    examples: [
      { facts: { 'att.presentCount': 7, 'att.madeUpCount': 1, 'att.absentCount': 3 }, expect: { value: 0.8 } },
      { facts: { 'att.presentCount': 0, 'att.madeUpCount': 0, 'att.absentCount': 2 }, expect: { value: 0 } },
      {
        title: { zh: '没有点名记录', en: 'No roll call on record' },
        facts: { 'att.madeUpCount': 0, 'att.absentCount': 0 },
        expect: { undetermined: ['att.presentCount'] },
      },
    ],
  },
];
