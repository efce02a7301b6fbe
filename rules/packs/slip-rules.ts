import type { RuleDocument } from '#domain/rule.ts';
import { APPEAL_BASIS, SETTING } from './bases.ts';

const slip = { version: 1, subject: 'slip', view: 'sentence', output: { type: 'boolean' } } as const;
const days = { type: 'number', unit: { zh: '工作日', en: 'working days' }, decimals: 0, min: 0, max: 250 } as const;
const points = { type: 'number', unit: { zh: '分', en: 'points' }, decimals: 1, min: 0 } as const;
const THREE_COLOURS = '三色督查单办法（S17、S18）；督查督办扣分办法（S19）';

/** Supervision slips and proposals of consequences. */
export const slipRules: readonly RuleDocument[] = [
  {
    ...slip, id: 'SLIP_SIGN_DAYS', kind: 'deadline', title: { zh: '督办单签收期限', en: 'Slip signed within' }, basis: '宜昌八节点督办流程（S24）', output: days, view: 'formula',
    logic: { var: 'p.slip.signWithinWorkdays' }, examples: [{ facts: {}, expect: { value: 1 } }],
  },
  {
    ...slip, id: 'SLIP_REPLY_DAYS', kind: 'deadline', title: { zh: '督办单反馈期限', en: 'Reply to a slip within' }, basis: `${THREE_COLOURS}；天数为设定值（可调整）`, output: days, view: 'table',
    logic: {
      if: [
        { '==': [{ var: 'slip.colour' }, 'BLUE'] }, { var: 'p.slip.replyBlue' },
        { '==': [{ var: 'slip.colour' }, 'YELLOW'] }, { var: 'p.slip.replyYellow' },
        { '==': [{ var: 'slip.colour' }, 'ORANGE'] }, { var: 'p.slip.replyOrange' },
        { '==': [{ var: 'slip.colour' }, 'RED'] }, { var: 'p.slip.replyRed' },
        { var: 'p.slip.replyTalk' },
      ],
    },
    examples: [
      { facts: { 'slip.colour': 'BLUE' }, expect: { value: 3 } },
      { facts: { 'slip.colour': 'RED' }, expect: { value: 2 } },
      { facts: { 'slip.colour': 'PURPLE' }, expect: { value: 5 } },
      { facts: {}, expect: { undetermined: ['slip.colour'] } },
    ],
  },
  {
    ...slip, id: 'SLIP_SETTLE_DAYS', kind: 'deadline', title: { zh: '督办单办结期限', en: 'Slip settled within' }, basis: SETTING, output: days, view: 'formula',
    logic: { var: 'p.slip.settleWithinWorkdays' }, examples: [{ facts: {}, expect: { value: 2 } }],
  },
  {
    ...slip, id: 'SLIP_REPLY_READY', kind: 'gate', title: { zh: '督办反馈要素齐全', en: 'Reply complete' },
    about: { zh: '黄色以上须书面说明未按期办结的原因。', en: 'From yellow on, with the reason for the delay in writing.' }, basis: THREE_COLOURS,
    logic: { and: [{ '!=': [{ var: 'slip.replyText' }, ''] }, { or: [{ '==': [{ var: 'slip.colour' }, 'BLUE'] }, { '!=': [{ var: 'slip.cause' }, ''] }] }] },
    examples: [
      { facts: { 'slip.replyText': '已完成整改', 'slip.colour': 'BLUE' }, expect: { value: true } },
      { facts: { 'slip.replyText': '已完成整改', 'slip.colour': 'RED', 'slip.cause': '设备未到位' }, expect: { value: true } },
      { facts: { 'slip.replyText': '已完成整改', 'slip.colour': 'RED' }, expect: { undetermined: ['slip.cause'] } },
    ],
  },
  {
    ...slip, id: 'SLIP_SETTLEABLE', kind: 'gate', title: { zh: '督办单可办结', en: 'Slip may be settled' },
    about: { zh: '约谈通知单须有约谈记录。', en: 'A summons needs the minutes of the talk.' }, basis: '约谈办法（S21）',
    logic: { or: [{ '!=': [{ var: 'slip.colour' }, 'PURPLE'] }, { '!=': [{ var: 'slip.talkMinutes' }, ''] }] },
    examples: [
      { facts: { 'slip.colour': 'YELLOW' }, expect: { value: true } },
      { facts: { 'slip.colour': 'PURPLE', 'slip.talkMinutes': '约谈记录2024-3号' }, expect: { value: true } },
      { facts: { 'slip.colour': 'PURPLE' }, expect: { undetermined: ['slip.talkMinutes'] } },
    ],
  },
  {
    ...slip, id: 'SLIP_DEDUCTION', kind: 'performanceLinkage', title: { zh: '督办扣分', en: 'Points for a slip' }, output: points, view: 'table',
    about: { zh: '红单扣分；同一单位第二份及以后的黄单扣分。只作建议。', en: 'For a red slip, and for a unit’s second yellow slip and later ones. A proposal.' }, basis: '督查督办扣分办法：二次黄单扣1分、红单扣2分（S19）',
    logic: {
      if: [
        { '==': [{ var: 'slip.colour' }, 'RED'] }, { var: 'p.slip.pointsRed' },
        { and: [{ '==': [{ var: 'slip.colour' }, 'YELLOW'] }, { '>=': [{ var: 'unit.yellowSlipCount' }, 2] }] }, { var: 'p.slip.pointsSecondYellow' },
        0,
      ],
    },
    examples: [
      { facts: { 'slip.colour': 'RED' }, expect: { value: 2 } },
      { facts: { 'slip.colour': 'YELLOW', 'unit.yellowSlipCount': 1 }, expect: { value: 0 } },
      { facts: { 'slip.colour': 'YELLOW', 'unit.yellowSlipCount': 2 }, expect: { value: 1 } },
      { facts: { 'slip.colour': 'YELLOW' }, expect: { undetermined: ['unit.yellowSlipCount'] } },
    ],
  },
  {
    ...slip, id: 'SLIP_THIRD_RED', kind: 'escalation', title: { zh: '第三份红单约谈', en: 'Third red slip: talk' }, basis: '隆昌市督办办法：三次红单约谈并书面报告（S21）',
    logic: { and: [{ '==': [{ var: 'slip.colour' }, 'RED'] }, { '>=': [{ var: 'unit.redSlipCount' }, { var: 'p.slip.talkAfterReds' }] }] },
    examples: [
      { facts: { 'slip.colour': 'RED', 'unit.redSlipCount': 3 }, expect: { value: true } },
      { facts: { 'slip.colour': 'RED', 'unit.redSlipCount': 2 }, expect: { value: false } },
      { facts: { 'slip.colour': 'RED' }, expect: { undetermined: ['unit.redSlipCount'] } },
    ],
  },
  {
    ...slip, id: 'PROPOSAL_DECIDE_DAYS', subject: 'proposal', kind: 'deadline', title: { zh: '处理建议审批期限', en: 'Proposal decided within' }, basis: SETTING, output: days, view: 'formula',
    logic: { var: 'p.proposal.decideWithinWorkdays' }, examples: [{ facts: {}, expect: { value: 5 } }],
  },
  {
    ...slip, id: 'PROPOSAL_APPEAL_DAYS', subject: 'proposal', kind: 'deadline', title: { zh: '申诉期限', en: 'Appeal within' }, basis: APPEAL_BASIS, output: days, view: 'formula',
    logic: { var: 'p.proposal.appealWithinWorkdays' }, examples: [{ facts: {}, expect: { value: 3 } }],
  },
  {
    ...slip, id: 'PROPOSAL_REVIEW_DAYS', subject: 'proposal', kind: 'deadline', title: { zh: '复核期限', en: 'Review within' }, basis: APPEAL_BASIS, output: days, view: 'formula',
    logic: { var: 'p.proposal.reviewWithinWorkdays' }, examples: [{ facts: {}, expect: { value: 3 } }],
  },
  {
    ...slip, id: 'PROPOSAL_UPHELD', subject: 'proposal', kind: 'other', title: { zh: '申诉复核维持', en: 'Upheld on appeal' }, basis: APPEAL_BASIS,
    logic: { '==': [{ var: 'proposal.appealResult' }, 'UPHELD'] },
    examples: [
      { facts: { 'proposal.appealResult': 'UPHELD' }, expect: { value: true } },
      { facts: { 'proposal.appealResult': 'WITHDRAWN' }, expect: { value: false } },
      { facts: {}, expect: { undetermined: ['proposal.appealResult'] } },
    ],
  },
];
