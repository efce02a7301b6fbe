/** A set of rows by their numbers, one bit each. All sets that are put together are of one table and so of one length. */
export type RowSet = Uint32Array;

/** An empty set for so many rows. */
export function emptySet(rows: number): RowSet {
  return new Uint32Array(Math.ceil(rows / 32));
}

/** Puts a row in. */
export function addRow(set: RowSet, row: number): void {
  set[row >>> 5] = (set[row >>> 5] ?? 0) | (1 << (row & 31));
}

/** Is a row in it? */
export function hasRow(set: RowSet, row: number): boolean {
  return ((set[row >>> 5] ?? 0) & (1 << (row & 31))) !== 0;
}

/** The rows that are in both. */
export function both(left: RowSet, right: RowSet): RowSet {
  const result = new Uint32Array(left.length);
  for (let word = 0; word < left.length; word += 1) result[word] = (left[word] ?? 0) & (right[word] ?? 0);
  return result;
}

/** Every row of a set, ascending. */
export function rowsOf(set: RowSet): readonly number[] {
  const rows: number[] = [];
  for (let word = 0; word < set.length; word += 1) {
    for (let bits = set[word] ?? 0; bits !== 0; bits &= bits - 1) rows.push(word * 32 + 31 - Math.clz32(bits & -bits));
  }
  return rows;
}

/** How many rows are in it. */
export function sizeOf(set: RowSet): number {
  let size = 0;
  for (const word of set) for (let bits = word; bits !== 0; bits &= bits - 1) size += 1;
  return size;
}
