/** The page of one unit. */
export const unit = {
  'unit.firstResponsible': '第一责任人',
  'unit.liaison': '联络员',
  'unit.stages': '阶段进度',
  'unit.stage.state': '当前状态',
  'unit.stage.tasks': '任务',
  'unit.stage.entry': '准入要求',
  'unit.stage.gate': '转段要求',
  'unit.task.now': '正在进行',
  'unit.noStages': '本活动尚未启动',
  'unit.canDo': '现在可以办理',
  'unit.history': '办理记录',
  'unit.facts': '指标',
  'unit.notFound': '没有这个单位',
};
