import type { FactDefinition } from '#domain/fact.ts';
import { categoryCodes, itemCodes } from '../category-codes.ts';
import { recorded } from './fact-sources.ts';
import { no, none, undetermined } from './missing-policies.ts';
import { units } from './units-of-measure.ts';

/** Facts about an issue of the rectification ledger, in the order of its columns. */
export const issueFacts: readonly FactDefinition[] = [
  { id: 'issue.title', subject: 'issue', title: { zh: '问题', en: 'Issue' }, type: 'text', source: recorded, missing: undetermined },
  { id: 'issue.foundOn', subject: 'issue', title: { zh: '发现日期', en: 'Found on' }, type: 'date', source: recorded, missing: undetermined },
  {
    id: 'issue.channel', subject: 'issue', title: { zh: '来源', en: 'Channel' }, type: 'enum', source: recorded, missing: undetermined,
    enum: [
      { code: 'SELF', title: { zh: '单位自查', en: 'Found by the unit itself' } },
      { code: 'CROSS', title: { zh: '交叉检查', en: 'Cross-inspection' } },
      { code: 'SPOT', title: { zh: '不定期检查', en: 'Unannounced check' } },
      { code: 'PUBLIC', title: { zh: '群众反映', en: 'The public' } },
      { code: 'SUPERIOR', title: { zh: '上级检查', en: 'Superior inspection' } },
    ],
  },
  {
    id: 'issue.fromPublic', subject: 'issue', title: { zh: '来自群众反映', en: 'Raised by the public' }, type: 'boolean',
    source: { kind: 'rule', rule: 'ISSUE_FROM_PUBLIC' }, missing: undetermined,
  },
  { id: 'issue.category', subject: 'issue', title: { zh: '类别', en: 'Category' }, type: 'enum', source: recorded, missing: undetermined, enum: categoryCodes },
  { id: 'issue.item', subject: 'issue', title: { zh: '具体项目', en: 'Item' }, type: 'enum', source: recorded, missing: undetermined, enum: itemCodes },
  { id: 'issue.clause', subject: 'issue', title: { zh: '违反条款', en: 'Clause' }, type: 'text', source: recorded, missing: undetermined },
  { id: 'issue.file', subject: 'issue', title: { zh: '抽查案卷号', en: 'Case file number' }, type: 'text', source: recorded, missing: undetermined },
  {
    id: 'issue.severity', subject: 'issue', title: { zh: '严重程度', en: 'Severity' }, type: 'enum', source: recorded, missing: undetermined,
    enum: [
      { code: 'MINOR', title: { zh: '一般', en: 'Minor' } },
      { code: 'MODERATE', title: { zh: '较重', en: 'Moderate' } },
      { code: 'SERIOUS', title: { zh: '严重', en: 'Serious' } },
    ],
  },
  { id: 'issue.urgent', subject: 'issue', title: { zh: '急办', en: 'Urgent' }, type: 'boolean', source: recorded, missing: undetermined },
  { id: 'issue.fixableOnSpot', subject: 'issue', title: { zh: '可当场整改', en: 'Can be put right on the spot' }, type: 'boolean', source: recorded, missing: undetermined },
  { id: 'issue.needsSystem', subject: 'issue', title: { zh: '需建章立制、长期坚持', en: 'Needs institutions and standing effort' }, type: 'boolean', source: recorded, missing: undetermined },
  {
    id: 'issue.repeated', subject: 'issue', title: { zh: '重复发生（反弹）', en: 'Repeated (rebound)' }, type: 'boolean', source: recorded, missing: undetermined,
    about: { zh: '立项时由活动办公室认定；反弹重开时自动记为重复。', en: 'Settled when the issue is registered; set when it rebounds.' },
  },
  {
    id: 'issue.categoryShare', subject: 'issue', title: { zh: '同类问题占比', en: 'Share of its category' }, type: 'number', unit: units.share,
    range: { min: 0, max: 1, decimals: 4 }, source: { kind: 'rule', rule: 'ISSUE_CATEGORY_SHARE' }, missing: undetermined,
  },
  {
    id: 'issue.redLine', subject: 'issue', title: { zh: '属红线问题', en: 'Red-line matter' }, type: 'boolean',
    source: { kind: 'rule', rule: 'ISSUE_RED_LINE' }, missing: undetermined,
  },
  {
    id: 'issue.ownerUnit', subject: 'unit', title: { zh: '责任单位', en: 'Responsible unit' }, type: 'text',
    source: { kind: 'roster', field: 'id' }, missing: undetermined,
  },
  { id: 'issue.directOwner', subject: 'issue', title: { zh: '直接责任人（代码）', en: 'Person directly responsible (code)' }, type: 'text', source: recorded, missing: undetermined },
  { id: 'issue.leader', subject: 'issue', title: { zh: '分管领导（代码）', en: 'Leader in charge (code)' }, type: 'text', source: recorded, missing: undetermined },
  { id: 'issue.causeSubjective', subject: 'issue', title: { zh: '主观原因', en: 'Subjective cause' }, type: 'text', source: recorded, missing: undetermined },
  { id: 'issue.causeObjective', subject: 'issue', title: { zh: '客观原因', en: 'Objective cause' }, type: 'text', source: recorded, missing: undetermined },
  { id: 'issue.measures', subject: 'issue', title: { zh: '整改措施', en: 'Measures' }, type: 'text', source: recorded, missing: undetermined },
  {
    id: 'issue.mode', subject: 'issue', title: { zh: '整改方式', en: 'Way of rectifying' }, type: 'enum', source: { kind: 'rule', rule: 'ISSUE_MODE' }, missing: undetermined,
    enum: [
      { code: 'IMMEDIATE', title: { zh: '立行立改', en: 'Immediate' } },
      { code: 'LIMITED', title: { zh: '限期整改', en: 'By a deadline' } },
      { code: 'STAGED', title: { zh: '分阶段整改', en: 'In stages' } },
    ],
  },
  {
    id: 'issue.milestonesPlanned', subject: 'issue', title: { zh: '划分阶段数', en: 'Milestones planned' }, type: 'number', unit: units.items,
    range: { min: 0, max: 20, decimals: 0 }, source: recorded, missing: undetermined,
  },
  {
    id: 'issue.milestonesDone', subject: 'issue', title: { zh: '已完成阶段数', en: 'Milestones done' }, type: 'number', unit: units.items,
    range: { min: 0, max: 20, decimals: 0 }, source: recorded, missing: none,
  },
  { id: 'issue.progress', subject: 'issue', title: { zh: '进展', en: 'Progress' }, type: 'text', source: recorded, missing: undetermined },
  {
    id: 'issue.remainingWorkdays', subject: 'issue', title: { zh: '距整改期限', en: 'Days left' }, type: 'number', unit: units.workdays,
    range: { min: 0, max: 2000, decimals: 0 }, source: { kind: 'deadline', chart: 'issue', deadline: 'rectify', measure: 'remaining' }, missing: undetermined,
  },
  {
    id: 'issue.overdueWorkdays', subject: 'issue', title: { zh: '逾期天数', en: 'Overdue by' }, type: 'number', unit: units.workdays,
    range: { min: 0, max: 2000, decimals: 0 }, source: { kind: 'deadline', chart: 'issue', deadline: 'rectify', measure: 'overdue' }, missing: none,
    about: { zh: '未交办、已销号的没有期限，按未逾期。', en: 'Without a deadline (not assigned, or closed) nothing is overdue.' },
  },
  {
    id: 'issue.evidenceCount', subject: 'issue', title: { zh: '佐证材料份数', en: 'Pieces of evidence' }, type: 'number', unit: units.pieces,
    range: { min: 0, max: 1000, decimals: 0 }, source: recorded, missing: undetermined,
  },
  {
    id: 'issue.evidenceKind', subject: 'issue', title: { zh: '主要佐证类型', en: 'Main kind of evidence' }, type: 'enum', source: recorded, missing: undetermined,
    enum: [
      { code: 'CORRECTED_FILE', title: { zh: '更正后的案卷、文书', en: 'Corrected file or document' } },
      { code: 'PHOTO', title: { zh: '整改前后照片、录像', en: 'Photos or film, before and after' } },
      { code: 'RECORD', title: { zh: '检查、培训、谈话记录', en: 'Record of a check, training or talk' } },
      { code: 'INSTITUTION', title: { zh: '新建或修订的制度', en: 'New or revised institution' } },
      { code: 'RECEIPT', title: { zh: '当事人回执、回访记录', en: 'Receipt from or call to the person' } },
      { code: 'STATEMENT', title: { zh: '情况说明', en: 'Statement only' } },
    ],
    about: { zh: '只有情况说明的属于“纸面整改”，不予受理。', en: 'A statement alone is paper rectification and is not taken.' },
  },
  { id: 'issue.measuresDone', subject: 'issue', title: { zh: '整改措施已落实', en: 'Measures carried out' }, type: 'boolean', source: recorded, missing: undetermined },
  { id: 'issue.reviewOpinion', subject: 'issue', title: { zh: '初审意见', en: 'Opinion of the preliminary review' }, type: 'text', source: recorded, missing: undetermined },
  { id: 'issue.accepterUnit', subject: 'issue', title: { zh: '验收单位', en: 'Accepting unit' }, type: 'text', source: recorded, missing: undetermined },
  { id: 'issue.acceptOpinion', subject: 'issue', title: { zh: '验收意见', en: 'Opinion at acceptance' }, type: 'text', source: recorded, missing: undetermined },
  {
    id: 'issue.feedbackGiven', subject: 'issue', title: { zh: '已反馈当事人', en: 'Person told' }, type: 'boolean', source: recorded, missing: undetermined,
  },
  { id: 'issue.closedOn', subject: 'issue', title: { zh: '销号日期', en: 'Closed on' }, type: 'date', source: recorded, missing: undetermined },
  {
    id: 'issue.correctedOnSpot', subject: 'issue', title: { zh: '已现场指正', en: 'Put right on the spot' }, type: 'boolean', source: recorded, missing: no,
  },
  {
    id: 'issue.returnCount', subject: 'issue', title: { zh: '退回次数', en: 'Times returned' }, type: 'number', unit: units.times,
    range: { min: 0, max: 100, decimals: 0 }, source: recorded, missing: none,
  },
  {
    id: 'issue.reboundCount', subject: 'issue', title: { zh: '反弹次数', en: 'Rebounds' }, type: 'number', unit: units.times,
    range: { min: 0, max: 100, decimals: 0 }, source: recorded, missing: none,
  },
  { id: 'issue.lookBackResult', subject: 'issue', title: { zh: '回头看情况', en: 'Look-back finding' }, type: 'text', source: recorded, missing: undetermined },
  {
    id: 'issue.extensionDays', subject: 'issue', title: { zh: '申请延期', en: 'Extension asked for' }, type: 'number', unit: units.workdays,
    range: { min: 1, max: 120, decimals: 0 }, source: recorded, missing: undetermined,
  },
  { id: 'issue.extensionReason', subject: 'issue', title: { zh: '延期理由', en: 'Reason for the extension' }, type: 'text', source: recorded, missing: undetermined },
  {
    id: 'issue.extensionCount', subject: 'issue', title: { zh: '已批准延期次数', en: 'Extensions granted' }, type: 'number', unit: units.times,
    range: { min: 0, max: 20, decimals: 0 }, source: recorded, missing: none,
  },
  { id: 'issue.remark', subject: 'issue', title: { zh: '备注', en: 'Remark' }, type: 'text', source: recorded, missing: undetermined },
];
