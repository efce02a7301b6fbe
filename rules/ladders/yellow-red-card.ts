import type { Ladder } from '#domain/stage.ts';

/** A preset: no notice before the deadline, a yellow card, a red card, then a talk. */
export const yellowRedCardLadder: Ladder = {
  id: 'issue-yellow-red-card',
  title: { zh: '黄牌警告、红牌督办', en: 'Yellow card, red card' },
  basis: '广东省执法质量考评办法：黄牌警告、责令限期整改（S06）；挂牌督办（S26）',
  subject: 'issue',
  chart: 'issue',
  tag: 'supervised',
  rule: 'ISSUE_ESCALATION',
  none: 'NONE',
  rungs: [
    { code: 'YELLOW', title: { zh: '黄牌警告', en: 'Yellow card' }, colour: 'yellow', slip: true, recipient: 'unitHead', copyTo: ['liaison'] },
    {
      code: 'RED',
      title: { zh: '红牌督办', en: 'Red card' },
      colour: 'red',
      slip: true,
      recipient: 'unitHead',
      copyTo: ['leaderInCharge'],
      consequence: 'CIRCULAR',
    },
    {
      code: 'TALK',
      title: { zh: '约谈并责令限期整改', en: 'Talk and order to rectify' },
      colour: 'purple',
      slip: true,
      recipient: 'unitHead',
      copyTo: ['chief', 'leaderInCharge'],
      consequence: 'TALK',
    },
  ],
};
