import type { FactDefinition } from '#domain/fact.ts';
import { recorded } from './fact-sources.ts';
import { none, undetermined } from './missing-policies.ts';
import { units } from './units-of-measure.ts';

/** Facts about a supervision slip (督办单): number, colour, matter, basis, demand, time limit, signature, reply, instruction. */
export const slipFacts: readonly FactDefinition[] = [
  {
    id: 'slip.colour', subject: 'slip', title: { zh: '督办单等级（色）', en: 'Colour of the slip' }, type: 'enum', source: recorded, missing: undetermined,
    enum: [
      { code: 'BLUE', title: { zh: '蓝色提示单', en: 'Blue notice' } },
      { code: 'YELLOW', title: { zh: '黄色督办单', en: 'Yellow slip' } },
      { code: 'ORANGE', title: { zh: '橙色督办单', en: 'Orange slip' } },
      { code: 'RED', title: { zh: '红色督办单', en: 'Red slip' } },
      { code: 'PURPLE', title: { zh: '约谈通知单', en: 'Summons to a talk' } },
    ],
  },
  {
    id: 'slip.rung', subject: 'slip', title: { zh: '督办等级', en: 'Rung of the ladder' }, type: 'enum', source: recorded, missing: undetermined,
    enum: [
      { code: 'BLUE', title: { zh: '蓝色提示', en: 'Blue' } },
      { code: 'YELLOW', title: { zh: '黄色督办', en: 'Yellow' } },
      { code: 'RED', title: { zh: '红色督办', en: 'Red' } },
      { code: 'TALK', title: { zh: '约谈并提级督办', en: 'Talk and escalated supervision' } },
    ],
    about: { zh: '由督办阶梯产生的督办单才有；人工下发的没有。', en: 'Only slips that a ladder issued have it.' },
  },
  { id: 'slip.number', subject: 'slip', title: { zh: '编号', en: 'Number' }, type: 'text', source: recorded, missing: undetermined },
  { id: 'slip.matter', subject: 'slip', title: { zh: '督办事项', en: 'Matter' }, type: 'text', source: recorded, missing: undetermined },
  { id: 'slip.basis', subject: 'slip', title: { zh: '督办依据', en: 'Basis' }, type: 'text', source: recorded, missing: undetermined },
  { id: 'slip.demand', subject: 'slip', title: { zh: '办理要求', en: 'What is demanded' }, type: 'text', source: recorded, missing: undetermined },
  { id: 'slip.replyText', subject: 'slip', title: { zh: '办理反馈', en: 'Reply' }, type: 'text', source: recorded, missing: undetermined },
  { id: 'slip.cause', subject: 'slip', title: { zh: '未按期办结的原因', en: 'Why it was not done in time' }, type: 'text', source: recorded, missing: undetermined },
  { id: 'slip.instruction', subject: 'slip', title: { zh: '领导批示', en: "Leader's instruction" }, type: 'text', source: recorded, missing: undetermined },
  { id: 'slip.talkMinutes', subject: 'slip', title: { zh: '约谈记录（编号）', en: 'Minutes of the talk (number)' }, type: 'text', source: recorded, missing: undetermined },
  {
    id: 'slip.returnCount', subject: 'slip', title: { zh: '反馈退回次数', en: 'Times the reply was returned' }, type: 'number', unit: units.times,
    range: { min: 0, max: 100, decimals: 0 }, source: recorded, missing: none,
  },
  {
    id: 'slip.state', subject: 'slip', title: { zh: '督办单状态', en: 'State of the slip' }, type: 'enum', source: { kind: 'phase', chart: 'slip' }, missing: undetermined,
    enum: [
      { code: 'ISSUED', title: { zh: '已发', en: 'Issued' } },
      { code: 'UNSIGNED', title: { zh: '逾期未签收', en: 'Not signed for in time' } },
      { code: 'SIGNED', title: { zh: '已签收', en: 'Signed for' } },
      { code: 'REPLY_OVERDUE', title: { zh: '逾期未反馈', en: 'Reply overdue' } },
      { code: 'REPLIED', title: { zh: '已反馈', en: 'Replied' } },
      { code: 'SETTLED', title: { zh: '已办结', en: 'Settled' } },
      { code: 'ESCALATED', title: { zh: '已升级', en: 'Escalated' } },
      { code: 'WITHDRAWN', title: { zh: '已撤销', en: 'Withdrawn' } },
    ],
  },
  {
    id: 'slip.open', subject: 'slip', title: { zh: '督办单在办', en: 'Slip open' }, type: 'boolean',
    source: { kind: 'state', chart: 'slip', tag: 'slip-open' }, missing: undetermined,
  },
];
