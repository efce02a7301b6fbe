import type { Act } from '#domain/behaviour.ts';
import { about, act, after, assumed, fixed, gives, picked, simple, today, within } from './builders.ts';

/** Slips: signed for, replied to, settled. */
export const slipActs: readonly Act[] = [
  simple('slipSigned', { zh: '签收督办单', en: 'Sign the slip' }, {
    trigger: { kind: 'state', charts: ['slip'], at: { state: 'open.issued' } },
    delay: about(0, 0, 2),
    outcomes: [gives('slip.sign')],
  }),
  simple('slipSignedLate', { zh: '逾期后签收', en: 'Sign it late' }, { trigger: within('slip', 'open.unsigned'), delay: about(0, 1, 2), outcomes: [gives('slip.sign')] }),
  simple('slipReplied', { zh: '回复督办单', en: 'Reply to the slip' }, {
    trigger: within('slip', 'open.signed'),
    delay: about(0, 2, 5),
    outcomes: [gives('slip.reply', { 'slip.replyText': fixed('已制定措施'), 'slip.cause': fixed('勤务集中') })],
  }),
  simple('slipRepliedLate', { zh: '逾期后回复', en: 'Reply late' }, {
    trigger: within('slip', 'open.replyOverdue'),
    delay: about(0, 1, 3),
    outcomes: [gives('slip.reply', { 'slip.replyText': fixed('已制定措施'), 'slip.cause': fixed('勤务集中') })],
  }),
  act({
    id: 'slipTalk',
    title: { zh: '约谈', en: 'Talk' },
    trigger: within('slip', 'open', { once: true }),
    cases: [assumed({ where: { '==': [{ var: 'slip.colour' }, 'PURPLE'] }, delay: about(1, 2, 3), outcomes: [gives('slip.talk', { 'slip.talkMinutes': fixed('已约谈') })] })],
  }),
  simple('slipSettled', { zh: '办结督办单', en: 'Settle the slip' }, {
    trigger: within('slip', 'open.replied'),
    delay: about(0, 1, 3),
    outcomes: [gives('slip.settle', {}, 92), gives('slip.return', {}, 8)],
  }),
];

/** Proposals: decided by the one who must, now and then appealed. */
export const proposalActs: readonly Act[] = [
  simple('proposalDecided', { zh: '审批处理建议', en: 'Decide the proposal' }, {
    trigger: within('proposal', 'deciding'),
    delay: about(1, 3, 6),
    outcomes: [gives('proposal.approve', { 'proposal.approvedBy': { kind: 'someone', from: 'otherUnit' } }, 88), gives('proposal.reject', {}, 12)],
  }),
  act({
    id: 'proposalAppealed',
    title: { zh: '申诉', en: 'Appeal' },
    trigger: within('proposal', 'approved'),
    cases: [assumed({ chance: 0.05, delay: about(0, 1, 3), outcomes: [gives('proposal.appeal', { 'proposal.appealGround': fixed('依据有误') })] })],
  }),
  simple('appealReviewed', { zh: '复核申诉', en: 'Review the appeal' }, {
    trigger: within('proposal', 'appealed'),
    delay: about(1, 2, 4),
    outcomes: [
      gives('proposal.review', {
        'proposal.appealResult': picked([
          ['UPHELD', 7],
          ['WITHDRAWN', 3],
        ]),
      }),
    ],
  }),
];

const units = ['ZS1', 'ZS2', 'ZS3', 'ZS4', 'GL1', 'GL2', 'SGD', 'FXC', 'CGS', 'JGS', 'JKZX'];

/** The public: opinions judged, answered, turned into issues. */
export const publicActs: readonly Act[] = [
  act({
    id: 'opinions',
    title: { zh: '群众意见', en: 'Opinions of the public' },
    trigger: { kind: 'arrivals', from: '2024-10-28', to: '2024-12-20' },
    cases: [
      assumed({
        where: { in: [{ var: 'issue.ownerUnit' }, units] },
        count: { kind: 'poisson', mean: 3.6 },
        outcomes: [
          gives('feedback.register', {
            'feedback.from': picked([
              ['DRIVER', 8],
              ['OFFENDER', 6],
              ['ACCIDENT_PARTY', 5],
              ['DEPUTY', 3],
              ['COMMITTEE_MEMBER', 2],
              ['SUPERVISOR', 3],
              ['OTHER', 3],
            ]),
            'feedback.channel': picked([
              ['SURVEY', 12],
              ['VISIT', 8],
              ['LETTER', 6],
              ['HOTLINE', 4],
            ]),
            'feedback.content': fixed('希望改进服务'),
            'feedback.date': today,
          }),
        ],
      }),
    ],
  }),
  simple('opinionJudged', { zh: '甄别意见', en: 'Judge the opinion' }, {
    trigger: within('feedback', 'open.registered'),
    delay: about(0, 1, 3),
    outcomes: [
      gives('feedback.judge', {
        'feedback.valid': picked([
          [true, 8],
          [false, 2],
        ]),
        'feedback.complex': picked([
          [false, 9],
          [true, 1],
        ]),
      }),
    ],
  }),
  act({
    id: 'issueOfOpinion',
    title: { zh: '意见转为问题', en: 'Issue made of it' },
    trigger: within('feedback', 'open.answering.valid'),
    cases: [
      assumed({
        chance: 0.7,
        outcomes: [
          gives('issue.register', {
            'issue.title': fixed('群众反映的问题'),
            'issue.channel': fixed('PUBLIC'),
            'issue.item': picked([
              ['A2', 4],
              ['D3', 3],
              ['E1', 5],
              ['E2', 5],
              ['C2', 3],
            ]),
            'issue.category': picked(
              [
                ['A', 4],
                ['D', 3],
                ['E', 5],
                ['E', 5],
                ['C', 3],
              ],
              'issue.item',
            ),
            'issue.severity': picked([
              ['MINOR', 7],
              ['MODERATE', 3],
            ]),
            'issue.urgent': fixed(false),
            'issue.fixableOnSpot': picked([
              [true, 4],
              [false, 6],
            ]),
            'issue.needsSystem': picked([
              [false, 9],
              [true, 1],
            ]),
            'issue.repeated': fixed(false),
            'issue.foundOn': today,
          }),
        ],
      }),
    ],
  }),
  simple('opinionLinked', { zh: '转问题办理', en: 'Handled as an issue' }, {
    trigger: within('feedback', 'open.answering.valid', { when: { '>': [{ var: 'feedback.issueCount' }, 0] } }),
    outcomes: [gives('feedback.toIssue')],
  }),
  simple('opinionAnswered', { zh: '答复', en: 'Answer' }, {
    trigger: within('feedback', 'open.answering', { again: 2 }),
    delay: about(2, 3, 6),
    outcomes: [gives('feedback.reply', { 'feedback.result': fixed('已说明并落实改进'), 'feedback.replyDate': today })],
  }),
  simple('opinionRated', { zh: '回访', en: 'Ask back' }, {
    trigger: within('feedback', 'open.replied'),
    delay: about(1, 2, 6),
    outcomes: [
      gives('feedback.rate', {
        'feedback.accepted': picked([
          [true, 92],
          [false, 8],
        ]),
      }),
    ],
  }),
  simple('opinionAnsweredAgain', { zh: '再次答复', en: 'Answer again' }, {
    trigger: within('feedback', 'open.notAccepted'),
    delay: after(3),
    outcomes: [gives('feedback.reply', { 'feedback.result': fixed('已再次说明'), 'feedback.replyDate': today })],
  }),
];
