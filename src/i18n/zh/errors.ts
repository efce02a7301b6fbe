/** What is shown when something cannot be: what happened, what is safe, what to do. */
export const errors = {
  'errors.open.absent.title': '没有找到这个活动',
  'errors.open.absent.hint': '可能已被删除，或在另一台电脑上',
  'errors.open.damaged.title': '活动记录有损坏，未打开',
  'errors.open.damaged.hint': '原有记录没有改动，请导出后联系维护人员，或从备份恢复',
  'errors.open.failed.title': '活动打不开',
  'errors.open.failed.hint': '已保存的内容不受影响，请重试',
  'errors.crash.title': '页面出错',
  'errors.crash.hint': '已保存的内容不受影响，请重新加载',
  'errors.crash.reload': '重新加载',
  'errors.notFound.title': '没有这个页面',
  'errors.notFound.hint': '链接可能已失效，请从活动列表重新进入',
  'errors.import.title': '文件无法导入',
  'errors.import.unreadable': '文件无法读取',
  'errors.import.tooLarge': '文件过大',
  'errors.import.nothingChanged': '没有改动任何内容',
};
