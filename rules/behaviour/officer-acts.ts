import type { Act, ActCase, ActTrigger } from '#domain/behaviour.ts';
import type { Json } from '#domain/json.ts';
import { about, act, after, assumed, drawn, type Fields, fixed, gives, picked, simple, today, within } from './builders.ts';

interface Post {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** Exam: mean and standard deviation. */
  readonly score: readonly [number, number];
  /** Share present at a session, and what an action night takes from it. */
  readonly present: number;
  readonly drop: number;
  readonly meeting: number;
}

const posts: readonly Post[] = [
  { id: 'road', zh: '路面执勤', en: 'Road duty', score: [81.5, 8.5], present: 0.88, drop: 0.15, meeting: 0.8 },
  { id: 'accident', zh: '事故处理', en: 'Accidents', score: [85, 8], present: 0.87, drop: 0.12, meeting: 0.82 },
  { id: 'violation', zh: '违法处理', en: 'Violations', score: [86, 8], present: 0.94, drop: 0.05, meeting: 0.92 },
  { id: 'window', zh: '窗口与教考', en: 'Windows', score: [84, 8], present: 0.95, drop: 0.02, meeting: 0.93 },
  { id: 'legal', zh: '法制', en: 'Legal', score: [91, 5], present: 0.98, drop: 0.02, meeting: 0.97 },
  { id: 'staff', zh: '机关综合', en: 'Staff', score: [86, 7.5], present: 0.97, drop: 0.06, meeting: 0.96 },
  { id: 'command', zh: '指挥', en: 'Command', score: [85, 7.5], present: 0.9, drop: 0.08, meeting: 0.85 },
];

/** One case for each post. */
const byPost = (make: (post: Post) => Omit<ActCase, 'evidence' | 'where' | 'title'>): readonly ActCase[] =>
  posts.map((post) => assumed({ title: { zh: post.zh, en: post.en }, where: { '==': [{ var: 'officer.post' }, post.id] }, ...make(post) }));

/** Duty 46, rest after a shift 18, trips 12, sick 9, private 6, leave 5, unexcused 4 of a hundred absences. */
const rollCall = (present: number): Fields => ({
  'att.status': picked([
    ['PRESENT', present * 0.985],
    ['LATE', present * 0.015],
    ['DUTY', (1 - present) * 0.46],
    ['LEAVE', (1 - present) * 0.38],
    ['TRIP', (1 - present) * 0.12],
    ['UNEXCUSED', (1 - present) * 0.04],
  ]),
  'att.date': today,
});

const days = (dates: readonly string[], part?: Extract<ActTrigger, { kind: 'days' }>['part']): ActTrigger => ({
  kind: 'days',
  subject: 'officer',
  dates: [...dates],
  ...(part === undefined ? {} : { part }),
});

const batches = ['2024-10-16', '2024-10-23', '2024-10-30', '2024-11-06'].map((date, is) =>
  act({
    id: `batch${String(is + 1)}`,
    title: { zh: `第${'一二三四'.charAt(is)}批集中培训点名`, en: `Roll call of batch ${String(is + 1)}` },
    trigger: days([date], { key: 'batch', of: 4, is }),
    // Batch training is planned around duty: it loses a quarter of what a Friday loses.
    cases: byPost(({ present }) => ({ outcomes: [gives('attendance.record', rollCall(1 - (1 - present) / 4))] })),
  }),
);

const notMobilised: Json = { '!': [{ var: 'mobilise.attended' }] };
const attended = (mode: string): Fields => ({ 'mobilise.attended': fixed(true), 'mobilise.mode': fixed(mode), 'mobilise.date': today });

/** The meeting, and viewing it later for those who were on duty. */
export const meetingActs: readonly Act[] = [
  act({
    id: 'atTheMeeting',
    title: { zh: '参加动员大会', en: 'At the mobilisation meeting' },
    trigger: days(['2024-10-10']),
    cases: byPost(({ meeting }) => ({ chance: meeting, outcomes: [gives('mobilise.record', attended('MEETING'))] })),
  }),
  act({
    id: 'viewedLater',
    title: { zh: '补看动员录像', en: 'Viewed later' },
    trigger: days(['2024-10-11', '2024-10-14', '2024-10-15', '2024-10-16', '2024-10-17', '2024-10-18', '2024-10-21']),
    cases: [assumed({ where: notMobilised, chance: 0.75, outcomes: [gives('mobilise.record', attended('VIEWED_LATER'))] })],
  }),
];

