import type { Act } from '#domain/act.ts';
import { toAct, toAssumedCase, toOutcome, toSimpleAct, toStateTrigger } from './acts.ts';
import { toConstant, toPert } from './durations.ts';
import { toFixedValue, toPickedValue, today } from './values.ts';

/** Slips: signed for, replied to, settled. */
export const slipActs: readonly Act[] = [
  toSimpleAct(
    'slipSigned',
    { zh: '签收督办单', en: 'Sign the slip' },
    {
      trigger: { kind: 'state', charts: ['slip'], at: { state: 'open.issued' } },
      delay: toPert(0, 0, 2),
      outcomes: [toOutcome('slip.sign')],
    },
  ),
  toSimpleAct(
    'slipSignedLate',
    { zh: '逾期后签收', en: 'Sign it late' },
    { trigger: toStateTrigger('slip', 'open.unsigned'), delay: toPert(0, 1, 2), outcomes: [toOutcome('slip.sign')] },
  ),
  toSimpleAct(
    'slipReplied',
    { zh: '回复督办单', en: 'Reply to the slip' },
    {
      trigger: toStateTrigger('slip', 'open.signed'),
      delay: toPert(0, 2, 5),
      outcomes: [toOutcome('slip.reply', { 'slip.replyText': toFixedValue('已制定措施'), 'slip.cause': toFixedValue('勤务集中') })],
    },
  ),
  toSimpleAct(
    'slipRepliedLate',
    { zh: '逾期后回复', en: 'Reply late' },
    {
      trigger: toStateTrigger('slip', 'open.replyOverdue'),
      delay: toPert(0, 1, 3),
      outcomes: [toOutcome('slip.reply', { 'slip.replyText': toFixedValue('已制定措施'), 'slip.cause': toFixedValue('勤务集中') })],
    },
  ),
  toAct({
    id: 'slipTalk',
    title: { zh: '约谈', en: 'Talk' },
    trigger: toStateTrigger('slip', 'open', { once: true }),
    cases: [
      toAssumedCase({
        where: { '==': [{ var: 'slip.colour' }, 'PURPLE'] },
        delay: toPert(1, 2, 3),
        outcomes: [toOutcome('slip.talk', { 'slip.talkMinutes': toFixedValue('已约谈') })],
      }),
    ],
  }),
  toSimpleAct(
    'slipSettled',
    { zh: '办结督办单', en: 'Settle the slip' },
    {
      trigger: toStateTrigger('slip', 'open.replied'),
      delay: toPert(0, 1, 3),
      outcomes: [toOutcome('slip.settle', {}, 92), toOutcome('slip.return', {}, 8)],
    },
  ),
];

/** Proposals: decided by the one who must, now and then appealed. */
export const proposalActs: readonly Act[] = [
  toSimpleAct(
    'proposalDecided',
    { zh: '审批处理建议', en: 'Decide the proposal' },
    {
      trigger: toStateTrigger('proposal', 'deciding'),
      delay: toPert(1, 3, 6),
      outcomes: [toOutcome('proposal.approve', { 'proposal.approvedBy': { kind: 'someone', from: 'otherUnit' } }, 88), toOutcome('proposal.reject', {}, 12)],
    },
  ),
  toAct({
    id: 'proposalAppealed',
    title: { zh: '申诉', en: 'Appeal' },
    trigger: toStateTrigger('proposal', 'approved'),
    cases: [
      // Nobody appeals against praise.
      toAssumedCase({
        where: { '!=': [{ var: 'proposal.consequence' }, 'COMMENDATION'] },
        chance: 0.05,
        delay: toPert(0, 1, 3),
        outcomes: [toOutcome('proposal.appeal', { 'proposal.appealGround': toFixedValue('依据有误') })],
      }),
    ],
  }),
  toSimpleAct(
    'appealReviewed',
    { zh: '复核申诉', en: 'Review the appeal' },
    {
      trigger: toStateTrigger('proposal', 'appealed'),
      delay: toPert(1, 2, 4),
      outcomes: [
        toOutcome('proposal.review', {
          'proposal.appealResult': toPickedValue([
            ['UPHELD', 7],
            ['WITHDRAWN', 3],
          ]),
        }),
      ],
    },
  ),
];

const units = ['ZS1', 'ZS2', 'ZS3', 'ZS4', 'GL1', 'GL2', 'SGD', 'FXC', 'CGS', 'JGS', 'JKZX'];

