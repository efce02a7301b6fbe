/** The lines that units cross by a draft, the day of a replay, its lists. */
export const replayLines = {
  'replayLines.title': '“{{verdict}}”的比例越线的单位',
  'replayLines.none': '没有单位的“{{verdict}}”比例越线',
  'replayLines.line': '线',
  'replayLines.over': '升过 {{share}}（{{rule}}）',
  'replayLines.under': '降回 {{share}} 以内（{{rule}}）',
  'replayLines.share': '{{share}}（{{part}}/{{whole}} 人）',
  'replayLines.day': '截至哪一天',
  'replayLines.copy': '复制名单',
  'replayLines.copied': '已复制，可直接粘贴到表格',
  'replayLines.notCopied': '浏览器不允许复制',
};
