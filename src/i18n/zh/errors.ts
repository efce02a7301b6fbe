/** What is shown when something cannot be: what happened, what is safe, what to do. */
export const errors = {
  'errors.import.title': '文件无法导入',
  'errors.import.unreadable': '文件无法读取',
  'errors.import.tooLarge': '文件过大',
  'errors.import.nothingChanged': '没有改动任何内容',
};