/** Roll calls, and what is made up. */
export const attendanceActs: readonly Act[] = [
  ...batches,
  act(
    {
      id: 'fridays',
      title: { zh: '周五集中学习点名', en: 'Roll call on Fridays' },
      trigger: days(['2024-10-25', '2024-11-01', '2024-11-08', '2024-11-29', '2024-12-06', '2024-12-20', '2024-12-27', '2025-01-03']),
      cases: byPost(({ present }) => ({ outcomes: [gives('attendance.record', rollCall(present))] })),
    },
    { cancelledBy: ['operation'] },
  ),
  act(
    {
      id: 'actionNights',
      title: { zh: '统一行动日的周五点名', en: 'Roll call on Fridays of an action night' },
      trigger: days(['2024-10-18', '2024-11-15', '2024-12-13', '2025-01-10']),
      cases: byPost(({ present, drop }) => ({ outcomes: [gives('attendance.record', rollCall(present - drop))] })),
    },
    { cancelledBy: ['operation'] },
  ),
  act({
    id: 'madeUp',
    title: { zh: '补课', en: 'Make-up' },
    trigger: { kind: 'state', charts: ['officer-study'], at: { tag: 'makeup-due' } },
    cases: [
      assumed({
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
        outcomes: [gives('makeup.record', { 'att.makeupDate': today })],
      }),
    ],
  }),
  simple('makeupVerified', { zh: '核验补课', en: 'Verify the make-up' }, {
    trigger: within('officer-study', 'open.attendance.madeUp'),
    delay: about(1, 3, 6),
    outcomes: [gives('makeup.verify', {}, 98), gives('makeup.refuse', {}, 2)],
  }),
];

const leader: Json = { var: 'officer.isLeader' };
const notes = (words: number, thin: number): ActCase['outcomes'] => [
  gives('note.submit', { 'note.words': drawn(about(words, words + 600, words + 2500)), 'note.reflections': fixed(2) }, 1 - thin),
  gives('note.submit', { 'note.words': drawn(about(words - 2000, words - 600, words - 100)), 'note.reflections': fixed(2) }, thin),
];

