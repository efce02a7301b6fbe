import type { CellStore } from './cells.ts';
import type { CellRange } from './cell-range.ts';
import type { CellGuard, CellWrite, Entry } from './cell-write.ts';

/** A store that lives as long as the program, for tests and the command line. `cells` may be handed on, as a reload would. */
export function createMemoryCells(cells: Map<string, string> = new Map()): CellStore {
  const inRange = ({ from, to }: CellRange): readonly Entry[] =>
    [...cells].filter(([key]) => key >= from && key < to).toSorted(([left], [right]) => (left < right ? -1 : 1));
  const find = (guard: CellGuard): string | undefined => {
    if (guard.kind === 'last') return inRange(guard.range).at(-1)?.[0];
    return cells.get(guard.key);
  };
  const holds = (guard: CellGuard): boolean => (guard.kind === 'there' ? cells.has(guard.key) : find(guard) === guard.is);
  const leaving = ({ clear = [], remove = [] }: CellWrite): ReadonlySet<string> => new Set([...remove, ...clear.flatMap(inRange).map(([key]) => key)]);
  const apply = ({ add = [], put = [] }: CellWrite, removed: ReadonlySet<string>): void => {
    for (const key of removed) cells.delete(key);
    for (const [key, text] of [...add, ...put]) cells.set(key, text);
  };
  return {
    health: async () => [],
    read: async (key) => cells.get(key),
    keys: async (range) => inRange(range).map(([key]) => key),
    scan: async (range) => inRange(range),
    scanAll: async (ranges) => ranges.map(inRange),
    last: async (range) => inRange(range).at(-1),
    write: async (write) => {
      const against = write.guards?.find((guard) => !holds(guard));
      if (against !== undefined) return { kind: 'refused', guard: against, found: find(against) };
      const removed = leaving(write);
      const taken = write.add?.find(([key]) => cells.has(key) && !removed.has(key));
      if (taken !== undefined) return { kind: 'failed', code: 'storage.write.failed', message: `there is a cell ${taken[0]} already` };
      apply(write, removed);
      return { kind: 'written' };
    },
  };
}
