/** A set of rows by their numbers, one bit each. All sets that are put together are of one table and so of one length. */
export type RowSet = Uint32Array;

/** An empty set for so many rows. */
export function emptySet(rows: number): RowSet {
  return new Uint32Array(Math.ceil(rows / 32));
}

/** The set of all rows. */
export function everyRow(rows: number): RowSet {
  const set = emptySet(rows).fill(-1);
  if (rows % 32 !== 0) set[set.length - 1] = (1 << (rows % 32)) - 1;
  return set;
}

/** Puts a row in. */
export function addRow(set: RowSet, row: number): void {
  set[row >>> 5] = (set[row >>> 5] ?? 0) | (1 << (row & 31));
}

/** Is a row in it? */
export function hasRow(set: RowSet, row: number): boolean {
  return ((set[row >>> 5] ?? 0) & (1 << (row & 31))) !== 0;
}

/** Every row of a set from one on, ascending. */
export function rowsOf(set: RowSet, from = 0): readonly number[] {
  const rows: number[] = [];
  for (let word = from >>> 5; word < set.length; word += 1) {
    const mask = word === from >>> 5 ? -1 << (from & 31) : -1;
    for (let bits = (set[word] ?? 0) & mask; bits !== 0; bits &= bits - 1) rows.push(word * 32 + 31 - Math.clz32(bits & -bits));
  }
  return rows;
}
