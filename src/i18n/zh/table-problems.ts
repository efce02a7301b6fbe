/** One sentence for every finding about the table of a rule (`problems.code.rule.table.<reason>`). */
export const tableProblems = {
  'problems.code.rule.table.gap': '{{where}}的{{subject}}没有规则覆盖，例如：{{person}}',
  'problems.code.rule.table.rowsMore': '还有 {{count}} 处类似的行，改好上面的再看',
  'problems.code.rule.table.gapsMore': '另有其他情况没有规则覆盖，约占全部情况的 {{percent}}%',
  'problems.code.rule.table.conflict': '第 {{row}} 行与第 {{other}} 行重叠而结论不同：{{where}}，例如：{{person}}',
  'problems.code.rule.table.overlap': '第 {{row}} 行与第 {{other}} 行重叠，结论相同：{{where}}，例如：{{person}}',
  'problems.code.rule.table.masked': '决策表第 {{row}} 行永远轮不到，前面的行已经全部覆盖',
  'problems.code.rule.table.late': '决策表第 {{row}} 行问的是缺失，但缺失时前面的第 {{behind}} 行还不能判定，所以永远轮不到',
  'problems.code.rule.table.subsumed': '决策表第 {{row}} 行可以去掉，第 {{other}} 行给出同样的结论',
  'problems.code.rule.table.mergeable': '决策表第 {{row}} 行与第 {{other}} 行只差一格，可以合并',
  'problems.code.rule.table.columnUnused': '决策表中“{{fact}}”一列不影响结论',
  'problems.code.rule.table.unchecked': '决策表共 {{rows}} 行，相互交错过多，未能逐一核对',
};
