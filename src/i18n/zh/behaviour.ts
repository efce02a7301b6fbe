/** What may be wrong with what is assumed of people. Shown by the designer and by the simulator. */
export const behaviour = {
  'problems.code.behaviour.shock.unknown': '没有名为“{{id}}”的共同变故',
  'problems.code.behaviour.arrivals.backwards': '出现时段的终点早于起点',
  'problems.code.behaviour.arrivals.nothingComes': '事项“{{id}}”不登记新对象，不能作为陆续出现的内容',
  'problems.code.behaviour.chart.unknown': '没有名为“{{id}}”的流程图',
  'problems.code.behaviour.chart.otherSubject': '流程图“{{id}}”的对象与同一行为的其他流程图不同',
  'problems.code.behaviour.state.unknown': '流程图“{{chart}}”里没有“{{id}}”这个状态或标记',
  'problems.code.behaviour.command.unknown': '没有名为“{{id}}”的事项',
  'problems.code.behaviour.command.otherSubject': '事项“{{id}}”的对象与这个行为不一致',
  'problems.code.behaviour.field.missing': '事项“{{id}}”必填的“{{fact}}”没有给出',
  'problems.code.behaviour.field.unknown': '事项“{{id}}”不录入“{{fact}}”',
  'problems.code.behaviour.value.unfit': '给“{{fact}}”的内容，它不会接受',
  'problems.code.behaviour.fact.unknown': '条件里用到的“{{fact}}”不存在',
  'problems.code.behaviour.work.unknown': '没有名为“{{id}}”的工作种类',
  'problems.code.behaviour.effort.unitUnknown': '没有名为“{{id}}”的单位，工时没有着落',
  'problems.code.behaviour.effort.notUnit': '“{{fact}}”不是这个对象上指明单位的一项，工时不能记到它所指的单位',
};
