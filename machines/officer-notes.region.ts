import type { StateNode, Transition } from '#domain/chart-state.ts';

const review: readonly Transition[] = [
  {
    guard: { type: 'rule', params: { id: 'NOTE_NEEDS_SUPPLEMENT' } },
    target: '#open.notes.supplementDue',
    effects: [{ type: 'fact.add', params: { fact: 'note.rounds', by: 1 } }],
    label: { zh: '讲评：督促补记', en: 'Urged to supplement' },
  },
  {
    guard: { type: 'rule', params: { id: 'NOTE_COMMENDED' } },
    target: '#open.notes.complete.reviewed',
    effects: [
      { type: 'fact.add', params: { fact: 'note.rounds', by: 1 } },
      { type: 'proposal.raise', params: { rule: 'NOTE_COMMENDED', consequence: 'COMMENDATION' } },
    ],
    label: { zh: '讲评：好，提出表扬建议', en: 'Good: proposed for commendation' },
  },
  { target: '#open.notes.complete.reviewed', effects: [{ type: 'fact.add', params: { fact: 'note.rounds', by: 1 } }], label: { zh: '讲评', en: 'Reviewed' } },
];

/** Study notes, round after round: handed in, reviewed, supplemented where poor or incomplete, re-checked. */
export const officerNotesRegion: StateNode = {
  type: 'compound',
  label: { zh: '学习笔记', en: 'Study notes' },
  initial: 'notHandedIn',
  states: {
    notHandedIn: {
      type: 'atomic',
      label: { zh: '未交', en: 'Not handed in' },
      on: { 'note.submit': [{ target: 'handedIn', label: { zh: '上交', en: 'Hand in' } }] },
    },
    handedIn: {
      type: 'atomic',
      label: { zh: '已交，待讲评', en: 'Handed in, to be reviewed' },
      tags: ['note-submitted'],
      on: { 'note.submit': [{ label: { zh: '补充登记', en: 'Hand in more' } }], 'note.review': review },
    },
    complete: {
      type: 'compound',
      label: { zh: '笔记齐全', en: 'Notes complete' },
      initial: 'reviewed',
      tags: ['note-submitted', 'note-complete'],
      states: {
        reviewed: {
          type: 'atomic',
          label: { zh: '已讲评', en: 'Reviewed' },
          on: { 'note.submit': [{ target: 'nextRound', label: { zh: '下一轮上交', en: 'Hand in, next round' } }] },
        },
        rechecked: {
          type: 'atomic',
          label: { zh: '已复查', en: 'Re-checked' },
          on: { 'note.submit': [{ target: 'nextRound', label: { zh: '下一轮上交', en: 'Hand in, next round' } }] },
        },
        nextRound: {
          type: 'atomic',
          label: { zh: '下一轮已交，待讲评', en: 'Next round handed in' },
          on: { 'note.submit': [{ label: { zh: '补充登记', en: 'Hand in more' } }], 'note.review': review },
        },
      },
    },
    supplementDue: {
      type: 'atomic',
      label: { zh: '待补记', en: 'Supplement due' },
      code: 'SUPPLEMENT_DUE',
      tags: ['note-submitted', 'waiting'],
      entry: [
        { type: 'deadline.set', params: { deadline: 'supplement', rule: 'NOTE_SUPPLEMENT_DAYS' } },
        { type: 'remind', params: { role: 'officer' } },
      ],
      exit: [{ type: 'deadline.clear', params: { deadline: 'supplement' } }],
      on: {
        'note.supplement': [{ guard: { type: 'rule', params: { id: 'NOTE_COMPLETE' } }, target: 'supplemented', label: { zh: '补记', en: 'Supplement' } }],
        'deadline.passed:supplement': [{ effects: [{ type: 'remind', params: { role: 'unitHead' } }], label: { zh: '补记逾期', en: 'Supplement overdue' } }],
      },
    },
    supplemented: {
      type: 'atomic',
      label: { zh: '已补记，待复查', en: 'Supplemented, to be re-checked' },
      code: 'SUPPLEMENTED',
      tags: ['note-submitted', 'waiting'],
      entry: [{ type: 'deadline.set', params: { deadline: 'recheck', rule: 'NOTE_RECHECK_DAYS' } }],
      exit: [{ type: 'deadline.clear', params: { deadline: 'recheck' } }],
      on: {
        'note.recheck': [
          { guard: { type: 'rule', params: { id: 'NOTE_RECHECK_OK' } }, target: 'complete.rechecked', label: { zh: '复查合格', en: 'Re-check passed' } },
          { target: 'supplementDue', label: { zh: '复查不合格', en: 'Re-check failed' } },
        ],
        'deadline.passed:recheck': [{ effects: [{ type: 'remind', params: { role: 'campaignOffice' } }], label: { zh: '复查逾期', en: 'Re-check overdue' } }],
      },
    },
  },
};
