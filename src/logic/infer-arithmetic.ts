import { type Shape, UNKNOWN_SHAPE } from './rule-shape.ts';

interface Interval {
  readonly min: number;
  readonly max: number;
}

const ARITHMETIC: ReadonlySet<string> = new Set(['+', '-', '*', '/', '%', 'min', 'max']);

/** The shape of a sum, product and so on: its bounds from those of its operands, and its unit where that survives. */
export function inferArithmetic(operator: string, args: readonly Shape[]): Shape {
  if (!ARITHMETIC.has(operator)) return UNKNOWN_SHAPE;
  const interval = args
    .map(intervalOf)
    .reduce<Interval | undefined>((total, next, index) => (index === 0 ? next : total && combine(operator, total, next)), undefined);
  const bounds = operator === '-' && args.length === 1 && interval !== undefined ? { min: -interval.max, max: -interval.min } : interval;
  return {
    type: 'number',
    whole: operator !== '/' && args.every(({ whole }) => whole === true),
    ...(bounds !== undefined && Number.isFinite(bounds.min) ? { min: bounds.min } : {}),
    ...(bounds !== undefined && Number.isFinite(bounds.max) ? { max: bounds.max } : {}),
    ...unitOf(operator, args),
  };
}

function intervalOf({ min = -Infinity, max = Infinity }: Shape): Interval {
  return { min, max };
}

function combine(operator: string, left: Interval, right: Interval): Interval {
  switch (operator) {
    case '+':
      return { min: left.min + right.min, max: left.max + right.max };
    case '-':
      return { min: left.min - right.max, max: left.max - right.min };
    case 'min':
      return { min: Math.min(left.min, right.min), max: Math.min(left.max, right.max) };
    case 'max':
      return { min: Math.max(left.min, right.min), max: Math.max(left.max, right.max) };
    case '*':
      return product(left, right);
    default:
      return { min: -Infinity, max: Infinity };
  }
}

function product(left: Interval, right: Interval): Interval {
  const corners = [left.min * right.min, left.min * right.max, left.max * right.min, left.max * right.max];
  if (corners.some(Number.isNaN)) return { min: -Infinity, max: Infinity };
  return { min: Math.min(...corners), max: Math.max(...corners) };
}

/** A sum of points is points; a product or quotient has a unit of its own that nobody names. */
function unitOf(operator: string, args: readonly Shape[]): { readonly unit?: string } {
  if (operator === '*' || operator === '/') return {};
  const units = new Set(args.flatMap(({ unit }) => unit ?? []));
  const [unit] = units;
  return units.size === 1 && unit !== undefined ? { unit } : {};
}
