import type { Effect } from '#domain/chart-effect.ts';
import type { StateNode, Transition } from '#domain/chart-state.ts';

const present: readonly Effect[] = [{ type: 'fact.add', params: { fact: 'att.presentCount', by: 1 } }];

const absent: readonly Effect[] = [
  { type: 'fact.add', params: { fact: 'att.absentCount', by: 1 } },
  { type: 'fact.add', params: { fact: 'att.presentCount', by: 0 } },
  { type: 'fact.add', params: { fact: 'att.unmadeUp', by: 1 } },
  { type: 'fact.set', params: { fact: 'att.madeUp', value: false } },
];

const unexcused: readonly Effect[] = [...absent, { type: 'fact.add', params: { fact: 'att.unexcusedCount', by: 1 } }];

const here: readonly Transition[] = [
  { guard: { type: 'rule', params: { id: 'ATT_PRESENT' } }, effects: [...present], label: { zh: '实到', en: 'Present' } },
  {
    guard: { type: 'rule', params: { id: 'ATT_LATE' } },
    effects: [...present, { type: 'fact.add', params: { fact: 'att.lateCount', by: 1 } }],
    label: { zh: '迟到、早退', en: 'Late or left early' },
  },
];

/** Roll call where nothing is left to make up: an absence opens the make-up. */
const rollCall: readonly Transition[] = [
  ...here,
  { guard: { type: 'rule', params: { id: 'ATT_UNEXCUSED' } }, target: 'makeupDue', effects: [...unexcused], label: { zh: '无故缺席', en: 'Unexcused' } },
  { guard: { type: 'rule', params: { id: 'ATT_EXCUSED' } }, target: 'makeupDue', effects: [...absent], label: { zh: '因故缺席', en: 'Absent with a reason' } },
];

/** Roll call where something is already due: a further absence is counted, the running time limit stays. */
const rollCallWhileDue: readonly Transition[] = [
  ...here,
  { guard: { type: 'rule', params: { id: 'ATT_UNEXCUSED' } }, effects: [...unexcused], label: { zh: '又无故缺席', en: 'Unexcused again' } },
  { guard: { type: 'rule', params: { id: 'ATT_EXCUSED' } }, effects: [...absent], label: { zh: '又因故缺席', en: 'Absent again' } },
];

const oneMadeUp: readonly Effect[] = [
  { type: 'fact.add', params: { fact: 'att.unmadeUp', by: -1 } },
  { type: 'fact.add', params: { fact: 'att.madeUpCount', by: 1 } },
];

const makeup: readonly Transition[] = [
  {
    guard: { type: 'rule', params: { id: 'ATT_LAST_MAKEUP' } },
    target: 'madeUp',
    effects: [...oneMadeUp, { type: 'fact.set', params: { fact: 'att.madeUp', value: true } }, { type: 'deadline.clear', params: { deadline: 'makeup' } }],
    label: { zh: '补课完成', en: 'Made up' },
  },
  { target: 'makeupDue', effects: [...oneMadeUp], label: { zh: '补课一场，仍有未补', en: 'One made up, more are due' } },
];

/** Attendance: nothing left to make up, make-up due (the clock runs), overdue, made up, verified. */
export const officerAttendanceRegion: StateNode = {
  type: 'compound',
  label: { zh: '考勤与补课', en: 'Attendance and make-up' },
  initial: 'clear',
  states: {
    clear: { type: 'atomic', label: { zh: '无未补课', en: 'Nothing to make up' }, on: { 'attendance.record': rollCall } },
    makeupDue: {
      type: 'atomic',
      label: { zh: '待补课', en: 'Make-up due' },
      code: 'MAKEUP_DUE',
      tags: ['makeup-due', 'waiting'],
      entry: [{ type: 'deadline.set', params: { deadline: 'makeup', rule: 'ATT_MAKEUP_DAYS' } }],
      on: {
        'attendance.record': rollCallWhileDue,
        'makeup.record': makeup,
        'deadline.passed:makeup': [{ target: 'makeupOverdue', label: { zh: '补课逾期', en: 'Make-up overdue' } }],
      },
    },
    makeupOverdue: {
      type: 'atomic',
      label: { zh: '补课逾期', en: 'Make-up overdue' },
      code: 'MAKEUP_OVERDUE',
      tags: ['makeup-due', 'makeup-overdue'],
      entry: [{ type: 'remind', params: { role: 'unitHead' } }],
      on: { 'attendance.record': rollCallWhileDue, 'makeup.record': makeup },
    },
    madeUp: {
      type: 'atomic',
      label: { zh: '已补课，待核验', en: 'Made up, to be verified' },
      code: 'MADE_UP',
      tags: ['waiting'],
      entry: [{ type: 'deadline.set', params: { deadline: 'verify', rule: 'ATT_VERIFY_DAYS' } }],
      exit: [{ type: 'deadline.clear', params: { deadline: 'verify' } }],
      on: {
        'attendance.record': rollCall,
        'makeup.verify': [{ target: 'verified', label: { zh: '核验', en: 'Verify' } }],
        'makeup.refuse': [
          {
            target: 'makeupDue',
            effects: [
              { type: 'fact.add', params: { fact: 'att.unmadeUp', by: 1 } },
              { type: 'fact.add', params: { fact: 'att.madeUpCount', by: -1 } },
              { type: 'fact.set', params: { fact: 'att.madeUp', value: false } },
            ],
            label: { zh: '核验不通过', en: 'Refuse' },
          },
        ],
        'deadline.passed:verify': [{ effects: [{ type: 'remind', params: { role: 'campaignOffice' } }], label: { zh: '核验逾期', en: 'Verifying overdue' } }],
      },
    },
    verified: { type: 'atomic', label: { zh: '已核验', en: 'Verified' }, code: 'VERIFIED', on: { 'attendance.record': rollCall } },
  },
};
