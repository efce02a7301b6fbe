import type { ParameterDefinition } from '#domain/parameter.ts';
import { units } from '../vocabulary/units-of-measure.ts';

const supervisionSlips = { zh: '督办单', en: 'Supervision slips' };
const feedback = { zh: '群众意见', en: 'Feedback' };
const consequenceProposals = { zh: '处理建议', en: 'Consequence proposals' };
const survey = { zh: '问卷', en: 'Survey' };

/** Values of slips, feedback, proposals of consequences and surveys. */
export const supervisionParameters: readonly ParameterDefinition[] = [
  {
    id: 'slip.signWithinWorkdays', title: { zh: '督办单签收期限', en: 'Slip signed within' }, group: supervisionSlips, value: 1, range: { min: 1, max: 10, decimals: 0 }, unit: units.workdays,
    basis: '宜昌八节点督办流程（S24）',
    about: { zh: '自下发之日起。', en: 'From issue.' },
  },
  {
    id: 'slip.replyBlue', title: { zh: '蓝色提示单反馈期限', en: 'Reply to a blue notice' }, group: supervisionSlips, value: 3, range: { min: 1, max: 30, decimals: 0 }, unit: units.workdays,
    basis: '三色督查单办法（S17、S18）；天数为设定值（可调整）',
    about: { zh: '自签收之日起。', en: 'From signing.' },
  },
  {
    id: 'slip.replyYellow', title: { zh: '黄色督办单反馈期限', en: 'Reply to a yellow slip' }, group: supervisionSlips, value: 3, range: { min: 1, max: 30, decimals: 0 }, unit: units.workdays,
    basis: '三色督查单办法（S18、S19）；天数为设定值（可调整）',
    about: { zh: '自签收之日起；须书面说明原因。', en: 'From signing; with the reason in writing.' },
  },
  {
    id: 'slip.replyOrange', title: { zh: '橙色督办单反馈期限', en: 'Reply to an orange slip' }, group: supervisionSlips, value: 2, range: { min: 1, max: 30, decimals: 0 }, unit: units.workdays,
    basis: '三色督查单办法（S17）；天数为设定值（可调整）',
    about: { zh: '自签收之日起；须书面说明原因。', en: 'From signing; with the reason in writing.' },
  },
  {
    id: 'slip.replyRed', title: { zh: '红色督办单反馈期限', en: 'Reply to a red slip' }, group: supervisionSlips, value: 2, range: { min: 1, max: 30, decimals: 0 }, unit: units.workdays,
    basis: '三色督查单办法（S18、S19）；天数为设定值（可调整）',
    about: { zh: '自签收之日起；须书面说明原因。', en: 'From signing; with the reason in writing.' },
  },
  {
    id: 'slip.replyTalk', title: { zh: '约谈后报告期限', en: 'Report after a talk' }, group: supervisionSlips, value: 5, range: { min: 1, max: 30, decimals: 0 }, unit: units.workdays,
    basis: '约谈办法（S21）；天数为设定值（可调整）',
    about: { zh: '自签收约谈通知之日起。', en: 'From signing the summons.' },
  },
  {
    id: 'slip.settleWithinWorkdays', title: { zh: '督办单办结期限', en: 'Slip settled within' }, group: supervisionSlips, value: 2, range: { min: 1, max: 30, decimals: 0 }, unit: units.workdays,
    basis: '设定值（可调整）',
    about: { zh: '自反馈之日起。', en: 'From the reply.' },
  },
  {
    id: 'slip.pointsSecondYellow', title: { zh: '二次黄单扣分', en: 'Points of a further yellow slip' }, group: supervisionSlips, value: 1, range: { min: 0, max: 50, decimals: 1 }, unit: units.points,
    basis: '督查督办扣分办法（S19）',
    about: { zh: '同一单位第二份及以后的黄色督办单。', en: 'From the second yellow slip of a unit on.' },
  },
  {
    id: 'slip.pointsRed', title: { zh: '红单扣分', en: 'Points of a red slip' }, group: supervisionSlips, value: 2, range: { min: 0, max: 50, decimals: 1 }, unit: units.points,
    basis: '督查督办扣分办法（S19）',
    about: { zh: '每份红色督办单。', en: 'For each red slip.' },
  },
  {
    id: 'slip.talkAfterReds', title: { zh: '几份红单约谈', en: 'Red slips that bring a talk' }, group: supervisionSlips, value: 3, range: { min: 1, max: 20, decimals: 0 }, unit: units.slips,
    basis: '隆昌市督办办法：连续三次红单约谈（S21）',
    about: { zh: '同一单位红色督办单达到此份数。', en: 'Red slips of one unit.' },
  },
  {
    id: 'feedback.judgeWithinWorkdays', title: { zh: '甄别期限', en: 'Judge within' }, group: feedback, value: 2, range: { min: 1, max: 30, decimals: 0 }, unit: units.workdays,
    basis: '兰溪市办理时限（S64）',
    about: { zh: '自登记之日起。', en: 'From registration.' },
  },
  {
    id: 'feedback.replyWithinWorkdays', title: { zh: '反馈期限（简单）', en: 'Reply within (simple)' }, group: feedback, value: 5, range: { min: 1, max: 60, decimals: 0 }, unit: units.workdays,
    basis: '活动总结“及时反馈”（R086、R102）；地方办理时限（S22、S64）',
    about: { zh: '自认定有效之日起。', en: 'From the day it is found valid.' },
  },
  {
    id: 'feedback.replyComplexWorkdays', title: { zh: '反馈期限（复杂）', en: 'Reply within (complex)' }, group: feedback, value: 15, range: { min: 1, max: 60, decimals: 0 }, unit: units.workdays,
    basis: '地方督查督办办法（S22）',
    about: { zh: '情况复杂或转为问题的。', en: 'When complex.' },
  },
  {
    id: 'feedback.askWithinWorkdays', title: { zh: '征询是否认可期限', en: 'Ask whether accepted within' }, group: feedback, value: 5, range: { min: 1, max: 60, decimals: 0 }, unit: units.workdays,
    basis: '设定值（可调整）',
    about: { zh: '自反馈之日起；期满未表态的办结。', en: 'From the reply; without a word back it is settled.' },
  },
  {
    id: 'proposal.decideWithinWorkdays', title: { zh: '审批期限', en: 'Decide within' }, group: consequenceProposals, value: 5, range: { min: 1, max: 60, decimals: 0 }, unit: units.workdays,
    basis: '设定值（可调整）',
    about: { zh: '自提出之日起。', en: 'From the proposal.' },
  },
  {
    id: 'proposal.appealWithinWorkdays', title: { zh: '申诉期限', en: 'Appeal within' }, group: consequenceProposals, value: 3, range: { min: 1, max: 60, decimals: 0 }, unit: units.workdays,
    basis: '刑警大队执法质量考评办法：三日内申请复议（S08）',
    about: { zh: '自批准之日起。', en: 'From approval.' },
  },
  {
    id: 'proposal.reviewWithinWorkdays', title: { zh: '复核期限', en: 'Review within' }, group: consequenceProposals, value: 3, range: { min: 1, max: 60, decimals: 0 }, unit: units.workdays,
    basis: '刑警大队执法质量考评办法：三日内作出复议决定（S08）',
    about: { zh: '自申诉之日起。', en: 'From the appeal.' },
  },
  {
    id: 'survey.minReturnRate', title: { zh: '最低回收率', en: 'Smallest return rate' }, group: survey, value: 0.5, range: { min: 0, max: 1, decimals: 4 }, unit: units.share,
    basis: '满意率99%而回收率23.9%受到质疑的教训（S54）；取值为设定值（可调整）',
    about: { zh: '低于此回收率不得公布满意度。', en: 'Below it no satisfaction figure is shown.' },
  },
  {
    id: 'survey.minReturned', title: { zh: '最少回收份数', en: 'Fewest forms returned' }, group: survey, value: 30, range: { min: 0, max: 1000000, decimals: 0 }, unit: units.pieces,
    basis: '满意率99%而回收率23.9%受到质疑的教训（S54）；取值为设定值（可调整）',
    about: { zh: '少于此份数不得公布满意度。', en: 'Below it no satisfaction figure is shown.' },
  },
];
