import type { Effect } from '#domain/chart-effect.ts';
import type { StateNode, Transition } from '#domain/chart-state.ts';

const counted: readonly Effect[] = [{ type: 'fact.add', params: { fact: 'exam.attempts', by: 1 } }];
const overdueResit: readonly Transition[] = [{ effects: [{ type: 'remind', params: { role: 'unitHead' } }], label: { zh: '补考逾期', en: 'Resit overdue' } }];
const awaiting: readonly Transition[] = [{ effects: [{ type: 'remind', params: { role: 'campaignOffice' } }], label: { zh: '评卷逾期', en: 'Score overdue' } }];
const passedOnReview: readonly Transition[] = [
  {
    guard: { type: 'rule', params: { id: 'EXAM_APPEAL_PASSES' } },
    target: '#open.exam.settled.passed',
    label: { zh: '复核更正为合格', en: 'Passed after the review' },
  },
];
const exempt: readonly Transition[] = [{ target: '#open.exam.settled.exempt', label: { zh: '免考', en: 'Exempt' } }];

const absent: readonly Transition[] = [
  { guard: { type: 'rule', params: { id: 'EXAM_ABSENT_EXCUSED' } }, target: '#open.exam.resit.deferred', label: { zh: '因故缺考，缓考', en: 'Deferred' } },
  {
    guard: { type: 'rule', params: { id: 'EXAM_ABSENT_RESIT' } },
    target: '#open.exam.resit.absent',
    effects: [...counted],
    label: { zh: '无故缺考，待补考', en: 'Absent, must resit' },
  },
  {
    guard: { type: 'rule', params: { id: 'EXAM_ABSENT' } },
    target: '#open.exam.failed.absent',
    effects: [...counted, { type: 'fact.set', params: { fact: 'exam.score', value: 0 } }],
    label: { zh: '补考缺考，按零分计', en: 'Absent at the resit: zero' },
  },
];

const sitResit: readonly Transition[] = [...absent, { target: '#open.exam.resitSat', effects: [...counted], label: { zh: '补考到考', en: 'Sat the resit' } }];

const failing: readonly Transition[] = [
  { guard: { type: 'rule', params: { id: 'EXAM_RESIT' } }, target: '#open.exam.resit.failed', label: { zh: '不合格，待补考', en: 'Failed, must resit' } },
  {
    guard: { type: 'rule', params: { id: 'EXAM_NOT_UNDER_REVIEW' } },
    target: '#open.exam.failed.scored',
    label: { zh: '补考仍不合格', en: 'Failed for good' },
  },
];

/**
 * The exam: waiting, sat, passed; or failed or absent with a resit due; or failed for good, which proposes consequences and retraining.
 * A review of the score that reaches the mark settles it wherever it stands; nobody fails for good while the review is open.
 */
