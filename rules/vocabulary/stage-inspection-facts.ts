import type { FactDefinition } from '#domain/fact.ts';

/** Facts of self-inspection and cross-inspection. */
export const stageInspectionFacts: readonly FactDefinition[] = [
  { id: 'stage.selfCheckPlan', subject: 'stage', title: { zh: '自查安排', en: 'Plan of the self-check' }, type: 'text', source: { kind: 'recorded' }, missing: { kind: 'undetermined' } },
  { id: 'stage.selfFindings', subject: 'stage', title: { zh: '单位自查问题数', en: 'Problems found by the unit' }, type: 'number', unit: { zh: '项', en: 'items' }, range: { min: 0, max: 10000, decimals: 0 }, source: { kind: 'recorded' }, missing: { kind: 'undetermined' } },
  { id: 'stage.selfReportTitle', subject: 'stage', title: { zh: '自查报告名称', en: 'Title of the self-check report' }, type: 'text', source: { kind: 'recorded' }, missing: { kind: 'undetermined' } },
  { id: 'stage.selfReported', subject: 'stage', title: { zh: '单位自查报告已报送', en: 'Self-check report handed in' }, type: 'boolean', source: { kind: 'state', chart: 'stage-self', tag: 'self-reported' }, missing: { kind: 'default', value: false } },
  { id: 'stage.selfReviewed', subject: 'stage', title: { zh: '单位自查报告已审阅', en: 'Self-check report accepted' }, type: 'boolean', source: { kind: 'state', chart: 'stage-self', tag: 'self-reviewed' }, missing: { kind: 'default', value: false } },
  { id: 'stage.selfSubmittedShare', subject: 'stage', title: { zh: '个人自查提交率', en: 'Share who handed in a self-check' }, type: 'number', range: { min: 0, max: 1, decimals: 4 }, source: { kind: 'aggregate', op: 'share', over: 'officer', where: { or: [{ var: 'officer.left' }, { var: 'self.submitted' }] } }, missing: { kind: 'undetermined' } },
  { id: 'stage.selfAcceptedShare', subject: 'stage', title: { zh: '个人自查审阅通过率', en: 'Share whose self-check was accepted' }, type: 'number', range: { min: 0, max: 1, decimals: 4 }, source: { kind: 'aggregate', op: 'share', over: 'officer', where: { or: [{ var: 'officer.left' }, { var: 'self.accepted' }] } }, missing: { kind: 'undetermined' } },
  { id: 'stage.checkerUnit', subject: 'stage', title: { zh: '检查单位代码', en: 'Code of the inspecting unit' }, type: 'text', source: { kind: 'recorded' }, missing: { kind: 'undetermined' } },
  { id: 'stage.checkerIsOwnUnit', subject: 'stage', title: { zh: '检查组来自本单位', en: 'The group comes from the unit itself' }, type: 'boolean', source: { kind: 'recorded' }, missing: { kind: 'undetermined' } },
  { id: 'stage.checkedInReturn', subject: 'stage', title: { zh: '与检查单位互查', en: 'The two units inspect each other' }, type: 'boolean', source: { kind: 'recorded' }, missing: { kind: 'undetermined' } },
  { id: 'stage.leaderFromThisUnit', subject: 'stage', title: { zh: '组长来自本单位', en: 'The group leader comes from this unit' }, type: 'boolean', source: { kind: 'recorded' }, missing: { kind: 'undetermined' } },
  { id: 'stage.checkerServedHere', subject: 'stage', title: { zh: '成员三年内在本单位任职', en: 'A member served here within three years' }, type: 'boolean', source: { kind: 'recorded' }, missing: { kind: 'undetermined' } },
  { id: 'stage.crossFrom', subject: 'stage', title: { zh: '进点日期', en: 'First day of the inspection' }, type: 'date', source: { kind: 'recorded' }, missing: { kind: 'undetermined' } },
  { id: 'stage.crossFindings', subject: 'stage', title: { zh: '交叉检查问题数', en: 'Problems found by the group' }, type: 'number', unit: { zh: '项', en: 'items' }, range: { min: 0, max: 10000, decimals: 0 }, source: { kind: 'recorded' }, missing: { kind: 'undetermined' } },
  { id: 'stage.crossObjection', subject: 'stage', title: { zh: '异议内容', en: 'Objection' }, type: 'text', source: { kind: 'recorded' }, missing: { kind: 'undetermined' } },
  { id: 'stage.crossDecision', subject: 'stage', title: { zh: '异议处理意见', en: 'Decision on the objection' }, type: 'text', source: { kind: 'recorded' }, missing: { kind: 'undetermined' } },
  { id: 'stage.crossInspected', subject: 'stage', title: { zh: '已检查', en: 'Inspected' }, type: 'boolean', source: { kind: 'state', chart: 'stage-cross', tag: 'cross-inspected' }, missing: { kind: 'default', value: false } },
  { id: 'stage.crossSettled', subject: 'stage', title: { zh: '检查结果已确认', en: 'Findings settled' }, type: 'boolean', source: { kind: 'state', chart: 'stage-cross', tag: 'cross-settled' }, missing: { kind: 'default', value: false } },
  { id: 'stage.filesAvailable', subject: 'stage', title: { zh: '可抽查案卷数', en: 'Files that could be sampled' }, type: 'number', unit: { zh: '卷', en: 'files' }, range: { min: 0, max: 10000, decimals: 0 }, source: { kind: 'recorded' }, missing: { kind: 'undetermined' } },
  { id: 'stage.filesSampled', subject: 'stage', title: { zh: '已抽查案卷数', en: 'Files sampled' }, type: 'number', unit: { zh: '卷', en: 'files' }, range: { min: 0, max: 10000, decimals: 0 }, source: { kind: 'recorded' }, missing: { kind: 'undetermined' } },
  { id: 'stage.topicsDue', subject: 'stage', title: { zh: '应覆盖检查项数', en: 'Topics to be covered' }, type: 'number', unit: { zh: '项', en: 'items' }, range: { min: 0, max: 10000, decimals: 0 }, source: { kind: 'recorded' }, missing: { kind: 'undetermined' } },
  { id: 'stage.topicsCovered', subject: 'stage', title: { zh: '已覆盖检查项数', en: 'Topics covered' }, type: 'number', unit: { zh: '项', en: 'items' }, range: { min: 0, max: 10000, decimals: 0 }, source: { kind: 'recorded' }, missing: { kind: 'undetermined' } },
  { id: 'stage.filesEnough', subject: 'stage', title: { zh: '案卷抽查达标', en: 'Sample of files complete' }, type: 'boolean', source: { kind: 'state', chart: 'stage-cross', tag: 'files-enough' }, missing: { kind: 'default', value: false } },
  { id: 'stage.topicsFull', subject: 'stage', title: { zh: '检查内容已全覆盖', en: 'All topics covered' }, type: 'boolean', source: { kind: 'state', chart: 'stage-cross', tag: 'topics-covered' }, missing: { kind: 'default', value: false } },
];
