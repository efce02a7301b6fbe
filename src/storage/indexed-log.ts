import type { StoragePort } from '#engine/ports.ts';
import { createCellLog } from './cell-log.ts';
import { createIndexedCells } from './indexed-cells.ts';

/** The campaign logs in the browser's IndexedDB, in the database of this name. */
export function createIndexedLog(name = 'qibu'): StoragePort {
  return createCellLog(createIndexedCells(name));
}
