import type { Act } from '#domain/act.ts';
import { type Fields, toAct, toAssumedCase, toOutcome, toSimpleAct, toStateTrigger } from './acts.ts';
import { toPert } from './durations.ts';
import { toDrawnValue, toFixedValue } from './values.ts';
import { toOfficerDays } from './on-days.ts';

const analysis: Fields = {
  'self.style': toFixedValue(true),
  'self.attitude': toFixedValue(true),
  'self.method': toFixedValue(true),
  'self.causes': toFixedValue(true),
  'self.measures': toFixedValue(true),
  'self.problemCount': toDrawnValue(toPert(1, 2, 4)),
};

/** Everybody's own analysis, and his file. */
export const selfActs: readonly Act[] = [
  toAct({
    id: 'selfAsked',
    title: { zh: '布置个人自查', en: 'Self-analysis asked for' },
    trigger: toOfficerDays(['2024-11-11']),
    cases: [toAssumedCase({ outcomes: [toOutcome('self.assign')] })],
  }),
  toSimpleAct(
    'selfHandedIn',
    { zh: '提交剖析材料', en: 'Self-analysis handed in' },
    {
      trigger: { kind: 'state', charts: ['officer-study'], at: { tag: 'self-due' } },
      delay: toPert(2, 4, 9),
      outcomes: [toOutcome('self.submit', analysis)],
    },
  ),
  toSimpleAct(
    'selfReviewed',
    { zh: '审阅剖析材料', en: 'Self-analysis reviewed' },
    {
      trigger: toStateTrigger('officer-study', 'open.selfCheck.submitted'),
      delay: toPert(1, 2, 4),
      outcomes: [toOutcome('self.accept', {}, 96), toOutcome('self.return', {}, 4)],
    },
  ),
  toAct({
    id: 'disciplineCleared',
    title: { zh: '回复廉政意见', en: 'Discipline opinion' },
    trigger: toOfficerDays(['2025-01-13']),
    cases: [
      toAssumedCase({
        outcomes: [
          toOutcome('officer.clear', { 'officer.discipline': toFixedValue(true) }, 995),
          toOutcome('officer.clear', { 'officer.discipline': toFixedValue(false) }, 5),
        ],
      }),
    ],
  }),
  toSimpleAct(
    'fileArchived',
    { zh: '归入个人档案', en: 'Training file' },
    {
      trigger: toStateTrigger('officer-study', 'open', { notBefore: '2025-01-15', again: 2 }),
      outcomes: [toOutcome('officer.archive')],
    },
  ),
];
