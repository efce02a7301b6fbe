import type { RowSet } from './row-set.ts';

/** The rows that are in both. */
export function both(left: RowSet, right: RowSet): RowSet {
  const result = new Uint32Array(left.length);
  for (let word = 0; word < left.length; word += 1) result[word] = (left[word] ?? 0) & (right[word] ?? 0);
  return result;
}

/** Is a row in both of them? */
export function meets(left: RowSet, right: RowSet): boolean {
  for (let word = 0; word < left.length; word += 1) if (((left[word] ?? 0) & (right[word] ?? 0)) !== 0) return true;
  return false;
}