/** The public: opinions judged, answered, turned into issues. */
export const publicActs: readonly Act[] = [
  toAct({
    id: 'opinions',
    title: { zh: '群众意见', en: 'Opinions of the public' },
    trigger: { kind: 'arrivals', from: '2024-10-28', to: '2024-12-20' },
    cases: [
      toAssumedCase({
        where: { in: [{ var: 'issue.ownerUnit' }, units] },
        count: { kind: 'poisson', mean: 3.6 },
        outcomes: [
          toOutcome('feedback.register', {
            'feedback.from': toPickedValue([
              ['DRIVER', 8],
              ['OFFENDER', 6],
              ['ACCIDENT_PARTY', 5],
              ['DEPUTY', 3],
              ['COMMITTEE_MEMBER', 2],
              ['SUPERVISOR', 3],
              ['OTHER', 3],
            ]),
            'feedback.channel': toPickedValue([
              ['SURVEY', 12],
              ['VISIT', 8],
              ['LETTER', 6],
              ['HOTLINE', 4],
            ]),
            'feedback.content': toFixedValue('希望改进服务'),
            'feedback.date': today,
          }),
        ],
      }),
    ],
  }),
  toSimpleAct(
    'opinionJudged',
    { zh: '甄别意见', en: 'Judge the opinion' },
    {
      trigger: toStateTrigger('feedback', 'open.registered'),
      delay: toPert(0, 1, 3),
      outcomes: [
        toOutcome('feedback.judge', {
          'feedback.valid': toPickedValue([
            [true, 8],
            [false, 2],
          ]),
          'feedback.complex': toPickedValue([
            [false, 9],
            [true, 1],
          ]),
        }),
      ],
    },
  ),
  toAct({
    id: 'issueOfOpinion',
    title: { zh: '意见转为问题', en: 'Issue made of it' },
    trigger: toStateTrigger('feedback', 'open.answering.valid'),
    cases: [
      toAssumedCase({
        chance: 0.7,
        outcomes: [
          toOutcome('issue.register', {
            'issue.title': toFixedValue('群众反映的问题'),
            'issue.channel': toFixedValue('PUBLIC'),
            'issue.item': toPickedValue([
              ['A2', 4],
              ['D3', 3],
              ['E1', 5],
              ['E2', 5],
              ['C2', 3],
            ]),
            'issue.category': toPickedValue(
              [
                ['A', 4],
                ['D', 3],
                ['E', 5],
                ['E', 5],
                ['C', 3],
              ],
              'issue.item',
            ),
            'issue.severity': toPickedValue([
              ['MINOR', 7],
              ['MODERATE', 3],
            ]),
            'issue.urgent': toFixedValue(false),
            'issue.fixableOnSpot': toPickedValue([
              [true, 4],
              [false, 6],
            ]),
            'issue.needsSystem': toPickedValue([
              [false, 9],
              [true, 1],
            ]),
            'issue.repeated': toFixedValue(false),
            'issue.foundOn': today,
          }),
        ],
      }),
    ],
  }),
  toSimpleAct(
    'opinionLinked',
    { zh: '转问题办理', en: 'Handled as an issue' },
    {
      trigger: toStateTrigger('feedback', 'open.answering.valid', { when: { '>': [{ var: 'feedback.issueCount' }, 0] } }),
      outcomes: [toOutcome('feedback.toIssue')],
    },
  ),
  toSimpleAct(
    'opinionAnswered',
    { zh: '答复', en: 'Answer' },
    {
      trigger: toStateTrigger('feedback', 'open.answering', { again: 2 }),
      delay: toPert(2, 3, 6),
      outcomes: [toOutcome('feedback.reply', { 'feedback.result': toFixedValue('已说明并落实改进'), 'feedback.replyDate': today })],
    },
  ),
  toSimpleAct(
    'opinionRated',
    { zh: '回访', en: 'Ask back' },
    {
      trigger: toStateTrigger('feedback', 'open.replied'),
      delay: toPert(1, 2, 6),
      outcomes: [
        toOutcome('feedback.rate', {
          'feedback.accepted': toPickedValue([
            [true, 92],
            [false, 8],
          ]),
        }),
      ],
    },
  ),
  toSimpleAct(
    'opinionAnsweredAgain',
    { zh: '再次答复', en: 'Answer again' },
    {
      trigger: toStateTrigger('feedback', 'open.notAccepted'),
      delay: toConstant(3),
      outcomes: [toOutcome('feedback.reply', { 'feedback.result': toFixedValue('已再次说明'), 'feedback.replyDate': today })],
    },
  ),
];
