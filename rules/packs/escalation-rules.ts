import type { RuleDocument } from '#domain/rule.ts';

const done = { in: [{ var: 'issue.state' }, ['CLOSED', 'LOOKBACK_DUE', 'RECHECKED', 'REJECTED', 'TRANSFERRED']] };

/** Lamp and rung of an issue. The rule names the rung, the ladder says what it looks like and who gets the slip. */
export const escalationRules: readonly RuleDocument[] = [
  {
    id: 'ISSUE_LAMP',
    version: 1,
    kind: 'escalation',
    subject: 'issue',
    title: { zh: '红黄绿灯', en: 'Lamp' },
    view: 'table',
    about: { zh: '逾期亮红灯，距期限三个工作日以内亮黄灯，已办结不亮灯。', en: 'Red when overdue, yellow within three working days, nothing once it is done.' },
    basis: '西安市督办系统：到期前三日预警（S20）；宜昌八节点红黄绿灯（S24）',
    output: {
      type: 'enum',
      codes: [
        { code: 'GREEN', title: { zh: '绿灯', en: 'Green' } },
        { code: 'YELLOW', title: { zh: '黄灯', en: 'Yellow' } },
        { code: 'RED', title: { zh: '红灯', en: 'Red' } },
        { code: 'DONE', title: { zh: '已办结', en: 'Done' } },
      ],
    },
    logic: {
      if: [
        done,
        'DONE',
        { '>': [{ var: 'issue.overdueWorkdays' }, 0] },
        'RED',
        { '<=': [{ var: 'issue.remainingWorkdays' }, { var: 'p.issue.yellowBefore' }] },
        'YELLOW',
        'GREEN',
      ],
    },
    examples: [
      { facts: { 'issue.state': 'RECTIFYING', 'issue.overdueWorkdays': 0, 'issue.remainingWorkdays': 3 }, expect: { value: 'YELLOW' } },
      { facts: { 'issue.state': 'RECTIFYING', 'issue.overdueWorkdays': 1, 'issue.remainingWorkdays': 0 }, expect: { value: 'RED' } },
      { facts: { 'issue.state': 'RECTIFYING', 'issue.overdueWorkdays': 0, 'issue.remainingWorkdays': 4 }, expect: { value: 'GREEN' } },
      { facts: { 'issue.state': 'CLOSED' }, expect: { value: 'DONE' } },
      { facts: { 'issue.state': 'REGISTERED', 'issue.overdueWorkdays': 0 }, expect: { undetermined: ['issue.remainingWorkdays'] } },
    ],
  },
  {
    id: 'ISSUE_ESCALATION',
    version: 1,
    kind: 'escalation',
    subject: 'issue',
    title: { zh: '督办等级', en: 'Rung of supervision' },
    view: 'table',
    about: {
      zh: '临期提示（立行立改到最后一日才提示）、逾期或两次退回督办、逾期五日以上红单、十日以上约谈并提级。',
      en: 'A notice before the deadline, of immediate matters on the last day only; a slip when overdue or returned twice; red after five days; a talk after ten.',
    },
    basis: '三色督查单办法（S17、S18）；督查督办扣分办法（S19）；约谈办法（S21）；挂牌督办（S26）；天数为设定值（可调整）',
    output: {
      type: 'enum',
      codes: [
        { code: 'NONE', title: { zh: '不督办', en: 'None' } },
        { code: 'BLUE', title: { zh: '蓝色提示', en: 'Blue' } },
        { code: 'YELLOW', title: { zh: '黄色督办', en: 'Yellow' } },
        { code: 'RED', title: { zh: '红色督办', en: 'Red' } },
        { code: 'TALK', title: { zh: '约谈并提级督办', en: 'Talk and escalated supervision' } },
      ],
    },
    logic: {
      if: [
        done,
        'NONE',
        { '>': [{ var: 'issue.overdueWorkdays' }, { var: 'p.issue.talkAfter' }] },
        'TALK',
        { '>': [{ var: 'issue.overdueWorkdays' }, { var: 'p.issue.redAfter' }] },
        'RED',
        { or: [{ '>': [{ var: 'issue.overdueWorkdays' }, 0] }, { '>=': [{ var: 'issue.returnCount' }, { var: 'p.issue.yellowAfterReturns' }] }] },
        'YELLOW',
        { and: [{ '<=': [{ var: 'issue.remainingWorkdays' }, { var: 'p.issue.yellowBefore' }] }, { '!': { var: 'issue.noticeTooEarly' } }] },
        'BLUE',
        'NONE',
      ],
    },
    examples: [
      { facts: { 'issue.state': 'RECTIFYING', 'issue.overdueWorkdays': 0, 'issue.remainingWorkdays': 2, 'issue.returnCount': 0 }, expect: { value: 'BLUE' } },
      {
        title: { zh: '立行立改不在交办次日就提示', en: 'No notice on the day after an immediate matter is assigned' },
        facts: {
          'issue.state': 'RECTIFYING',
          'issue.overdueWorkdays': 0,
          'issue.remainingWorkdays': 2,
          'issue.returnCount': 0,
          'issue.noticeTooEarly': true,
        },
        expect: { value: 'NONE' },
      },
      { facts: { 'issue.state': 'RECTIFYING', 'issue.overdueWorkdays': 5, 'issue.remainingWorkdays': 0, 'issue.returnCount': 0 }, expect: { value: 'YELLOW' } },
      { facts: { 'issue.state': 'RECTIFYING', 'issue.overdueWorkdays': 6, 'issue.remainingWorkdays': 0, 'issue.returnCount': 0 }, expect: { value: 'RED' } },
      { facts: { 'issue.state': 'RECTIFYING', 'issue.overdueWorkdays': 11, 'issue.remainingWorkdays': 0, 'issue.returnCount': 0 }, expect: { value: 'TALK' } },
      { facts: { 'issue.state': 'RETURNED', 'issue.overdueWorkdays': 0, 'issue.remainingWorkdays': 9, 'issue.returnCount': 2 }, expect: { value: 'YELLOW' } },
      { facts: { 'issue.state': 'RECTIFYING', 'issue.overdueWorkdays': 0, 'issue.remainingWorkdays': 9, 'issue.returnCount': 0 }, expect: { value: 'NONE' } },
      { facts: { 'issue.state': 'CLOSED' }, expect: { value: 'NONE' } },
      { facts: { 'issue.state': 'RECTIFYING', 'issue.overdueWorkdays': 0, 'issue.returnCount': 0 }, expect: { undetermined: ['issue.remainingWorkdays'] } },
    ],
  },
  {
    id: 'ISSUE_NOTICE_TOO_EARLY',
    version: 1,
    kind: 'escalation',
    subject: 'issue',
    title: { zh: '立行立改未到提示时间', en: 'Immediate, too early for a notice' },
    view: 'sentence',
    about: { zh: '立行立改的期限只有几天，到临期的最后一日才提示。', en: 'An immediate matter has a few days only: the notice comes at their end.' },
    basis: '到期前预警（S20）；天数为设定值（可调整）',
    output: { type: 'boolean' },
    logic: { and: [{ '==': [{ var: 'issue.mode' }, 'IMMEDIATE'] }, { '>': [{ var: 'issue.remainingWorkdays' }, { var: 'p.issue.noticeImmediate' }] }] },
    examples: [
      { facts: { 'issue.mode': 'IMMEDIATE', 'issue.remainingWorkdays': 2 }, expect: { value: true } },
      { facts: { 'issue.mode': 'IMMEDIATE', 'issue.remainingWorkdays': 1 }, expect: { value: false } },
      { facts: { 'issue.mode': 'LIMITED', 'issue.remainingWorkdays': 2 }, expect: { value: false } },
      { facts: { 'issue.remainingWorkdays': 2 }, expect: { undetermined: ['issue.mode'] } },
      { facts: { 'issue.mode': 'IMMEDIATE' }, expect: { undetermined: ['issue.remainingWorkdays'] } },
    ],
  },
];
