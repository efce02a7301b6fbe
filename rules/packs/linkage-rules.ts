import type { RuleDocument } from '#domain/rule.ts';
import { SETTING } from './bases.ts';

const points = { type: 'number', unit: { zh: '分', en: 'points' }, decimals: 1, min: 0 } as const;
const base = {
  version: 1,
  kind: 'performanceLinkage',
  subject: 'officer',
  view: 'formula',
  basis: `活动总结“同绩效考核挂钩”（R039）；分值为${SETTING}`,
} as const;

/** Performance linkage of an officer: parts of 100 points, deducted from full marks, never below zero. The basis of a proposal only. */
export const linkageRules: readonly RuleDocument[] = [
  {
    ...base,
    id: 'EXAM_POINTS',
    title: { zh: '考试得分', en: 'Exam points' },
    output: { ...points, max: 10 },
    about: {
      zh: '按成绩折算；补考的最高按合格线计；无故缺考为零。',
      en: 'In proportion to the score; a resit counts as the pass mark at most; unexcused absence is zero.',
    },
    basis: `湖北省公安机关执法考试（S10）；补考计分封顶为${SETTING}`,
    logic: {
      if: [
        { and: [{ '!': { var: 'exam.attended' } }, { '==': [{ var: 'exam.absenceReason' }, 'UNEXCUSED'] }] },
        0,
        {
          '/': [
            {
              '*': [
                { if: [{ '>': [{ var: 'exam.attempts' }, 1] }, { min: [{ var: 'exam.score' }, { var: 'p.exam.pass' }] }, { var: 'exam.score' }] },
                { var: 'p.perf.examFull' },
              ],
            },
            100,
          ],
        },
      ],
    },
    examples: [
      { facts: { 'exam.attended': true, 'exam.score': 84, 'exam.attempts': 1 }, expect: { value: 8.4 } },
      { facts: { 'exam.attended': true, 'exam.score': 84, 'exam.attempts': 2 }, expect: { value: 7 } },
      { facts: { 'exam.attended': false, 'exam.absenceReason': 'UNEXCUSED', 'exam.attempts': 1 }, expect: { value: 0 } },
      { facts: { 'exam.attended': true, 'exam.attempts': 1 }, expect: { undetermined: ['exam.score'] } },
    ],
  },
  {
    ...base,
    id: 'NOTE_POINTS',
    title: { zh: '笔记和心得得分', en: 'Notes and reflections points' },
    output: { ...points, max: 10 },
    view: 'table',
    logic: {
      if: [
        { '==': [{ var: 'note.grade' }, 'GOOD'] },
        { var: 'p.perf.noteGood' },
        { '==': [{ var: 'note.grade' }, 'FAIRLY_GOOD'] },
        { var: 'p.perf.noteFairlyGood' },
        { '==': [{ var: 'note.grade' }, 'AVERAGE'] },
        { var: 'p.perf.noteAverage' },
        { var: 'p.perf.notePoor' },
      ],
    },
    examples: [
      { facts: { 'note.grade': 'FAIRLY_GOOD' }, expect: { value: 8 } },
      { facts: { 'note.grade': 'POOR' }, expect: { value: 3 } },
      { facts: {}, expect: { undetermined: ['note.grade'] } },
    ],
  },
  {
    ...base,
    id: 'ISSUE_POINTS',
    title: { zh: '本人问题得分', en: 'Own-issue points' },
    output: { ...points, max: 30 },
    basis: '自查从宽、被查从严（S33）；分值为设定值（可调整）',
    logic: { max: [0, { '-': [{ var: 'p.perf.issueFull' }, { var: 'officer.issueDeduction' }] }] },
    examples: [
      { facts: { 'officer.issueDeduction': 2.5 }, expect: { value: 27.5 } },
      { facts: { 'officer.issueDeduction': 40 }, expect: { value: 0 } },
      { facts: {}, expect: { undetermined: ['officer.issueDeduction'] } },
    ],
  },
  {
    ...base,
    id: 'RECTIFY_POINTS',
    title: { zh: '整改得分', en: 'Rectification points' },
    output: { ...points, max: 25 },
    logic: { max: [0, { '-': [{ var: 'p.perf.rectifyFull' }, { '*': [{ var: 'officer.overdueIssues' }, { var: 'p.perf.rectifyPerOverdue' }] }] }] },
    examples: [
      { facts: { 'officer.overdueIssues': 0 }, expect: { value: 25 } },
      { facts: { 'officer.overdueIssues': 2 }, expect: { value: 15 } },
      { facts: {}, expect: { undetermined: ['officer.overdueIssues'] } },
    ],
  },
  {
    ...base,
    id: 'PUBLIC_POINTS',
    title: { zh: '群众评价得分', en: 'Public points' },
    output: { ...points, max: 15 },
    logic: { max: [0, { '-': [{ var: 'p.perf.publicFull' }, { '*': [{ var: 'officer.disagreedFeedback' }, { var: 'p.perf.publicPerDisagreed' }] }] }] },
    examples: [
      { facts: { 'officer.disagreedFeedback': 0 }, expect: { value: 15 } },
      { facts: { 'officer.disagreedFeedback': 4 }, expect: { value: 0 } },
      { facts: {}, expect: { undetermined: ['officer.disagreedFeedback'] } },
    ],
  },
  {
    ...base,
    id: 'INDIVIDUAL_TOTAL',
    title: { zh: '个人绩效挂钩合计（建议）', en: 'Performance total of an officer (proposed)' },
    output: { ...points, max: 100 },
    about: {
      zh: '各项之和（学习30、本人问题30、整改25、群众15）；任何一项没有结果都不合计，由政工科审定后才记入绩效。',
      en: 'Sum of the parts (study 30, own issues 30, rectification 25, public 15); no total while a part is missing, and none counts before the political work section has approved it.',
    },
    logic: {
      '+': [
        { var: 'officer.attendancePoints' },
        { var: 'officer.notePoints' },
        { var: 'officer.examPoints' },
        { var: 'officer.issuePoints' },
        { var: 'officer.rectifyPoints' },
        { var: 'officer.publicPoints' },
      ],
    },
    examples: [
      {
        facts: {
          'officer.attendancePoints': 9,
          'officer.notePoints': 8,
          'officer.examPoints': 8.4,
          'officer.issuePoints': 29.5,
          'officer.rectifyPoints': 25,
          'officer.publicPoints': 15,
        },
        expect: { value: 94.9 },
      },
      {
        facts: { 'officer.attendancePoints': 9, 'officer.notePoints': 8, 'officer.issuePoints': 29.5, 'officer.rectifyPoints': 25, 'officer.publicPoints': 15 },
        expect: { undetermined: ['officer.examPoints'] },
      },
    ],
  },
];
