/** Use without a network, and the change to a newer build. */
export const offline = {
  'offline.update.title': '新版本已就绪',
  'offline.update.ready': '重新载入后启用。已保存的内容一概不动；本机浏览器中打开的齐步窗口会一起重新载入；表单中尚未提交的文字会丢失，请先提交。',
  'offline.update.asked': '正在等各个窗口保存完毕…',
  'offline.update.stopped': '已保存完毕，正在重新载入…',
  'offline.update.held': '没有重新载入：有一个齐步窗口未能保存完毕，或者没有应答。已保存的内容没有改动。请到该窗口办完手头的事或将其关闭，然后再试。',
  'offline.update.reload': '重新载入',
  'offline.update.later': '稍后',
};
