/** The lines that units cross by a draft, the day of a replay, its lists. */
export const replayLines = {
  'replay.lines.title': '“{{verdict}}”的比例越线的单位',
  'replay.lines.none': '没有单位的“{{verdict}}”比例越线',
  'replay.lines.line': '线',
  'replay.lines.over': '升过 {{share}}（{{rule}}）',
  'replay.lines.under': '降回 {{share}} 以内（{{rule}}）',
  'replay.lines.share': '{{share}}（{{part}}/{{whole}} 人）',
  'replay.lines.day': '截至哪一天',
  'replay.lines.copy': '复制名单',
  'replay.lines.copied': '已复制，可直接粘贴到表格',
  'replay.lines.notCopied': '浏览器不允许复制',
};
