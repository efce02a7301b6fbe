import type { StateNode, Transition } from '#domain/chart-state.ts';

/** Every score opens the three days in which it can be appealed. */
const score: readonly Transition[] = [
  { guard: { type: 'rule', params: { id: 'EXAM_SCORE_EXPECTED' } }, target: 'open', label: { zh: '可申诉', en: 'Open to appeal' } },
];

/** The appeal of a score, beside the exam itself. */
export const officerAppealRegion: StateNode = {
  type: 'compound',
  label: { zh: '成绩申诉', en: 'Score appeal' },
  initial: 'none',
  states: {
    none: { type: 'atomic', label: { zh: '无可申诉成绩', en: 'Nothing to appeal' }, on: { 'exam.score': score } },
    open: {
      type: 'atomic',
      label: { zh: '可申诉', en: 'Open to appeal' },
      tags: ['score-appeal-open'],
      entry: [{ type: 'deadline.set', params: { deadline: 'scoreAppeal', rule: 'EXAM_APPEAL_DAYS' } }],
      exit: [{ type: 'deadline.clear', params: { deadline: 'scoreAppeal' } }],
      on: {
        'exam.appeal': [{ target: 'appealed', label: { zh: '申诉', en: 'Appeal' } }],
        'exam.score': score,
        'deadline.passed:scoreAppeal': [{ target: 'closed', label: { zh: '申诉期满', en: 'Period over' } }],
      },
    },
    appealed: {
      type: 'atomic',
      label: { zh: '申诉复核中', en: 'Under review' },
      tags: ['score-appealed', 'waiting'],
      entry: [
        { type: 'deadline.set', params: { deadline: 'scoreReview', rule: 'EXAM_APPEAL_REVIEW_DAYS' } },
        { type: 'remind', params: { role: 'politicalWork' } },
      ],
      exit: [{ type: 'deadline.clear', params: { deadline: 'scoreReview' } }],
      on: {
        'exam.upholdScore': [
          {
            target: 'closed',
            effects: [{ type: 'fact.set', params: { fact: 'exam.appealResult', value: 'UPHELD' } }],
            label: { zh: '维持原成绩', en: 'Uphold' },
          },
        ],
        'exam.correctScore': [
          {
            guard: { type: 'rule', params: { id: 'EXAM_CORRECTION_FITS' } },
            target: 'closed',
            effects: [{ type: 'fact.set', params: { fact: 'exam.appealResult', value: 'CORRECTED' } }],
            label: { zh: '更正成绩', en: 'Correct' },
          },
        ],
        'deadline.passed:scoreReview': [{ effects: [{ type: 'remind', params: { role: 'politicalWork' } }], label: { zh: '复核逾期', en: 'Review overdue' } }],
      },
    },
    closed: { type: 'atomic', label: { zh: '申诉已了结', en: 'Closed' }, on: { 'exam.score': score } },
  },
};
