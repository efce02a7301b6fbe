import type { CellRange } from './cells.ts';

const DIGITS = 9;
/** Sorts behind every key that begins with what stands before it: no key holds this sign. */
const END = '\uFFFF';

/** The key under which a log's definition stands. */
export function definitionKey(campaign: string): string {
  return `definition/${campaign}`;
}

/** The key of the cell that says who may write. */
export function epochKey(campaign: string): string {
  return `epoch/${campaign}`;
}

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

/** Every key that begins so. */
export function prefixRange(prefix: string): CellRange {
  return { from: prefix, to: `${prefix}${END}` };
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

/** What a write removes to remove a campaign. */
export function wholeLog(campaign: string): { readonly remove: readonly string[]; readonly clear: readonly CellRange[] } {
  const series = ['commit', 'segment', 'snapshot'] as const;
  return { remove: [definitionKey(campaign), epochKey(campaign)], clear: series.map((each) => seriesRange(each, campaign)) };
}
