import type { FactDefinition } from '#domain/fact.ts';
import { recorded } from './fact-sources.ts';
import { none, undetermined } from './missing-policies.ts';
import { units } from './units-of-measure.ts';

/** Facts about a unit: strength and duty, exam result, issues, slips, consequences in effect. */
export const unitFacts: readonly FactDefinition[] = [
  {
    id: 'unit.strength', subject: 'unit', title: { zh: '在册民警数', en: 'Officers on strength' }, type: 'number', unit: units.people,
    source: { kind: 'aggregate', op: 'count', over: 'officer', where: { '!': { var: 'officer.left' } } }, missing: undetermined,
  },
  {
    id: 'unit.onDutyShare', subject: 'unit', title: { zh: '在岗率', en: 'On-duty share' }, type: 'number', unit: units.share,
    range: { min: 0, max: 1, decimals: 4 }, source: recorded, missing: undetermined,
  },
  {
    id: 'unit.vetoCount', subject: 'unit', title: { zh: '一票否决事项数', en: 'Veto matters' }, type: 'number', unit: units.items,
    range: { min: 0, max: 1000, decimals: 0 }, source: recorded, missing: none,
    about: { zh: '由纪检督察室查实后登记，只记件数。', en: 'Recorded by the discipline office once proved; the number only.' },
  },
  {
    id: 'unit.failCount', subject: 'unit', title: { zh: '最终不合格人数', en: 'Officers finally failed' }, type: 'number', unit: units.people,
    source: { kind: 'aggregate', op: 'count', over: 'officer', where: { and: [{ '!': { var: 'officer.left' } }, { '!': { var: 'exam.qualifiedFinally' } }] } }, missing: undetermined,
  },
  {
    id: 'unit.failShare', subject: 'unit', title: { zh: '最终不合格率', en: 'Share finally failed' }, type: 'number', unit: units.share, range: { min: 0, max: 1, decimals: 4 },
    source: { kind: 'aggregate', op: 'share', over: 'officer', where: { and: [{ '!': { var: 'officer.left' } }, { '!': { var: 'exam.qualifiedFinally' } }] } }, missing: undetermined,
    about: { zh: '还有人没有最终成绩时不下结论。', en: 'Not told while somebody has no final result.' },
  },
  {
    id: 'unit.gradeCap', subject: 'unit', title: { zh: '单位等次限制', en: 'Cap on the unit grade' }, type: 'enum', source: { kind: 'rule', rule: 'UNIT_GRADE_CAP' }, missing: undetermined,
    enum: [
      { code: 'UNQUALIFIED', title: { zh: '不达标', en: 'Unqualified' } },
      { code: 'NOT_EXCELLENT', title: { zh: '不得评为优秀', en: 'Not excellent' } },
      { code: 'OPEN', title: { zh: '不限', en: 'No cap' } },
    ],
  },
  {
    id: 'unit.excellentProposed', subject: 'unit', title: { zh: '拟评优秀人数', en: 'Officers proposed as excellent' }, type: 'number', unit: units.people,
    range: { min: 0, max: 10_000, decimals: 0 }, source: recorded, missing: undetermined,
  },
  {
    id: 'unit.issueCount', subject: 'unit', title: { zh: '问题数', en: 'Issues' }, type: 'number', unit: units.items,
    source: { kind: 'aggregate', op: 'count', over: 'issue' }, missing: undetermined,
  },
  {
    id: 'unit.openIssueCount', subject: 'unit', title: { zh: '在办问题数', en: 'Open issues' }, type: 'number', unit: units.items,
    source: { kind: 'aggregate', op: 'count', over: 'issue', where: { var: 'issue.open' } }, missing: undetermined,
  },
  {
    id: 'unit.overdueIssueCount', subject: 'unit', title: { zh: '逾期问题数', en: 'Overdue issues' }, type: 'number', unit: units.items,
    source: { kind: 'aggregate', op: 'count', over: 'issue', where: { '>': [{ var: 'issue.overdueWorkdays' }, 0] } }, missing: undetermined,
  },
  {
    id: 'unit.yellowSlipCount', subject: 'unit', title: { zh: '黄色督办单份数', en: 'Yellow slips' }, type: 'number', unit: units.slips,
    source: { kind: 'aggregate', op: 'count', over: 'slip', where: { '==': [{ var: 'slip.colour' }, 'YELLOW'] } }, missing: undetermined,
  },
  {
    id: 'unit.redSlipCount', subject: 'unit', title: { zh: '红色督办单份数', en: 'Red slips' }, type: 'number', unit: units.slips,
    source: { kind: 'aggregate', op: 'count', over: 'slip', where: { '==': [{ var: 'slip.colour' }, 'RED'] } }, missing: undetermined,
  },
  {
    id: 'unit.pointsInEffect', subject: 'unit', title: { zh: '已生效扣分合计', en: 'Points deducted, in effect' }, type: 'number', unit: units.points,
    source: { kind: 'aggregate', op: 'sum', over: 'proposal', where: { and: [{ var: 'proposal.inEffect' }, { '==': [{ var: 'proposal.consequence' }, 'DEDUCT_POINTS'] }] }, of: 'proposal.points' }, missing: undetermined,
  },
];
