import type { StoragePort } from '#engine/ports.ts';
import { createIndexedLog } from '#storage/indexed-log.ts';

/** The one log store of this page: the browser's own IndexedDB. */
export const logStore: StoragePort = createIndexedLog();
