import type { RuleDocument } from '#domain/rule.ts';
import { SETTING } from './bases.ts';

const base = { version: 1, subject: 'feedback', view: 'sentence', output: { type: 'boolean' } } as const;
const days = { type: 'number', unit: { zh: '工作日', en: 'working days' }, decimals: 0, min: 0, max: 250 } as const;
const ANSWER = '活动总结“及时反馈落实整改措施”（R086）、“将整改情况及时反馈给当事人”（R102）';

/** Feedback from the public, and the survey figure that may be shown. */
export const feedbackRules: readonly RuleDocument[] = [
  {
    ...base,
    id: 'FEEDBACK_VALID',
    kind: 'other',
    title: { zh: '有效意见', en: 'Valid feedback' },
    basis: '永定区征求意见：有效意见42条（S27）',
    logic: { var: 'feedback.valid' },
    examples: [
      { facts: { 'feedback.valid': true }, expect: { value: true } },
      { facts: { 'feedback.valid': false }, expect: { value: false } },
      { facts: {}, expect: { undetermined: ['feedback.valid'] } },
    ],
  },
  {
    ...base,
    id: 'FEEDBACK_HAS_ISSUE',
    kind: 'gate',
    title: { zh: '已登记对应问题', en: 'Its issue is registered' },
    basis: '活动总结“针对意见问题认真分析研究，落实整改措施”（R094）',
    logic: { '>': [{ var: 'feedback.issueCount' }, 0] },
    examples: [
      { facts: { 'feedback.issueCount': 1 }, expect: { value: true } },
      { facts: { 'feedback.issueCount': 0 }, expect: { value: false } },
      { facts: {}, expect: { undetermined: ['feedback.issueCount'] } },
    ],
  },
  {
    ...base,
    id: 'FEEDBACK_MEASURES_DONE',
    kind: 'gate',
    title: { zh: '对应问题的措施已落实', en: 'Measures of its issues are done' },
    about: { zh: '对应问题都已申请销号，方可反馈整改情况。', en: 'The person is told the result once closing has been applied for.' },
    basis: ANSWER,
    logic: { '==': [{ var: 'feedback.unfinishedIssues' }, 0] },
    examples: [
      { facts: { 'feedback.unfinishedIssues': 0 }, expect: { value: true } },
      { facts: { 'feedback.unfinishedIssues': 1 }, expect: { value: false } },
      { facts: {}, expect: { undetermined: ['feedback.unfinishedIssues'] } },
    ],
  },
  {
    ...base,
    id: 'FEEDBACK_ACCEPTED',
    kind: 'other',
    title: { zh: '当事人认可', en: 'Accepted by the person' },
    basis: ANSWER,
    logic: { var: 'feedback.accepted' },
    examples: [
      { facts: { 'feedback.accepted': true }, expect: { value: true } },
      { facts: { 'feedback.accepted': false }, expect: { value: false } },
      { facts: {}, expect: { undetermined: ['feedback.accepted'] } },
    ],
  },
  {
    ...base,
    id: 'FEEDBACK_JUDGE_DAYS',
    kind: 'deadline',
    title: { zh: '甄别期限', en: 'Judge within' },
    basis: '兰溪市办理时限（S64）',
    output: days,
    view: 'formula',
    logic: { var: 'p.feedback.judgeWithinWorkdays' },
    examples: [{ facts: {}, expect: { value: 2 } }],
  },
  {
    ...base,
    id: 'FEEDBACK_REPLY_DAYS',
    kind: 'deadline',
    title: { zh: '反馈期限', en: 'Reply within' },
    basis: `${ANSWER}；地方办理时限（S22、S64）`,
    output: days,
    logic: { if: [{ var: 'feedback.complex' }, { var: 'p.feedback.replyComplexWorkdays' }, { var: 'p.feedback.replyWithinWorkdays' }] },
    examples: [
      { facts: { 'feedback.complex': false }, expect: { value: 5 } },
      { facts: { 'feedback.complex': true }, expect: { value: 15 } },
      { facts: {}, expect: { undetermined: ['feedback.complex'] } },
    ],
  },
  {
    ...base,
    id: 'FEEDBACK_ASK_DAYS',
    kind: 'deadline',
    title: { zh: '征询是否认可期限', en: 'Ask whether accepted within' },
    basis: SETTING,
    output: days,
    view: 'formula',
    logic: { var: 'p.feedback.askWithinWorkdays' },
    examples: [{ facts: {}, expect: { value: 5 } }],
  },
  {
    ...base,
    id: 'SURVEY_USABLE',
    subject: 'campaign',
    kind: 'gate',
    title: { zh: '满意度可用性', en: 'Satisfaction figure may be used' },
    about: { zh: '回收率和回收份数都达到要求，才可公布满意度。', en: 'Only with enough forms back, by rate and by number.' },
    basis: '满意率99%而回收率23.9%受到质疑（S54）；比例和份数为设定值（可调整）',
    logic: {
      and: [
        { '>=': [{ var: 'survey.returnRate' }, { var: 'p.survey.minReturnRate' }] },
        { '>=': [{ var: 'survey.returned' }, { var: 'p.survey.minReturned' }] },
      ],
    },
    examples: [
      { facts: { 'survey.returnRate': 0.239, 'survey.returned': 16466 }, expect: { value: false } },
      { facts: { 'survey.returnRate': 0.683, 'survey.returned': 820 }, expect: { value: true } },
      { facts: { 'survey.returned': 820 }, expect: { undetermined: ['survey.returnRate'] } },
    ],
  },
];
