import type { FactDefinition } from '#domain/fact.ts';
import { no, undetermined } from './missing-policies.ts';
import { units } from './units-of-measure.ts';

/** Facts about an issue that its chart and the rules give; nobody enters them. */
export const issueStateFacts: readonly FactDefinition[] = [
  {
    id: 'issue.state', subject: 'issue', title: { zh: '问题状态', en: 'State of the issue' }, type: 'enum', source: { kind: 'phase', chart: 'issue' }, missing: undetermined,
    enum: [
      { code: 'REPORTED', title: { zh: '待核实', en: 'To be verified' } },
      { code: 'REGISTERED', title: { zh: '已建账', en: 'Registered' } },
      { code: 'ASSIGNED', title: { zh: '已交办', en: 'Assigned' } },
      { code: 'PLANNING', title: { zh: '制定整改方案', en: 'Planning' } },
      { code: 'PLAN_SUBMITTED', title: { zh: '方案待审', en: 'Plan awaiting approval' } },
      { code: 'RECTIFYING', title: { zh: '整改中', en: 'Rectifying' } },
      { code: 'SUBMITTED', title: { zh: '待验收（初审）', en: 'Submitted (preliminary review)' } },
      { code: 'ACCEPTANCE', title: { zh: '验收核查', en: 'Acceptance' } },
      { code: 'SIGNATURE', title: { zh: '待审签', en: 'Awaiting signature' } },
      { code: 'RETURNED', title: { zh: '退回整改', en: 'Returned' } },
      { code: 'CLOSED', title: { zh: '已销号', en: 'Closed' } },
      { code: 'LOOKBACK_DUE', title: { zh: '已销号（待回头看）', en: 'Closed (look-back due)' } },
      { code: 'RECHECKED', title: { zh: '回头看通过', en: 'Look-back passed' } },
      { code: 'REOPENED', title: { zh: '反弹重开', en: 'Reopened' } },
      { code: 'REJECTED', title: { zh: '不予立项', en: 'Not registered' } },
      { code: 'TRANSFERRED', title: { zh: '已移送', en: 'Handed over' } },
    ],
  },
  {
    id: 'issue.open', subject: 'issue', title: { zh: '在办', en: 'Open' }, type: 'boolean',
    source: { kind: 'state', chart: 'issue', tag: 'issue-open' }, missing: undetermined,
  },
  {
    id: 'issue.closed', subject: 'issue', title: { zh: '已销号', en: 'Closed' }, type: 'boolean',
    source: { kind: 'state', chart: 'issue', tag: 'issue-closed' }, missing: undetermined,
  },
  {
    id: 'issue.hasPlan', subject: 'issue', title: { zh: '整改方案已审定', en: 'Plan approved' }, type: 'boolean',
    source: { kind: 'state', chart: 'issue', tag: 'has-plan' }, missing: undetermined,
  },
  {
    id: 'issue.transferred', subject: 'issue', title: { zh: '已移送纪检督察', en: 'Handed over to discipline inspection' }, type: 'boolean',
    source: { kind: 'state', chart: 'issue', tag: 'transferred' }, missing: undetermined,
  },
  {
    id: 'issue.submitted', subject: 'issue', title: { zh: '已申请销号', en: 'Closing applied for' }, type: 'boolean',
    source: { kind: 'state', chart: 'issue', tag: 'issue-submitted' }, missing: undetermined,
  },
  {
    id: 'issue.extensionRequested', subject: 'issue', title: { zh: '延期待批', en: 'Extension requested' }, type: 'boolean',
    source: { kind: 'state', chart: 'issue', tag: 'extension-requested' }, missing: no,
  },
  {
    id: 'issue.lookBackDue', subject: 'issue', title: { zh: '已抽中回头看', en: 'Drawn for a look-back' }, type: 'boolean',
    source: { kind: 'state', chart: 'issue', tag: 'look-back-due' }, missing: undetermined,
  },
  {
    id: 'issue.lookBackDone', subject: 'issue', title: { zh: '回头看已完成', en: 'Look-back done' }, type: 'boolean',
    source: { kind: 'state', chart: 'issue', tag: 'look-back-done' }, missing: undetermined,
  },
  {
    id: 'issue.isDue', subject: 'issue', title: { zh: '已到期或已销号', en: 'Due or closed' }, type: 'boolean',
    source: { kind: 'rule', rule: 'ISSUE_IS_DUE' }, missing: undetermined,
  },
  {
    id: 'issue.lamp', subject: 'issue', title: { zh: '红黄绿灯', en: 'Lamp' }, type: 'enum', source: { kind: 'rule', rule: 'ISSUE_LAMP' }, missing: undetermined,
    enum: [
      { code: 'GREEN', title: { zh: '绿灯', en: 'Green' } },
      { code: 'YELLOW', title: { zh: '黄灯', en: 'Yellow' } },
      { code: 'RED', title: { zh: '红灯', en: 'Red' } },
      { code: 'DONE', title: { zh: '已办结', en: 'Done' } },
    ],
  },
  {
    id: 'issue.priority', subject: 'issue', title: { zh: '先急后缓排序值', en: 'Priority' }, type: 'number', unit: units.points,
    range: { min: 0, max: 1000, decimals: 2 }, source: { kind: 'rule', rule: 'ISSUE_PRIORITY' }, missing: undetermined,
  },
  {
    id: 'issue.deduction', subject: 'issue', title: { zh: '问题扣分', en: 'Points deducted for the issue' }, type: 'number', unit: units.points,
    range: { min: 0, max: 100, decimals: 1 }, source: { kind: 'rule', rule: 'ISSUE_DEDUCTION' }, missing: undetermined,
  },
  {
    id: 'campaign.issueCount', subject: 'campaign', title: { zh: '问题总数', en: 'Issues in all' }, type: 'number', unit: units.items,
    source: { kind: 'aggregate', op: 'count', over: 'issue' }, missing: undetermined,
  },
  {
    id: 'campaign.shareA', subject: 'campaign', title: { zh: 'A类问题占比', en: 'Share of category A' }, type: 'number', unit: units.share, range: { min: 0, max: 1, decimals: 4 },
    source: { kind: 'aggregate', op: 'share', over: 'issue', where: { '==': [{ var: 'issue.category' }, 'A'] } }, missing: undetermined,
  },
  {
    id: 'campaign.shareB', subject: 'campaign', title: { zh: 'B类问题占比', en: 'Share of category B' }, type: 'number', unit: units.share, range: { min: 0, max: 1, decimals: 4 },
    source: { kind: 'aggregate', op: 'share', over: 'issue', where: { '==': [{ var: 'issue.category' }, 'B'] } }, missing: undetermined,
  },
  {
    id: 'campaign.shareC', subject: 'campaign', title: { zh: 'C类问题占比', en: 'Share of category C' }, type: 'number', unit: units.share, range: { min: 0, max: 1, decimals: 4 },
    source: { kind: 'aggregate', op: 'share', over: 'issue', where: { '==': [{ var: 'issue.category' }, 'C'] } }, missing: undetermined,
  },
  {
    id: 'campaign.shareD', subject: 'campaign', title: { zh: 'D类问题占比', en: 'Share of category D' }, type: 'number', unit: units.share, range: { min: 0, max: 1, decimals: 4 },
    source: { kind: 'aggregate', op: 'share', over: 'issue', where: { '==': [{ var: 'issue.category' }, 'D'] } }, missing: undetermined,
  },
  {
    id: 'campaign.shareE', subject: 'campaign', title: { zh: 'E类问题占比', en: 'Share of category E' }, type: 'number', unit: units.share, range: { min: 0, max: 1, decimals: 4 },
    source: { kind: 'aggregate', op: 'share', over: 'issue', where: { '==': [{ var: 'issue.category' }, 'E'] } }, missing: undetermined,
  },
  {
    id: 'campaign.shareF', subject: 'campaign', title: { zh: 'F类问题占比', en: 'Share of category F' }, type: 'number', unit: units.share, range: { min: 0, max: 1, decimals: 4 },
    source: { kind: 'aggregate', op: 'share', over: 'issue', where: { '==': [{ var: 'issue.category' }, 'F'] } }, missing: undetermined,
  },
  {
    id: 'campaign.shareG', subject: 'campaign', title: { zh: 'G类问题占比', en: 'Share of category G' }, type: 'number', unit: units.share, range: { min: 0, max: 1, decimals: 4 },
    source: { kind: 'aggregate', op: 'share', over: 'issue', where: { '==': [{ var: 'issue.category' }, 'G'] } }, missing: undetermined,
  },
  {
    id: 'campaign.shareH', subject: 'campaign', title: { zh: 'H类问题占比', en: 'Share of category H' }, type: 'number', unit: units.share, range: { min: 0, max: 1, decimals: 4 },
    source: { kind: 'aggregate', op: 'share', over: 'issue', where: { '==': [{ var: 'issue.category' }, 'H'] } }, missing: undetermined,
  },
];
