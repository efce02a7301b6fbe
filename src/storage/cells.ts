import type { Problem } from '#domain/problem.ts';
import type { CellOutcome, CellWrite } from './cell-write.ts';
import type { CellRange } from './cell-range.ts';

/** What was read from a cell. It may be anything where something was damaged. */
export type StoredCell = readonly [key: string, stored: unknown];

/**
 * A store of texts by key, in which one write is atomic and answers only when it is there for good. Every read may reject; a write never
 * does. It never begins anew in the middle: a store whose ground was taken away answers `storage.gone`.
 */
export interface CellStore {
  /** What stands against using this store; an error means that nothing can be read. */
  health(): Promise<readonly Problem[]>;
  read(key: string): Promise<unknown>;
  keys(range: CellRange): Promise<readonly string[]>;
  scan(range: CellRange): Promise<readonly StoredCell[]>;
  /** The cells of each of some ranges, all of them as they stood at one moment. */
  scanAll(ranges: readonly CellRange[]): Promise<readonly (readonly StoredCell[])[]>;
  /** The cell with the last key of a range. */
  last(range: CellRange): Promise<StoredCell | undefined>;
  write(write: CellWrite): Promise<CellOutcome>;
}
