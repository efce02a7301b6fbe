import type { Ladder } from '#domain/stage.ts';

/** A preset: blue, orange and red slips; the second colour is orange where other offices use yellow. */
export const blueOrangeRedLadder: Ladder = {
  id: 'issue-blue-orange-red',
  title: { zh: '蓝橙红督查', en: 'Blue, orange, red' },
  basis: '三明市三色督查单办法（S17）',
  subject: 'issue',
  chart: 'issue',
  tag: 'supervised',
  rule: 'ISSUE_ESCALATION',
  none: 'NONE',
  rungs: [
    { code: 'BLUE', title: { zh: '蓝色督查单（提醒）', en: 'Blue slip (notice)' }, colour: 'blue', slip: true, recipient: 'directOwner', copyTo: ['liaison'] },
    {
      code: 'YELLOW',
      title: { zh: '橙色督查单（督促）', en: 'Orange slip (urging)' },
      colour: 'orange',
      slip: true,
      recipient: 'unitHead',
      copyTo: ['liaison'],
    },
    {
      code: 'RED',
      title: { zh: '红色督查单（警示）', en: 'Red slip (warning)' },
      colour: 'red',
      slip: true,
      recipient: 'unitHead',
      copyTo: ['leaderInCharge'],
      consequence: 'CIRCULAR',
    },
    { code: 'TALK', title: { zh: '约谈', en: 'Talk' }, colour: 'purple', slip: true, recipient: 'unitHead', copyTo: ['chief'], consequence: 'TALK' },
  ],
};
