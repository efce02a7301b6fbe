/** The state of this machine’s storage. */
export const storage = {
  'storage.title': '存储',
  'storage.state.ok': '存储正常',
  'storage.state.readOnly': '只读：不能办理，已有内容不受影响',
  'storage.state.unavailable': '无法打开本机存储',
  'storage.full': '存储空间已满',
  'storage.fullHint': '请先备份，再清理不用的活动',
  'storage.conflict': '另一窗口正在办理同一活动',
  'storage.takeOver': '改由本窗口办理',
  'storage.usage': '已用 {{used}}，共 {{quota}}',
  'storage.backup': '备份',
  'storage.backup.done': '备份完成',
  'storage.restore': '恢复',
  'storage.restore.done': '恢复完成，内容一致',
  'storage.exportRaw': '导出原始记录',
};
