/** The rectification ledger, its issues, and the other records: slips, feedback, proposals. */
export const issue = {
  'issue.title': '问题台账',
  'issue.register': '登记问题',
  'issue.category': '类别',
  'issue.item': '具体项',
  'issue.severity': '严重程度',
  'issue.mode': '整改方式',
  'issue.channel': '来源',
  'issue.evidence': '佐证材料',
  'issue.rung': '督办级别',
  'issue.slips': '督办单',
  'issue.open': '未办结',
  'issue.closed': '已办结',
  'issue.emptyHint': '自查、交叉检查和群众反馈发现的问题登记在这里',
};
