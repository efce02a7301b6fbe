import type { Act, ActCase } from '#domain/act.ts';
import type { Json } from '#domain/json.ts';
import { type Fields, toAct, toAssumedCase, toOutcome, toSimpleAct, toStateTrigger } from './acts.ts';
import { toPert } from './durations.ts';
import { toCasesByPost } from './posts.ts';
import { today, toDrawnValue, toFixedValue, toPickedValue } from './values.ts';
import { toOfficerDays } from './on-days.ts';

/** Duty 46, rest after a shift 18, trips 12, sick 9, private 6, leave 5, unexcused 4 of a hundred absences. */
const rollCall = (present: number): Fields => ({
  'att.status': toPickedValue([
    ['PRESENT', present * 0.985],
    ['LATE', present * 0.015],
    ['DUTY', (1 - present) * 0.46],
    ['LEAVE', (1 - present) * 0.38],
    ['TRIP', (1 - present) * 0.12],
    ['UNEXCUSED', (1 - present) * 0.04],
  ]),
  'att.date': today,
});

const batches = ['2024-10-16', '2024-10-23', '2024-10-30', '2024-11-06'].map((date, is) =>
  toAct({
    id: `batch${String(is + 1)}`,
    title: { zh: `第${'一二三四'.charAt(is)}批集中培训点名`, en: `Roll call of batch ${String(is + 1)}` },
    trigger: toOfficerDays([date], { key: 'batch', of: 4, is }),
    // Batch training is planned around duty: it loses a quarter of what a Friday loses.
    cases: toCasesByPost(({ present }) => ({ outcomes: [toOutcome('attendance.record', rollCall(1 - (1 - present) / 4))] })),
  }),
);

const notMobilised: Json = { '!': [{ var: 'mobilise.attended' }] };
const attended = (mode: string): Fields => ({ 'mobilise.attended': toFixedValue(true), 'mobilise.mode': toFixedValue(mode), 'mobilise.date': today });

/** The meeting, and viewing it later for those who were on duty. */
export const meetingActs: readonly Act[] = [
  toAct({
    id: 'atTheMeeting',
    title: { zh: '参加动员大会', en: 'At the mobilisation meeting' },
    trigger: toOfficerDays(['2024-10-10']),
    cases: toCasesByPost(({ meeting }) => ({ chance: meeting, outcomes: [toOutcome('mobilise.record', attended('MEETING'))] })),
  }),
  toAct({
    id: 'viewedLater',
    title: { zh: '补看动员录像', en: 'Viewed later' },
    trigger: toOfficerDays(['2024-10-11', '2024-10-14', '2024-10-15', '2024-10-16', '2024-10-17', '2024-10-18', '2024-10-21']),
    cases: [toAssumedCase({ where: notMobilised, chance: 0.75, outcomes: [toOutcome('mobilise.record', attended('VIEWED_LATER'))] })],
  }),
];

/** Roll calls, and what is made up. */
export const attendanceActs: readonly Act[] = [
  ...batches,
  toAct(
    {
      id: 'fridays',
      title: { zh: '周五集中学习点名', en: 'Roll call on Fridays' },
      trigger: toOfficerDays(['2024-10-25', '2024-11-01', '2024-11-08', '2024-11-29', '2024-12-06', '2024-12-20', '2024-12-27', '2025-01-03']),
      cases: toCasesByPost(({ present }) => ({ outcomes: [toOutcome('attendance.record', rollCall(present))] })),
    },
    { cancelledBy: ['operation'] },
  ),
  toAct(
    {
      id: 'actionNights',
      title: { zh: '统一行动日的周五点名', en: 'Roll call on Fridays of an action night' },
      trigger: toOfficerDays(['2024-10-18', '2024-11-15', '2024-12-13', '2025-01-10']),
      cases: toCasesByPost(({ present, drop }) => ({ outcomes: [toOutcome('attendance.record', rollCall(present - drop))] })),
    },
    { cancelledBy: ['operation'] },
  ),
  toAct({
    id: 'madeUp',
    title: { zh: '补课', en: 'Make-up' },
    trigger: { kind: 'state', charts: ['officer-study'], at: { tag: 'makeup-due' } },
    cases: [
      toAssumedCase({
        // Median 4 working days, 80 % within 5, 94 % within 10.
        delay: {
          kind: 'discrete',
          cases: [
            { value: 1, weight: 8 },
            { value: 2, weight: 12 },
            { value: 3, weight: 18 },
            { value: 4, weight: 24 },
            { value: 5, weight: 18 },
            { value: 7, weight: 9 },
            { value: 9, weight: 5 },
            { value: 12, weight: 6 },
          ],
        },
        outcomes: [toOutcome('makeup.record', { 'att.makeupDate': today })],
      }),
    ],
  }),
  toSimpleAct(
    'makeupVerified',
    { zh: '核验补课', en: 'Verify the make-up' },
    {
      trigger: toStateTrigger('officer-study', 'open.attendance.madeUp'),
      delay: toPert(1, 3, 6),
      outcomes: [toOutcome('makeup.verify', {}, 98), toOutcome('makeup.refuse', {}, 2)],
    },
  ),
];

