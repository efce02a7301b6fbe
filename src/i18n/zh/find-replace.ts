/** Finding and replacing in a decision table. */
export const findReplace = {
  'table.find': '查找替换',
  'table.find.wanted': '查找',
  'table.find.by': '替换为',
  'table.find.next': '下一处',
  'table.find.replace': '全部替换',
  'table.find.found_other': '{{count}} 格',
  'table.find.done': '替换了 {{replaced}} 格，读不懂的 {{wrong}} 格标在表中',
  'table.find.close': '关闭',
  'draft.step.table.replace': '“{{wanted}}”替换为“{{by}}”（{{cells}} 格）',
};
