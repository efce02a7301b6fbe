import type { ParameterDefinition } from '#domain/parameter.ts';
import { units } from '../vocabulary/units-of-measure.ts';

const performanceLinkage = { zh: '绩效挂钩', en: 'Performance linkage' };
const unitGrade = { zh: '单位等次', en: 'Unit grade' };

/** Values of the performance linkage and of the grade of a unit. */
export const performanceParameters: readonly ParameterDefinition[] = [
  {
    id: 'perf.examFull', title: { zh: '考试满分', en: 'Full exam points' }, group: performanceLinkage, value: 10, range: { min: 0, max: 100, decimals: 1 }, unit: units.points,
    basis: '设定值（可调整）',
    about: { zh: '考试项目的满分。', en: 'Full marks of the exam part.' },
  },
  {
    id: 'perf.noteGood', title: { zh: '笔记“好”得分', en: 'Notes good' }, group: performanceLinkage, value: 10, range: { min: 0, max: 100, decimals: 1 }, unit: units.points,
    basis: '设定值（可调整）',
    about: { zh: '展评等次为好。', en: 'Grade good.' },
  },
  {
    id: 'perf.noteFairlyGood', title: { zh: '笔记“较好”得分', en: 'Notes fairly good' }, group: performanceLinkage, value: 8, range: { min: 0, max: 100, decimals: 1 }, unit: units.points,
    basis: '设定值（可调整）',
    about: { zh: '展评等次为较好。', en: 'Grade fairly good.' },
  },
  {
    id: 'perf.noteAverage', title: { zh: '笔记“一般”得分', en: 'Notes average' }, group: performanceLinkage, value: 6, range: { min: 0, max: 100, decimals: 1 }, unit: units.points,
    basis: '设定值（可调整）',
    about: { zh: '展评等次为一般。', en: 'Grade average.' },
  },
  {
    id: 'perf.notePoor', title: { zh: '笔记“差”得分', en: 'Notes poor' }, group: performanceLinkage, value: 3, range: { min: 0, max: 100, decimals: 1 }, unit: units.points,
    basis: '设定值（可调整）',
    about: { zh: '展评等次为差。', en: 'Grade poor.' },
  },
  {
    id: 'perf.issueFull', title: { zh: '本人问题满分', en: 'Full own-issue points' }, group: performanceLinkage, value: 30, range: { min: 0, max: 100, decimals: 1 }, unit: units.points,
    basis: '设定值（可调整）',
    about: { zh: '按问题扣分倒扣，不低于零。', en: 'Deducted from, never below zero.' },
  },
  {
    id: 'perf.rectifyFull', title: { zh: '整改满分', en: 'Full rectification points' }, group: performanceLinkage, value: 25, range: { min: 0, max: 100, decimals: 1 }, unit: units.points,
    basis: '设定值（可调整）',
    about: { zh: '按逾期问题倒扣，不低于零。', en: 'Deducted from, never below zero.' },
  },
  {
    id: 'perf.rectifyPerOverdue', title: { zh: '逾期问题每件扣分', en: 'Points per overdue issue' }, group: performanceLinkage, value: 5, range: { min: 0, max: 100, decimals: 1 }, unit: units.points,
    basis: '设定值（可调整）',
    about: { zh: '仍未整改的逾期问题。', en: 'For each issue still overdue.' },
  },
  {
    id: 'perf.publicFull', title: { zh: '群众评价满分', en: 'Full public points' }, group: performanceLinkage, value: 15, range: { min: 0, max: 100, decimals: 1 }, unit: units.points,
    basis: '设定值（可调整）',
    about: { zh: '按不认可意见倒扣，不低于零。', en: 'Deducted from, never below zero.' },
  },
  {
    id: 'perf.publicPerDisagreed', title: { zh: '不认可意见每件扣分', en: 'Points per feedback not accepted' }, group: performanceLinkage, value: 5, range: { min: 0, max: 100, decimals: 1 }, unit: units.points,
    basis: '设定值（可调整）',
    about: { zh: '涉及本人、经反馈仍不认可的有效意见。', en: 'For each valid feedback about him that stayed unaccepted.' },
  },
  {
    id: 'unit.notExcellentShare', title: { zh: '不得评优的不合格率', en: 'Fail share that bars excellent' }, group: unitGrade, value: 0.1, range: { min: 0, max: 1, decimals: 4 }, unit: units.share,
    basis: '湖南省公安机关执法资格考试通报：超过10%不得评为优秀（S09）',
    about: { zh: '最终不合格率超过此比例。', en: 'Share finally failed above this.' },
  },
  {
    id: 'unit.notQualifiedShare', title: { zh: '不达标的不合格率', en: 'Fail share that makes unqualified' }, group: unitGrade, value: 0.2, range: { min: 0, max: 1, decimals: 4 }, unit: units.share,
    basis: '湖南省公安机关执法资格考试通报：超过20%为不达标（S09）',
    about: { zh: '最终不合格率超过此比例。', en: 'Share finally failed above this.' },
  },
  {
    id: 'unit.annualExcellentCap', title: { zh: '年度优秀比例上限', en: 'Cap on annual excellent' }, group: unitGrade, value: 0.2, range: { min: 0, max: 0.25, decimals: 4 }, unit: units.share,
    basis: '《公务员考核规定》：优秀一般不超过20%，经批准不超过25%（S16）',
    about: { zh: '拟评优秀人数占在册民警的比例。', en: 'Share of officers proposed as excellent.' },
  },
  {
    id: 'unit.minOnDutyShare', title: { zh: '最低在岗率', en: 'Smallest on-duty share' }, group: unitGrade, value: 0.7, range: { min: 0, max: 1, decimals: 4 }, unit: units.share,
    basis: '设定值（可调整）',
    about: { zh: '培训期间各单位在岗率不得低于此比例。', en: 'During training no unit falls below it.' },
  },
];