const leader: Json = { var: 'officer.isLeader' };
const notes = (words: number, thin: number): ActCase['outcomes'] => [
  toOutcome('note.submit', { 'note.words': toDrawnValue(toPert(words, words + 600, words + 2500)), 'note.reflections': toFixedValue(2) }, 1 - thin),
  toOutcome('note.submit', { 'note.words': toDrawnValue(toPert(words - 2000, words - 600, words - 100)), 'note.reflections': toFixedValue(2) }, thin),
];

const noteRound = (
  number: number,
  { handedIn, reviewed, thin }: { readonly handedIn: string; readonly reviewed: string; readonly thin: number },
): readonly Act[] => [
  toAct({
    id: `notesHandedIn${String(number)}`,
    title: { zh: `上交笔记(第${'一二三'.charAt(number - 1)}轮)`, en: `Notes handed in, round ${String(number)}` },
    trigger: toOfficerDays([handedIn]),
    cases: [
      toAssumedCase({ title: { zh: '领导干部', en: 'Leaders' }, where: leader, outcomes: notes(8000, thin) }),
      toAssumedCase({ outcomes: notes(5000, thin) }),
    ],
  }),
  toAct({
    id: `notesGraded${String(number)}`,
    title: { zh: `展评笔记(第${'一二三'.charAt(number - 1)}轮)`, en: `Notes graded, round ${String(number)}` },
    trigger: toOfficerDays([reviewed]),
    cases: [
      toAssumedCase({
        outcomes: [
          toOutcome('note.review', {
            'note.grade': toPickedValue([
              ['GOOD', 18],
              ['FAIRLY_GOOD', 52],
              ['AVERAGE', 24],
              ['POOR', 6],
            ]),
          }),
        ],
      }),
    ],
  }),
];

const supplement = (words: number): ActCase['outcomes'] => [
  toOutcome('note.supplement', { 'note.words': toDrawnValue(toPert(words, words + 300, words + 900)), 'note.reflections': toFixedValue(2) }),
];

/** Three rounds of notes. */
export const noteActs: readonly Act[] = [
  ...noteRound(1, { handedIn: '2024-10-31', reviewed: '2024-11-01', thin: 0.11 }),
  ...noteRound(2, { handedIn: '2024-11-20', reviewed: '2024-11-21', thin: 0.05 }),
  ...noteRound(3, { handedIn: '2024-12-18', reviewed: '2024-12-19', thin: 0.02 }),
  toAct({
    id: 'notesSupplemented',
    title: { zh: '补记笔记', en: 'Notes supplemented' },
    trigger: toStateTrigger('officer-study', 'open.notes.supplementDue'),
    cases: [
      toAssumedCase({ where: leader, delay: toPert(1, 4, 8), outcomes: supplement(8000) }),
      toAssumedCase({ delay: toPert(1, 4, 8), outcomes: supplement(5000) }),
    ],
  }),
  toSimpleAct(
    'notesRechecked',
    { zh: '复查笔记', en: 'Notes re-checked' },
    {
      trigger: toStateTrigger('officer-study', 'open.notes.supplemented'),
      delay: toPert(1, 2, 5),
      outcomes: [
        toOutcome('note.recheck', { 'note.recheckPassed': toFixedValue(true) }, 97),
        toOutcome('note.recheck', { 'note.recheckPassed': toFixedValue(false) }, 3),
      ],
    },
  ),
];
