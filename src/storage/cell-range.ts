/** Every key from `from` on and before `to`, in the order of UTF-16 code units. */
export interface CellRange {
  readonly from: string;
  readonly to: string;
}

/** The range that holds this key and no other. */
export function only(key: string): CellRange {
  return { from: key, to: `${key}\u0000` };
}
