/** The lines that units cross by a draft, the day of a replay, its lists. */
export const replayLines = {
  'replay.roster': '在谁身上试',
  'replay.roster.other': '换一个活动的名册',
  'replay.roster.own': '本活动',
  'replay.roster.none': '本机没有其他活动',
  'replay.roster.unread': '这个活动的记录读不出来',
  'replay.roster.of': '在“{{title}}”的名册上试算，截至 {{day}}',
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
