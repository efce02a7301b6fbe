import { normalQuantile } from '../normal.ts';

/** A share of all cases, with the interval in which the true one lies. */
export interface Proportion {
  readonly hits: number;
  readonly cases: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** A share with its interval after Wilson (1927), which holds at 0 and at 1 as well; `level` is how sure it is. No case at all gives 0 to 1. */
export function wilson(hits: number, cases: number, level = 0.95): Proportion {
  if (cases === 0) return { hits, cases, share: Number.NaN, low: 0, high: 1 };
  const z = normalQuantile(0.5 + level / 2);
  const share = hits / cases;
  const [weight, middle] = [1 + (z * z) / cases, share + (z * z) / (2 * cases)];
  const reach = z * Math.sqrt((share * (1 - share)) / cases + (z * z) / (4 * cases * cases));
  return { hits, cases, share, low: hits === 0 ? 0 : (middle - reach) / weight, high: hits === cases ? 1 : (middle + reach) / weight };
}
