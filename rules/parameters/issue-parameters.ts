import type { ParameterDefinition } from '#domain/parameter.ts';
import { units } from '../vocabulary/units-of-measure.ts';

const timeLimits = { zh: '整改时限', en: 'Time limits' };
const lampsEscalation = { zh: '红黄绿灯与督办', en: 'Lamps and escalation' };
const deductions = { zh: '问题扣分', en: 'Deductions' };
const priority = { zh: '先急后缓', en: 'Priority' };

/** Values of issues: time limits, lamps, escalation, acceptance, look-back, deductions. */
export const issueParameters: readonly ParameterDefinition[] = [
  {
    id: 'issue.dueImmediate', title: { zh: '立行立改时限', en: 'Immediate within' }, group: timeLimits, value: 3, range: { min: 1, max: 60, decimals: 0 }, unit: units.workdays,
    basis: '地方督查督办办法：急件1至5日、一般15日、疑难30日（S22）；取值为设定值（可调整）',
    about: { zh: '自交办之日起。', en: 'From assignment.' },
  },
  {
    id: 'issue.dueUrgent', title: { zh: '急办时限', en: 'Urgent within' }, group: timeLimits, value: 5, range: { min: 1, max: 60, decimals: 0 }, unit: units.workdays,
    basis: '地方督查督办办法（S22）',
    about: { zh: '自交办之日起。', en: 'From assignment.' },
  },
  {
    id: 'issue.dueLimited', title: { zh: '限期整改时限', en: 'By deadline within' }, group: timeLimits, value: 15, range: { min: 1, max: 120, decimals: 0 }, unit: units.workdays,
    basis: '地方督查督办办法（S22）',
    about: { zh: '自交办之日起。', en: 'From assignment.' },
  },
  {
    id: 'issue.dueHard', title: { zh: '分阶段整改每阶段时限', en: 'Each stage within' }, group: timeLimits, value: 30, range: { min: 1, max: 250, decimals: 0 }, unit: units.workdays,
    basis: '地方督查督办办法（S22）',
    about: { zh: '每个阶段各自计算。', en: 'For each milestone.' },
  },
  {
    id: 'issue.verifyWithinWorkdays', title: { zh: '核实建账期限', en: 'Verify within' }, group: timeLimits, value: 2, range: { min: 1, max: 30, decimals: 0 }, unit: units.workdays,
    basis: '设定值（可调整）',
    about: { zh: '自登记之日起。', en: 'From the report.' },
  },
  {
    id: 'issue.assignWithinWorkdays', title: { zh: '交办期限', en: 'Assign within' }, group: timeLimits, value: 2, range: { min: 1, max: 30, decimals: 0 }, unit: units.workdays,
    basis: '设定值（可调整）',
    about: { zh: '自建账或重开之日起。', en: 'From registration or reopening.' },
  },
  {
    id: 'issue.signWithinWorkdays', title: { zh: '交办签收期限', en: 'Sign within' }, group: timeLimits, value: 1, range: { min: 1, max: 10, decimals: 0 }, unit: units.workdays,
    basis: '宜昌八节点督办流程（S24）',
    about: { zh: '自交办之日起。', en: 'From assignment.' },
  },
  {
    id: 'issue.planWithinWorkdays', title: { zh: '整改方案上报期限', en: 'Plan within' }, group: timeLimits, value: 3, range: { min: 1, max: 30, decimals: 0 }, unit: units.workdays,
    basis: '设定值（可调整）',
    about: { zh: '自签收之日起。', en: 'From signing.' },
  },
  {
    id: 'issue.approveWithinWorkdays', title: { zh: '整改方案审定期限', en: 'Plan approved within' }, group: timeLimits, value: 2, range: { min: 1, max: 30, decimals: 0 }, unit: units.workdays,
    basis: '设定值（可调整）',
    about: { zh: '自上报之日起。', en: 'From submission.' },
  },
  {
    id: 'issue.reviewWithinWorkdays', title: { zh: '初审期限', en: 'Preliminary review within' }, group: timeLimits, value: 2, range: { min: 1, max: 30, decimals: 0 }, unit: units.workdays,
    basis: '兰溪市办理时限：简单2日（S64）',
    about: { zh: '自申请销号之日起。', en: 'From the application.' },
  },
  {
    id: 'issue.acceptWithinWorkdays', title: { zh: '验收核查期限', en: 'Acceptance within' }, group: timeLimits, value: 5, range: { min: 1, max: 30, decimals: 0 }, unit: units.workdays,
    basis: '兰溪市办理时限：复杂5日（S64）',
    about: { zh: '自初审通过之日起。', en: 'From the review.' },
  },
  {
    id: 'issue.signatureWithinWorkdays', title: { zh: '审签期限', en: 'Signature within' }, group: timeLimits, value: 2, range: { min: 1, max: 30, decimals: 0 }, unit: units.workdays,
    basis: '设定值（可调整）',
    about: { zh: '自验收通过之日起。', en: 'From acceptance.' },
  },
  {
    id: 'issue.minMilestones', title: { zh: '分阶段整改最少阶段数', en: 'Milestones at least' }, group: timeLimits, value: 2, range: { min: 1, max: 20, decimals: 0 }, unit: units.items,
    basis: '活动总结“划分阶段”（R131）；阶段数为设定值（可调整）',
    about: { zh: '分阶段整改至少划分几个阶段。', en: 'A staged rectification has at least so many.' },
  },
  {
    id: 'issue.maxExtensions', title: { zh: '延期次数', en: 'Extensions allowed' }, group: timeLimits, value: 1, range: { min: 0, max: 10, decimals: 0 }, unit: units.times,
    basis: '设定值（可调整）',
    about: { zh: '同一问题最多批准几次延期。', en: 'For one issue.' },
  },
  {
    id: 'issue.maxExtensionDays', title: { zh: '单次延期上限', en: 'Longest extension' }, group: timeLimits, value: 15, range: { min: 1, max: 120, decimals: 0 }, unit: units.workdays,
    basis: '设定值（可调整）',
    about: { zh: '一次延期最多几个工作日。', en: 'Working days in one extension.' },
  },
  {
    id: 'issue.extensionDecisionWorkdays', title: { zh: '延期审批期限', en: 'Extension decided within' }, group: timeLimits, value: 2, range: { min: 1, max: 30, decimals: 0 }, unit: units.workdays,
    basis: '设定值（可调整）',
    about: { zh: '自申请之日起。', en: 'From the request.' },
  },
  {
    id: 'issue.lookBackWithinWorkdays', title: { zh: '回头看期限', en: 'Look-back within' }, group: timeLimits, value: 10, range: { min: 1, max: 120, decimals: 0 }, unit: units.workdays,
    basis: '设定值（可调整）',
    about: { zh: '自抽中之日起。', en: 'From the day it is drawn.' },
  },
  {
    id: 'issue.yellowBefore', title: { zh: '提前亮黄灯（蓝色提示）', en: 'Yellow lamp (blue notice) before' }, group: lampsEscalation, value: 3, range: { min: 0, max: 60, decimals: 0 }, unit: units.workdays,
    basis: '西安市督办系统：到期前三日预警（S20）',
    about: { zh: '距期限不超过此天数亮黄灯并发蓝色提示单。', en: 'So many days before the deadline.' },
  },
  {
    id: 'issue.yellowAfterReturns', title: { zh: '退回几次发黄色督办单', en: 'Returns that bring a yellow slip' }, group: lampsEscalation, value: 2, range: { min: 1, max: 20, decimals: 0 }, unit: units.times,
    basis: '三色督查单办法（S17、S18）',
    about: { zh: '退回达到此次数发黄色督办单。', en: 'From this number of returns on.' },
  },
  {
    id: 'issue.redAfter', title: { zh: '逾期多少天发红色督办单', en: 'Red slip after' }, group: lampsEscalation, value: 5, range: { min: 1, max: 120, decimals: 0 }, unit: units.workdays,
    basis: '三色督查单办法（S18、S19）',
    about: { zh: '逾期超过此天数。', en: 'Overdue by more than this.' },
  },
  {
    id: 'issue.talkAfter', title: { zh: '逾期多少天约谈', en: 'Talk after' }, group: lampsEscalation, value: 10, range: { min: 1, max: 250, decimals: 0 }, unit: units.workdays,
    basis: '三色督查单办法（S19、S21）；挂牌督办（S26）',
    about: { zh: '逾期超过此天数。', en: 'Overdue by more than this.' },
  },
  {
    id: 'issue.pointsMinor', title: { zh: '一般问题基准分', en: 'Points, minor' }, group: deductions, value: 1, range: { min: 0, max: 50, decimals: 1 }, unit: units.points,
    basis: '设定值（可调整）',
    about: { zh: '乘以来源系数。', en: 'Times the factor of the channel.' },
  },
  {
    id: 'issue.pointsModerate', title: { zh: '较重问题基准分', en: 'Points, moderate' }, group: deductions, value: 2, range: { min: 0, max: 50, decimals: 1 }, unit: units.points,
    basis: '设定值（可调整）',
    about: { zh: '乘以来源系数。', en: 'Times the factor of the channel.' },
  },
  {
    id: 'issue.pointsSerious', title: { zh: '严重问题基准分', en: 'Points, serious' }, group: deductions, value: 4, range: { min: 0, max: 50, decimals: 1 }, unit: units.points,
    basis: '设定值（可调整）',
    about: { zh: '乘以来源系数。', en: 'Times the factor of the channel.' },
  },
  {
    id: 'issue.factorSelf', title: { zh: '自查发现系数', en: 'Factor, found by oneself' }, group: deductions, value: 0, range: { min: 0, max: 5, decimals: 2 },
    basis: '自查从宽、被查从严（S33）；系数为设定值（可调整）',
    about: { zh: '自查发现的不扣分。', en: 'What is found by oneself costs nothing.' },
  },
  {
    id: 'issue.factorCross', title: { zh: '交叉检查发现系数', en: 'Factor, cross-inspection' }, group: deductions, value: 0.5, range: { min: 0, max: 5, decimals: 2 },
    basis: '自查从宽、被查从严（S33）；系数为设定值（可调整）',
    about: { zh: '交叉检查发现的减半。', en: 'Half.' },
  },
  {
    id: 'issue.factorOther', title: { zh: '其他来源系数', en: 'Factor, other channels' }, group: deductions, value: 1, range: { min: 0, max: 5, decimals: 2 },
    basis: '自查从宽、被查从严（S33）；系数为设定值（可调整）',
    about: { zh: '不定期检查、上级检查、群众反映。', en: 'Unannounced and superior checks, the public.' },
  },
  {
    id: 'issue.factorRepeated', title: { zh: '重复（反弹）系数', en: 'Factor, repeated' }, group: deductions, value: 2, range: { min: 1, max: 10, decimals: 2 },
    basis: '回头看反弹加倍；系数为设定值（可调整）',
    about: { zh: '重复发生或反弹的加倍。', en: 'What repeats or rebounds counts double.' },
  },
  {
    id: 'issue.rankSeverity', title: { zh: '严重程度分值', en: 'Weight of severity' }, group: priority, value: 10, range: { min: 0, max: 100, decimals: 1 },
    basis: '活动总结“先急后缓”（R127–R129）；分值为设定值（可调整）',
    about: { zh: '每级严重程度。', en: 'For each step of severity.' },
  },
  {
    id: 'issue.rankUrgent', title: { zh: '急办分值', en: 'Weight of urgency' }, group: priority, value: 15, range: { min: 0, max: 100, decimals: 1 },
    basis: '活动总结“先急后缓”（R127–R129）；分值为设定值（可调整）',
    about: { zh: '急办的加分。', en: 'Added when urgent.' },
  },
  {
    id: 'issue.rankPublic', title: { zh: '群众反映分值', en: 'Weight of the public' }, group: priority, value: 8, range: { min: 0, max: 100, decimals: 1 },
    basis: '活动总结“先急后缓”（R127–R129）；分值为设定值（可调整）',
    about: { zh: '群众反映的加分。', en: 'Added when it came from the public.' },
  },
  {
    id: 'issue.rankRepeated', title: { zh: '重复发生分值', en: 'Weight of repetition' }, group: priority, value: 6, range: { min: 0, max: 100, decimals: 1 },
    basis: '活动总结“先急后缓”（R127–R129）；分值为设定值（可调整）',
    about: { zh: '重复发生的加分。', en: 'Added when repeated.' },
  },
  {
    id: 'issue.rankShare', title: { zh: '同类占比分值', en: 'Weight of the category share' }, group: priority, value: 20, range: { min: 0, max: 100, decimals: 1 },
    basis: '活动总结“什么问题突出就重点整改什么问题”（R129）；分值为设定值（可调整）',
    about: { zh: '乘以同类问题占比。', en: 'Times the share of its category.' },
  },
];
