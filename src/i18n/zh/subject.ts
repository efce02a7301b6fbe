/** What the pages of a unit, officer, issue or slip share. */
export const subject = {
  'subject.unknown': '没有这个办理对象',
  'subject.cameFrom': '来自',
  'subject.about': '事由',
  'subject.offspring': '由此产生的事项',
  'subject.nothingNow': '当前没有可以办理的事项',
  'subject.nothingNowHint': '受阻的事项及原因列在下面；其余事项到相应环节后办理。',
  'subject.requirement.met': '已符合',
  'subject.requirement.notMet': '不符合',
  'subject.requirement.untold': '尚不能判定',
  'subject.chart.legend.active': '当前所处状态',
  'subject.chart.legend.guarded': '带条件的转移',
  'subject.chart.since': '自 {{date}} 起处于当前状态',
  'subject.chart.hint': '流程图：方框为状态，箭头为转移',
  'subject.deadline.due': '{{deadline}}：{{date}}',
};