export const officerExamRegion: StateNode = {
  type: 'compound',
  label: { zh: '考试', en: 'Exam' },
  initial: 'waiting',
  states: {
    waiting: {
      type: 'atomic',
      label: { zh: '待考', en: 'Before the exam' },
      tags: ['exam-waiting'],
      on: {
        'exam.record': [
          ...absent,
          { guard: { type: 'rule', params: { id: 'EXAM_ADMISSION' } }, target: 'sat', effects: [...counted], label: { zh: '到考', en: 'Sat the exam' } },
        ],
        'exam.exempt': exempt,
      },
    },
    sat: {
      type: 'atomic',
      label: { zh: '已考，待评', en: 'Sat, to be scored' },
      code: 'EXAM_SAT',
      tags: ['exam-taken', 'exam-awaiting-score', 'waiting'],
      entry: [{ type: 'deadline.set', params: { deadline: 'score', rule: 'EXAM_GRADING_DAYS' } }],
      exit: [{ type: 'deadline.clear', params: { deadline: 'score' } }],
      on: {
        'exam.score': [
          { guard: { type: 'rule', params: { id: 'EXAM_PASS_REACHED' } }, target: 'settled.passed', label: { zh: '合格', en: 'Passed' } },
          ...failing,
        ],
        'exam.correctScore': passedOnReview,
        'deadline.passed:score': awaiting,
      },
    },
    resit: {
      type: 'compound',
      label: { zh: '待补考', en: 'Resit due' },
      initial: 'failed',
      tags: ['resit-due', 'waiting'],
      entry: [{ type: 'deadline.set', params: { deadline: 'resit', rule: 'EXAM_RESIT_DAYS' } }],
      exit: [{ type: 'deadline.clear', params: { deadline: 'resit' } }],
      on: { 'exam.record': sitResit, 'exam.exempt': exempt, 'exam.correctScore': passedOnReview, 'deadline.passed:resit': overdueResit },
      states: {
        failed: {
          type: 'atomic',
          label: { zh: '不合格，待补考', en: 'Failed, must resit' },
          code: 'RESIT_DUE',
          tags: ['exam-taken'],
        },
        absent: { type: 'atomic', label: { zh: '缺考，待补考', en: 'Absent, must resit' }, code: 'RESIT_DUE' },
        deferred: {
          type: 'atomic',
          label: { zh: '缓考', en: 'Deferred' },
          code: 'DEFERRED',
          on: { 'exam.record': [...absent, { target: '#open.exam.sat', effects: [...counted], label: { zh: '缓考到考', en: 'Sat the deferred exam' } }] },
        },
      },
    },
    resitSat: {
      type: 'atomic',
      label: { zh: '补考已考，待评', en: 'Resit sat, to be scored' },
      code: 'RESIT_SAT',
      tags: ['exam-taken', 'exam-awaiting-score', 'waiting'],
      entry: [{ type: 'deadline.set', params: { deadline: 'score', rule: 'EXAM_GRADING_DAYS' } }],
      exit: [{ type: 'deadline.clear', params: { deadline: 'score' } }],
      on: {
        'exam.score': [
          { guard: { type: 'rule', params: { id: 'EXAM_PASS_REACHED' } }, target: 'settled.resitPassed', label: { zh: '补考合格', en: 'Passed the resit' } },
          ...failing,
        ],
        'exam.correctScore': passedOnReview,
        'deadline.passed:score': awaiting,
      },
    },
    failed: {
      type: 'compound',
      label: { zh: '最终不合格，待补训', en: 'Failed for good, to be retrained' },
      initial: 'scored',
      code: 'RETRAIN_DUE',
      tags: ['exam-failed', 'waiting'],
      entry: [
        { type: 'fact.set', params: { fact: 'exam.finalResult', value: 'UNQUALIFIED' } },
        { type: 'deadline.set', params: { deadline: 'retrain', rule: 'EXAM_RETRAIN_DAYS' } },
        { type: 'proposal.raise', params: { rule: 'EXAM_FINAL_CONSEQUENCE' } },
      ],
      exit: [{ type: 'deadline.clear', params: { deadline: 'retrain' } }],
      on: {
        'exam.retrain': [{ target: 'settled.retrained', label: { zh: '补训完成', en: 'Retrained' } }],
        'exam.correctScore': passedOnReview,
        'deadline.passed:retrain': [{ effects: [{ type: 'remind', params: { role: 'politicalWork' } }], label: { zh: '补训逾期', en: 'Retraining overdue' } }],
      },
      states: {
        scored: { type: 'atomic', label: { zh: '成绩不合格，待补训', en: 'Failed by score, to be retrained' }, tags: ['exam-taken'] },
        absent: { type: 'atomic', label: { zh: '补考缺考，待补训', en: 'Absent from the resit, to be retrained' } },
      },
    },
    settled: {
      type: 'compound',
      label: { zh: '有最终结果', en: 'Final result' },
      initial: 'passed',
      tags: ['exam-taken', 'exam-settled'],
      states: {
        passed: {
          type: 'atomic',
          label: { zh: '合格', en: 'Passed' },
          code: 'EXAM_PASSED',
          tags: ['exam-passed'],
          entry: [{ type: 'fact.set', params: { fact: 'exam.finalResult', value: 'PASSED' } }],
        },
        resitPassed: {
          type: 'atomic',
          label: { zh: '补考合格', en: 'Passed the resit' },
          code: 'RESIT_PASSED',
          tags: ['exam-passed'],
          entry: [{ type: 'fact.set', params: { fact: 'exam.finalResult', value: 'RESIT_PASSED' } }],
        },
        exempt: {
          type: 'atomic',
          label: { zh: '免考', en: 'Exempt' },
          code: 'EXEMPT',
          tags: ['exam-passed'],
          entry: [{ type: 'fact.set', params: { fact: 'exam.finalResult', value: 'EXEMPT' } }],
        },
        retrained: {
          type: 'atomic',
          label: { zh: '已补训', en: 'Retrained' },
          code: 'RETRAINED',
          on: { 'exam.correctScore': passedOnReview },
        },
      },
    },
  },
};
