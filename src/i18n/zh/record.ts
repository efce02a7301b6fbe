/** The registers of slips, feedback and proposals, and what every list shares. */
export const record = {
  'record.slip.title': '督办单',
  'record.slip.emptyHint': '问题临近或超过整改期限时，系统按督办阶梯自动发单，也可人工下发。',
  'record.feedback.title': '群众意见建议',
  'record.feedback.emptyHint': '登记来信、走访、问卷和座谈会收集的意见。',
  'record.proposal.title': '处理建议',
  'record.proposal.emptyHint': '考试、问题扣分等规则得出的处理先列为建议，经负责人批准后生效，本人可以申诉。',
  'list.empty': '没有符合条件的记录',
  'list.more_other': '再显示 {{count}} 行',
};
