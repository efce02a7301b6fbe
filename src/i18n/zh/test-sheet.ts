/** The sheet on which the examples of rules are signed. */
export const testSheet = {
  'test.sheet.title': '规则测试单',
  'test.sheet.campaign': '活动',
  'test.sheet.edition': '版本',
  'test.sheet.made': '制表时间',
  'test.sheet.sum': '共 {{rules}} 条规则、{{whole}} 个示例，其中 {{passed}} 个相符',
  'test.sheet.row': '决定行',
  'test.sheet.rule': '第 {{version}} 版，对象：{{subject}}',
  'test.sheet.rule.title': '规则',
  'test.sheet.draft': '草案 {{edition}}',
  'test.sheet.inForce': '现行版 {{edition}}',
  'test.sheet.sign.made': '编制人（签字）：　　　　　　日期：',
  'test.sheet.sign.checked': '复核人（签字）：　　　　　　日期：',
  'test.sheet.sign.approved': '批准人（签字）：　　　　　　日期：',
  'test.sheet.excel': '测试单 Excel',
  'test.sheet.word': '测试单 Word',
};
