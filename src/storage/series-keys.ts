import type { CellRange } from './cell-range.ts';

const DIGITS = 9;
/** Sorts behind every number. */
const END = '\uFFFF';

/** What is kept of a log under numbers: its commits, the segments that joined old ones, its snapshots. */
export type Series = 'commit' | 'segment' | 'snapshot';

/** The key of one member of a series: the order of the keys is the order of the numbers. */
export function seriesKey(series: Series, campaign: string, seq: number): string {
  return `${series}/${campaign}/${String(seq).padStart(DIGITS, '0')}`;
}

/** Every key of a series from a number on. An id holds no `/`, so no campaign's keys begin with another's. */
export function seriesRange(series: Series, campaign: string, from = 0): CellRange {
  return { from: seriesKey(series, campaign, from), to: `${series}/${campaign}/${END}` };
}

/** The number in a key of a series; NaN where it is not one. */
export function seqOfKey(key: string): number {
  const digits = key.slice(key.lastIndexOf('/') + 1);
  return digits.length === DIGITS && /^\d+$/.test(digits) ? Number(digits) : Number.NaN;
}

/** The highest number among the commits of some cells; 0 where there is none. */
export function lastSeqOf(cells: readonly (readonly [key: string, stored: unknown])[]): number {
  return seqOfKey(cells.findLast(([key]) => key.startsWith('commit/'))?.[0] ?? '') || 0;
}
