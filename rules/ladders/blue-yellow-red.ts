import type { Ladder } from '#domain/stage.ts';

/** The shipped convention: a blue notice before the deadline, a yellow slip, a red slip, and a talk with escalated supervision. */
export const blueYellowRedLadder: Ladder = {
  id: 'issue-blue-yellow-red',
  title: { zh: '蓝黄红督办', en: 'Blue, yellow, red' },
  basis: '宿迁市督办单管理办法蓝黄红三色（S18）；督查督办扣分办法（S19）；约谈（S21）；挂牌督办（S26）',
  subject: 'issue',
  chart: 'issue',
  tag: 'supervised',
  rule: 'ISSUE_ESCALATION',
  none: 'NONE',
  rungs: [
    { code: 'BLUE', title: { zh: '蓝色提示单', en: 'Blue notice' }, colour: 'blue', slip: true, recipient: 'directOwner', copyTo: ['liaison'] },
    { code: 'YELLOW', title: { zh: '黄色督办单', en: 'Yellow slip' }, colour: 'yellow', slip: true, recipient: 'unitHead', copyTo: ['liaison'] },
    {
      code: 'RED',
      title: { zh: '红色督办单', en: 'Red slip' },
      colour: 'red',
      slip: true,
      recipient: 'unitHead',
      copyTo: ['leaderInCharge'],
      consequence: 'CIRCULAR',
    },
    {
      code: 'TALK',
      title: { zh: '约谈并提级督办（挂牌）', en: 'Talk and escalated supervision' },
      colour: 'purple',
      slip: true,
      recipient: 'unitHead',
      copyTo: ['chief', 'leaderInCharge'],
      consequence: 'TALK',
    },
  ],
};
