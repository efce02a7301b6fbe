/** One end of a range: a number or an ISO date, whether it belongs to the range, and the id of the parameter that it comes from. */
export interface Bound {
  readonly value: number | string;
  readonly closed: boolean;
  readonly parameter?: string;
}

/** From one bound to another; null where there is none on that side. */
export interface Range {
  readonly from: Bound | null;
  readonly to: Bound | null;
}

/**
 * What a row asks of a column. `any` does not look at it. `ranges` are ascending and do not touch. `set`: one of the values, or with `except` none of
 * them (an empty exception is any value that is there). `absent`: whether such a cell holds where there is no value; without it, that cannot be told
 * there. “Missing” is a cell that holds for no value and where there is none.
 */
export type Cell =
  | { readonly kind: 'any' }
  | { readonly kind: 'ranges'; readonly ranges: readonly Range[]; readonly absent?: boolean }
  | { readonly kind: 'set'; readonly values: readonly (string | boolean)[]; readonly except: boolean; readonly absent?: boolean };

/** A cell that looks. */
export type LookingCell = Exclude<Cell, { readonly kind: 'any' }>;
