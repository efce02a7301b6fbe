import type { CellRange } from './cell-range.ts';
import { seriesRange } from './series-keys.ts';

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

/** The key of a campaign's draft. */
export function draftKey(campaign: string): string {
  return `draft/${campaign}`;
}

/** The key of the mark that every write of a draft changes. */
export function draftTurnKey(campaign: string): string {
  return `draft-turn/${campaign}`;
}

/** Every key that begins so. */
export function prefixRange(prefix: string): CellRange {
  return { from: prefix, to: `${prefix}${END}` };
}

/** What a write removes to remove a campaign. */
export function wholeLog(campaign: string): { readonly remove: readonly string[]; readonly clear: readonly CellRange[] } {
  const series = ['commit', 'segment', 'snapshot'] as const;
  return { remove: [definitionKey(campaign), epochKey(campaign)], clear: series.map((each) => seriesRange(each, campaign)) };
}
