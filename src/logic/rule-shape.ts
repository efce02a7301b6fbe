/** What can be said of a part of a rule before any data: its type and, as far as it is known, its bounds, unit, codes, value. */
export interface Shape {
  readonly type: 'boolean' | 'number' | 'text' | 'code' | 'date' | 'list' | 'unknown';
  readonly min?: number;
  readonly max?: number;
  /** Whole numbers only. */
  readonly whole?: boolean;
  /** The unit as the office writes it in Chinese: 分, 工作日, %. */
  readonly unit?: string;
  /** Everything that a text or code can be; left out where it may be anything. */
  readonly codes?: readonly string[];
  readonly constant?: string | number | boolean;
  /** Of the elements of a list. */
  readonly item?: Shape;
}

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
