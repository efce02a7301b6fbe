import type { Act } from '#domain/act.ts';
import { type Fields, toAct, toAssumedCase, toOutcome, toSimpleAct, toStateTrigger } from './acts.ts';
import { toConstant, toPert } from './durations.ts';
import { toCasesByPost } from './posts.ts';
import { today, toDrawnValue, toFixedValue, toPickedValue } from './values.ts';
import { toOfficerDays } from './on-days.ts';

const sat: Fields = { 'exam.attended': toFixedValue(true), 'exam.date': today };
const excused: Fields = {
  'exam.attended': toFixedValue(false),
  'exam.date': today,
  'exam.absenceReason': toPickedValue([
    ['DUTY', 6],
    ['LEAVE', 3],
    ['TRIP', 2],
  ]),
};
const unexcused: Fields = { 'exam.attended': toFixedValue(false), 'exam.date': today, 'exam.absenceReason': toFixedValue('UNEXCUSED') };

/** The exam, its scores, the resits, retraining, appeals. */
export const examActs: readonly Act[] = [
  toAct({
    id: 'examSat',
    title: { zh: '参加考试', en: 'The exam' },
    trigger: toOfficerDays(['2024-11-22']),
    cases: [toAssumedCase({ outcomes: [toOutcome('exam.record', sat, 960), toOutcome('exam.record', excused, 38), toOutcome('exam.record', unexcused, 2)] })],
  }),
  toSimpleAct(
    'examSatLate',
    { zh: '未获准参考的补考', en: 'Admitted later' },
    {
      trigger: toStateTrigger('officer-study', 'open.exam.waiting', { notBefore: '2024-12-06', again: 3 }),
      outcomes: [toOutcome('exam.record', sat)],
    },
  ),
  toAct({
    id: 'examScored',
    title: { zh: '评卷登分', en: 'Scores' },
    trigger: { kind: 'state', charts: ['officer-study'], at: { tag: 'exam-awaiting-score' } },
    cases: toCasesByPost(({ score: [mean, sd] }) => ({
      delay: toConstant(1),
      outcomes: [toOutcome('exam.score', { 'exam.score': toDrawnValue({ kind: 'normal', mean, sd, min: 0, max: 100 }, ['hardExam']) })],
    })),
  }),
  toSimpleAct(
    'resitSat',
    { zh: '参加补考', en: 'Resits' },
    {
      trigger: { kind: 'state', charts: ['officer-study'], at: { tag: 'resit-due' }, notBefore: '2024-12-06' },
      delay: toPert(4, 7, 11),
      outcomes: [toOutcome('exam.record', sat, 97), toOutcome('exam.record', unexcused, 3)],
    },
  ),
  toSimpleAct(
    'retrained',
    { zh: '补训', en: 'Retraining' },
    {
      trigger: toStateTrigger('officer-study', 'open.exam.failed'),
      delay: toPert(6, 11, 20),
      outcomes: [toOutcome('exam.retrain', { 'exam.retrainDate': today })],
    },
  ),
  toAct({
    id: 'scoreAppealed',
    title: { zh: '申诉成绩', en: 'Appeals' },
    trigger: toStateTrigger('officer-study', 'open.scoreAppeal.open'),
    cases: [
      toAssumedCase({
        chance: 0.005,
        delay: toConstant(1),
        outcomes: [toOutcome('exam.appeal', { 'exam.appealGround': toFixedValue('对第三大题评分有异议') })],
      }),
    ],
  }),
  toSimpleAct(
    'appealDecided',
    { zh: '复核成绩', en: 'Review of scores' },
    {
      trigger: toStateTrigger('officer-study', 'open.scoreAppeal.appealed'),
      delay: toPert(1, 2, 4),
      outcomes: [toOutcome('exam.upholdScore')],
    },
  ),
];