const noteRound = (number: number, { handedIn, reviewed, thin }: { readonly handedIn: string; readonly reviewed: string; readonly thin: number }): readonly Act[] => [
  act({
    id: `notesHandedIn${String(number)}`,
    title: { zh: `上交笔记(第${'一二三'.charAt(number - 1)}轮)`, en: `Notes handed in, round ${String(number)}` },
    trigger: days([handedIn]),
    cases: [assumed({ title: { zh: '领导干部', en: 'Leaders' }, where: leader, outcomes: notes(8000, thin) }), assumed({ outcomes: notes(5000, thin) })],
  }),
  act({
    id: `notesGraded${String(number)}`,
    title: { zh: `展评笔记(第${'一二三'.charAt(number - 1)}轮)`, en: `Notes graded, round ${String(number)}` },
    trigger: days([reviewed]),
    cases: [
      assumed({
        outcomes: [
          gives('note.review', {
            'note.grade': picked([
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

const supplement = (words: number): ActCase['outcomes'] => [gives('note.supplement', { 'note.words': drawn(about(words, words + 300, words + 900)), 'note.reflections': fixed(2) })];

/** Three rounds of notes. */
export const noteActs: readonly Act[] = [
  ...noteRound(1, { handedIn: '2024-10-31', reviewed: '2024-11-01', thin: 0.11 }),
  ...noteRound(2, { handedIn: '2024-11-20', reviewed: '2024-11-21', thin: 0.05 }),
  ...noteRound(3, { handedIn: '2024-12-18', reviewed: '2024-12-19', thin: 0.02 }),
  act({
    id: 'notesSupplemented',
    title: { zh: '补记笔记', en: 'Notes supplemented' },
    trigger: within('officer-study', 'open.notes.supplementDue'),
    cases: [assumed({ where: leader, delay: about(1, 4, 8), outcomes: supplement(8000) }), assumed({ delay: about(1, 4, 8), outcomes: supplement(5000) })],
  }),
  simple('notesRechecked', { zh: '复查笔记', en: 'Notes re-checked' }, {
    trigger: within('officer-study', 'open.notes.supplemented'),
    delay: about(1, 2, 5),
    outcomes: [gives('note.recheck', { 'note.recheckPassed': fixed(true) }, 97), gives('note.recheck', { 'note.recheckPassed': fixed(false) }, 3)],
  }),
];

const sat: Fields = { 'exam.attended': fixed(true), 'exam.date': today };
const excused: Fields = {
  'exam.attended': fixed(false),
  'exam.date': today,
  'exam.absenceReason': picked([
    ['DUTY', 6],
    ['LEAVE', 3],
    ['TRIP', 2],
  ]),
};
const unexcused: Fields = { 'exam.attended': fixed(false), 'exam.date': today, 'exam.absenceReason': fixed('UNEXCUSED') };

/** The exam, its scores, the resits, retraining, appeals. */
export const examActs: readonly Act[] = [
  act({
    id: 'examSat',
    title: { zh: '参加考试', en: 'The exam' },
    trigger: days(['2024-11-22']),
    cases: [assumed({ outcomes: [gives('exam.record', sat, 960), gives('exam.record', excused, 38), gives('exam.record', unexcused, 2)] })],
  }),
  simple('examSatLate', { zh: '未获准参考的补考', en: 'Admitted later' }, {
    trigger: within('officer-study', 'open.exam.waiting', { notBefore: '2024-12-06', again: 3 }),
    outcomes: [gives('exam.record', sat)],
  }),
  act({
    id: 'examScored',
    title: { zh: '评卷登分', en: 'Scores' },
    trigger: { kind: 'state', charts: ['officer-study'], at: { tag: 'exam-awaiting-score' } },
    cases: byPost(({ score: [mean, sd] }) => ({
      delay: after(1),
      outcomes: [gives('exam.score', { 'exam.score': drawn({ kind: 'normal', mean, sd, min: 0, max: 100 }, ['hardExam']) })],
    })),
  }),
  simple('resitSat', { zh: '参加补考', en: 'Resits' }, {
    trigger: { kind: 'state', charts: ['officer-study'], at: { tag: 'resit-due' }, notBefore: '2024-12-06' },
    delay: about(4, 7, 11),
    outcomes: [gives('exam.record', sat, 97), gives('exam.record', unexcused, 3)],
  }),
  simple('retrained', { zh: '补训', en: 'Retraining' }, {
    trigger: within('officer-study', 'open.exam.failed'),
    delay: about(6, 11, 20),
    outcomes: [gives('exam.retrain', { 'exam.retrainDate': today })],
  }),
  act({
    id: 'scoreAppealed',
    title: { zh: '申诉成绩', en: 'Appeals' },
    trigger: within('officer-study', 'open.scoreAppeal.open'),
    cases: [assumed({ chance: 0.005, delay: after(1), outcomes: [gives('exam.appeal', { 'exam.appealGround': fixed('对第三大题评分有异议') })] })],
  }),
  simple('appealDecided', { zh: '复核成绩', en: 'Review of scores' }, {
    trigger: within('officer-study', 'open.scoreAppeal.appealed'),
    delay: about(1, 2, 4),
    outcomes: [gives('exam.upholdScore')],
  }),
];

const analysis: Fields = {
  'self.style': fixed(true),
  'self.attitude': fixed(true),
  'self.method': fixed(true),
  'self.causes': fixed(true),
  'self.measures': fixed(true),
  'self.problemCount': drawn(about(1, 2, 4)),
};

/** Everybody's own analysis, and his file. */
export const selfActs: readonly Act[] = [
  act({
    id: 'selfAsked',
    title: { zh: '布置个人自查', en: 'Self-analysis asked for' },
    trigger: days(['2024-11-11']),
    cases: [assumed({ outcomes: [gives('self.assign')] })],
  }),
  simple('selfHandedIn', { zh: '提交剖析材料', en: 'Self-analysis handed in' }, {
    trigger: { kind: 'state', charts: ['officer-study'], at: { tag: 'self-due' } },
    delay: about(2, 4, 9),
    outcomes: [gives('self.submit', analysis)],
  }),
  simple('selfReviewed', { zh: '审阅剖析材料', en: 'Self-analysis reviewed' }, {
    trigger: within('officer-study', 'open.selfCheck.submitted'),
    delay: about(1, 2, 4),
    outcomes: [gives('self.accept', {}, 96), gives('self.return', {}, 4)],
  }),
  act({
    id: 'disciplineCleared',
    title: { zh: '回复廉政意见', en: 'Discipline opinion' },
    trigger: days(['2025-01-13']),
    cases: [assumed({ outcomes: [gives('officer.clear', { 'officer.discipline': fixed(true) }, 995), gives('officer.clear', { 'officer.discipline': fixed(false) }, 5)] })],
  }),
  simple('fileArchived', { zh: '归入个人档案', en: 'Training file' }, {
    trigger: within('officer-study', 'open', { notBefore: '2025-01-15', again: 2 }),
    outcomes: [gives('officer.archive')],
  }),
];
