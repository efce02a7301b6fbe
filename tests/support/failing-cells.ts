import type { CellStore } from '#storage/cells.ts';
import { BLOWN, type Fuse } from './fuse.ts';

/** How a write of a failing store says so: by its answer, as it should, or by rejecting, which breaks its word. Reads always reject. */
export type WriteManner = 'answers' | 'rejects';

/** A store of cells whose calls go through a fuse. */
export function createFailingCells(cells: CellStore, fuse: Fuse, manner: WriteManner = 'rejects'): CellStore {
  const reject = (): never => {
    throw new Error(BLOWN);
  };
  return {
    health: () => fuse.pass(() => cells.health(), reject),
    read: (key) => fuse.pass(() => cells.read(key), reject),
    keys: (range) => fuse.pass(() => cells.keys(range), reject),
    scan: (range) => fuse.pass(() => cells.scan(range), reject),
    scanAll: (ranges) => fuse.pass(() => cells.scanAll(ranges), reject),
    last: (range) => fuse.pass(() => cells.last(range), reject),
    write: (write) =>
      fuse.pass(
        () => cells.write(write),
        () => (manner === 'rejects' ? reject() : { kind: 'failed', code: 'storage.write.failed', message: BLOWN }),
      ),
  };
}
