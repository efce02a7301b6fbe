import type { StoragePort } from '#engine/ports.ts';
import { createCellLog } from './cell-log.ts';
import { createMemoryCells } from './memory-cells.ts';

/** A log that lives as long as the program, for tests and the command line. `cells` may be handed from one adapter to the next, as a reload would. */
export function createMemoryLog(cells: Map<string, string> = new Map()): StoragePort {
  return createCellLog(createMemoryCells(cells));
}
