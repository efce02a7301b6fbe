/** Nothing is known. */
export const UNKNOWN_SHAPE: Shape = { type: 'unknown' };
/** A yes or a no. */
export const BOOLEAN_SHAPE: Shape = { type: 'boolean' };

/** Can values of these two be held against each other at all? Texts, codes and dates can; numbers only with numbers. */
export function areComparable(left: Shape, right: Shape): boolean {
  if (left.type === 'unknown' || right.type === 'unknown') return true;
  return left.type === right.type || (isTextual(left) && isTextual(right));
}

/** Is it a text of some kind: a free one, a code, a date? */
export function isTextual({ type }: Shape): boolean {
  return type === 'text' || type === 'code' || type === 'date';
}
