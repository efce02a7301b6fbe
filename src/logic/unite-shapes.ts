import { areComparable, type Shape, UNKNOWN_SHAPE } from './rule-shape.ts';

/** What is either of several shapes: the branches of a choice, the items of a list. */
export function uniteShapes(shapes: readonly Shape[]): Shape {
  const [first, ...others] = shapes;
  return first === undefined ? UNKNOWN_SHAPE : others.reduce(unite, first);
}

function unite(left: Shape, right: Shape): Shape {
  if (!areComparable(left, right) || left.type === 'unknown' || right.type === 'unknown') return UNKNOWN_SHAPE;
  const item = both(left.item, right.item, unite);
  const codes = both(left.codes, right.codes, (a, b) => [...new Set([...a, ...b])]);
  return {
    type: left.type === 'text' ? right.type : left.type,
    ...uniteNumbers(left, right),
    ...(left.unit !== undefined && left.unit === right.unit ? { unit: left.unit } : {}),
    ...(codes === undefined ? {} : { codes }),
    ...(item === undefined ? {} : { item }),
  };
}

function uniteNumbers(left: Shape, right: Shape): Partial<Shape> {
  const min = both(left.min, right.min, Math.min);
  const max = both(left.max, right.max, Math.max);
  return {
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(left.type === 'number' ? { whole: left.whole === true && right.whole === true } : {}),
  };
}

function both<T>(left: T | undefined, right: T | undefined, join: (a: T, b: T) => T): T | undefined {
  return left === undefined || right === undefined ? undefined : join(left, right);
}
