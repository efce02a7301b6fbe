import type { RuleDocument } from '#domain/rule.ts';
import { SETTING } from './bases.ts';

const base = { version: 1, subject: 'officer', view: 'sentence' } as const;
const HONOURS = '大练兵奖惩工作规则（S14）';

/** Exam: grade, resit, admission, and what follows when somebody has failed for good. */
export const examRules: readonly RuleDocument[] = [
  {
    ...base,
    id: 'EXAM_GRADE',
    kind: 'examThreshold',
    title: { zh: '考试成绩评定', en: 'Exam grade' },
    view: 'table',
    about: { zh: '缺考单列，不因没有成绩而评为不合格；成绩未录入时不作评定。', en: 'Absence stands by itself; a score that was not entered is not graded.' },
    basis: '湖北省公安机关执法考试（S10）、考试系统通例（S58）合格线60分；此处70分为设定值（可调整）',
    output: {
      type: 'enum',
      codes: [
        { code: 'EXCELLENT', title: { zh: '优秀', en: 'Excellent' } },
        { code: 'GOOD', title: { zh: '良好', en: 'Good' } },
        { code: 'PASS', title: { zh: '合格', en: 'Pass' } },
        { code: 'FAIL', title: { zh: '不合格', en: 'Fail' } },
        { code: 'ABSENT', title: { zh: '缺考', en: 'Absent' } },
      ],
    },
    logic: {
      if: [
        { '!': { var: 'exam.attended' } },
        'ABSENT',
        { '>=': [{ var: 'exam.score' }, { var: 'p.exam.excellent' }] },
        'EXCELLENT',
        { '>=': [{ var: 'exam.score' }, { var: 'p.exam.good' }] },
        'GOOD',
        { '>=': [{ var: 'exam.score' }, { var: 'p.exam.pass' }] },
        'PASS',
        'FAIL',
      ],
    },
    examples: [
      { facts: { 'exam.attended': true, 'exam.score': 70 }, expect: { value: 'PASS' } },
      { facts: { 'exam.attended': true, 'exam.score': 69.5 }, expect: { value: 'FAIL' } },
      { facts: { 'exam.attended': true, 'exam.score': 80 }, expect: { value: 'GOOD' } },
      { facts: { 'exam.attended': true, 'exam.score': 90 }, expect: { value: 'EXCELLENT' } },
      { title: { zh: '缺考不需要成绩', en: 'Absence needs no score' }, facts: { 'exam.attended': false }, expect: { value: 'ABSENT' } },
      {
        title: { zh: '成绩未录入不是不合格', en: 'A score not entered is not a fail' },
        facts: { 'exam.attended': true },
        expect: { undetermined: ['exam.score'] },
      },
      { facts: { 'exam.score': 95 }, expect: { undetermined: ['exam.attended'] } },
    ],
  },
  {
    ...base,
    id: 'EXAM_RESIT',
    kind: 'examThreshold',
    title: { zh: '应补考', en: 'Must resit' },
    about: { zh: '不合格或缺考，且补考次数未用完。', en: 'Failed or absent, with resits left.' },
    basis: `湖北省公安机关执法考试（S10）；${HONOURS}`,
    output: { type: 'boolean' },
    logic: {
      and: [
        { '<=': [{ var: 'exam.attempts' }, { var: 'p.exam.maxResits' }] },
        { or: [{ '!': { var: 'exam.attended' } }, { '<': [{ var: 'exam.score' }, { var: 'p.exam.pass' }] }] },
      ],
    },
    examples: [
      { facts: { 'exam.attended': true, 'exam.score': 69, 'exam.attempts': 1 }, expect: { value: true } },
      { facts: { 'exam.attended': true, 'exam.score': 69, 'exam.attempts': 2 }, expect: { value: false } },
      { facts: { 'exam.attended': true, 'exam.score': 70, 'exam.attempts': 1 }, expect: { value: false } },
      {
        title: { zh: '缺考的补考不看成绩', en: 'An absentee resits whatever the score' },
        facts: { 'exam.attended': false, 'exam.attempts': 1 },
        expect: { value: true },
      },
      {
        title: { zh: '成绩未录入不是不合格', en: 'A score not entered is not a fail' },
        facts: { 'exam.attended': true, 'exam.attempts': 1 },
        expect: { undetermined: ['exam.score'] },
      },
    ],
  },
  {
    ...base,
    id: 'EXAM_FINAL_CONSEQUENCE',
    kind: 'performanceLinkage',
    title: { zh: '补考仍不合格的处理', en: 'Consequences of failing for good' },
    about: {
      zh: '只提出处理建议，由政工科审批，三日内可申诉。',
      en: 'Proposals only: the political work section decides, and three days are open for an appeal.',
    },
    basis: `湖南省公安机关执法资格考试通报（S09）；湖北省公安机关执法考试（S10）；${HONOURS}；三项教育离岗培训（S15）`,
    output: {
      type: 'codes',
      codes: [
        { code: 'RETRAIN_NEXT_CLASS', title: { zh: '随下一期补训（复训）', en: 'Retrain with the next class' } },
        { code: 'NOT_ELIGIBLE_FOR_HONOURS', title: { zh: '本年度不得评先评优', en: 'No honours this year' } },
        { code: 'NOTIFY_UNIT_HEAD', title: { zh: '通报所在单位主要负责人', en: 'Tell the unit head' } },
      ],
    },
    logic: {
      if: [
        { and: [{ '>': [{ var: 'exam.attempts' }, { var: 'p.exam.maxResits' }] }, { '<': [{ var: 'exam.score' }, { var: 'p.exam.pass' }] }] },
        ['RETRAIN_NEXT_CLASS', 'NOT_ELIGIBLE_FOR_HONOURS', 'NOTIFY_UNIT_HEAD'],
        [],
      ],
    },
    examples: [
      { facts: { 'exam.score': 66, 'exam.attempts': 2 }, expect: { value: ['RETRAIN_NEXT_CLASS', 'NOT_ELIGIBLE_FOR_HONOURS', 'NOTIFY_UNIT_HEAD'] } },
      { facts: { 'exam.score': 71, 'exam.attempts': 2 }, expect: { value: [] } },
      { facts: { 'exam.score': 66, 'exam.attempts': 1 }, expect: { value: [] } },
      { title: { zh: '没有成绩不处理', en: 'No score, no consequence' }, facts: { 'exam.attempts': 2 }, expect: { undetermined: ['exam.score'] } },
    ],
  },
  {
    ...base,
    id: 'EXAM_ADMISSION',
    kind: 'eligibility',
    title: { zh: '参考资格', en: 'Admission to the exam' },
    about: { zh: '有效参训率（实到加补课）达到要求。', en: 'Effective participation (present and made up) is high enough.' },
    basis: SETTING,
    output: { type: 'boolean' },
    logic: { '>=': [{ var: 'study.effectiveRate' }, { var: 'p.exam.minStudyRate' }] },
    examples: [
      { facts: { 'study.effectiveRate': 0.8 }, expect: { value: true } },
      { facts: { 'study.effectiveRate': 0.79 }, expect: { value: false } },
      { title: { zh: '没有点名记录', en: 'No roll call on record' }, facts: {}, expect: { undetermined: ['study.effectiveRate'] } },
    ],
  },
  {
    ...base,
    id: 'EXAM_PASS_REACHED',
    kind: 'examThreshold',
    title: { zh: '成绩达到合格线', en: 'Score reaches the pass mark' },
    basis: '湖北省公安机关执法考试（S10）；合格线为设定值（可调整）',
    output: { type: 'boolean' },
    logic: { '>=': [{ var: 'exam.score' }, { var: 'p.exam.pass' }] },
    examples: [
      { facts: { 'exam.score': 70 }, expect: { value: true } },
      { facts: { 'exam.score': 69.5 }, expect: { value: false } },
      { facts: { 'exam.score': null }, expect: { undetermined: ['exam.score'] } },
    ],
  },
  {
    ...base,
    id: 'EXAM_QUALIFIED_FINALLY',
    kind: 'examThreshold',
    title: { zh: '最终合格', en: 'Finally qualified' },
    basis: '湖北省公安机关执法考试（S10）',
    output: { type: 'boolean' },
    logic: { in: [{ var: 'exam.finalResult' }, ['PASSED', 'RESIT_PASSED', 'EXEMPT']] },
    examples: [
      { facts: { 'exam.finalResult': 'RESIT_PASSED' }, expect: { value: true } },
      { facts: { 'exam.finalResult': 'UNQUALIFIED' }, expect: { value: false } },
      { title: { zh: '还要补考的没有结论', en: 'Not told while a resit is open' }, facts: {}, expect: { undetermined: ['exam.finalResult'] } },
    ],
  },
];
