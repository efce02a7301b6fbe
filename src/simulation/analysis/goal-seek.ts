/** What is sought: among values in rising order one at which something holds. */
export interface Sought {
  readonly values: readonly number[];
  /** Whether it holds at a value. Asked of few of them, each once. */
  readonly holds: (value: number) => boolean;
}

/**
 * What was found: `upTo`: it holds up to this value and not above · `from`: from this value on and not below · `everywhere`, `nowhere`: at both ends or at
 * neither of them. That it turns only once between the ends is taken for granted.
 */
export type Found = { readonly kind: 'upTo' | 'from'; readonly value: number } | { readonly kind: 'everywhere' | 'nowhere' };

/** Seeks the value at which something begins or ceases to hold, by halving. Without any value it holds nowhere. */
export function goalSeek({ values, holds }: Sought): Found {
  const [first, last] = [values[0], values.at(-1)];
  if (first === undefined || last === undefined) return { kind: 'nowhere' };
  const atFirst = holds(first);
  const atLast = values.length === 1 ? atFirst : holds(last);
  if (atFirst === atLast) return { kind: atFirst ? 'everywhere' : 'nowhere' };
  let [low, high] = [0, values.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (holds(values[middle] ?? first) === atFirst) low = middle;
    else high = middle;
  }
  return atFirst ? { kind: 'upTo', value: values[low] ?? first } : { kind: 'from', value: values[high] ?? last };
}

/** The values that a parameter may have, in rising order; at most so many of them, evenly apart: halving asks few of them. */
export function valuesOf({ min, max, decimals }: { readonly min: number; readonly max: number; readonly decimals: number }, most = 100_000): readonly number[] {
  const step = 10 ** -decimals;
  const steps = Math.round((max - min) / step);
  const apart = Math.max(1, Math.ceil(steps / most));
  return Array.from({ length: Math.floor(steps / apart) + 1 }, (_, at) => Number((min + at * apart * step).toFixed(decimals)));
}
