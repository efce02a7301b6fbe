/** Does a file's name say that it is a backup or a journal? A definition is always JSON. */
export function isBackupName(name: string): boolean {
  return /\.(?:qibu|ndjson|gz)$/i.test(name);
}
