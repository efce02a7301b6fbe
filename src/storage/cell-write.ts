import type { WriteFailure } from '#engine/log-outcome.ts';
import type { CellRange } from './cell-range.ts';

/** One key with the text that stands under it. */
export type Entry = readonly [key: string, text: string];

/**
 * What must hold when a write has the store to itself: which key is the last of a range, what a cell holds (undefined: it is absent),
 * that a cell is there. `cell` compares texts, so it is for cells that are never encrypted.
 */
export type CellGuard =
  | { readonly kind: 'last'; readonly range: CellRange; readonly is: string | undefined }
  | { readonly kind: 'cell'; readonly key: string; readonly is: string | undefined }
  | { readonly kind: 'there'; readonly key: string };

/** An atomic write. The guards are asked first; then `clear` and `remove` are done, then `add` (a key that is there makes it fail), then `put`. */
export interface CellWrite {
  readonly guards?: readonly CellGuard[];
  readonly clear?: readonly CellRange[];
  readonly remove?: readonly string[];
  readonly add?: readonly Entry[];
  readonly put?: readonly Entry[];
}

/** What became of a write: all of it is there for good, a guard stood against it (with what was found), or it failed. Only `written` changes anything. */
export type CellOutcome =
  | { readonly kind: 'written' }
  | { readonly kind: 'refused'; readonly guard: CellGuard; readonly found: string | undefined }
  | WriteFailure;
