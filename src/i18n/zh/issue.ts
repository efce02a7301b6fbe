/** The rectification ledger, its issues, and the other records: slips, feedback, proposals. */
export const issue = {
  'issue.title': '问题台账',
  'issue.rung': '督办级别',
  'issue.emptyHint': '自查、交叉检查和群众反馈发现的问题登记在这里',
};
