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
 * What a row asks of a column. `any` does not look at it; the others need a value, and without one cannot be told. `ranges` are ascending and
 * do not touch. `set`: one of the values, or with `except` none of them (an empty exception is any value that is there).
 */
export type Cell =
  | { readonly kind: 'any' }
  | { readonly kind: 'ranges'; readonly ranges: readonly Range[] }
  | { readonly kind: 'set'; readonly values: readonly (string | boolean)[]; readonly except: boolean };
