/** Every key from `from` on and before `to`, in the order of UTF-16 code units. */
export interface CellRange {
  readonly from: string;
  readonly to: string;
}
