/** The state of this machine’s storage. */
export const storage = {
  'storage.full': '存储空间已满',
};
