/** A seeded stream of chance: the same seed gives the same numbers on every machine. */
export interface Chance {
  /** At least 0 and below 1. */
  readonly next: () => number;
  /** True with the given probability. */
  readonly happens: (probability: number) => boolean;
  /** A whole number from `from` to `to`, both included. */
  readonly between: (from: number, to: number) => number;
  /** A value of the normal distribution. */
  readonly normal: (mean: number, deviation: number) => number;
  /** One of the entries by its weight. Refuses (throws) an empty list. */
  readonly weighted: <T>(entries: readonly (readonly [T, number])[]) => T;
  /** The items in another order. */
  readonly shuffled: <T>(items: readonly T[]) => readonly T[];
}

/** Mulberry32: small, fast, and good enough for a story. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    between,
    happens: (probability) => next() < probability,
    normal: (mean, deviation) => mean + deviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    weighted: (entries) => pick(entries, next()),
    shuffled: (items) => shuffle(items, between),
  };
}

function pick<T>(entries: readonly (readonly [T, number])[], point: number): T {
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
  let left = point * total;
  for (const [item, weight] of entries) {
    left -= weight;
    if (left < 0) return item;
  }
  const last = entries.at(-1);
  if (last === undefined) throw new RangeError('nothing to choose from');
  return last[0];
}

function shuffle<T>(items: readonly T[], between: (from: number, to: number) => number): readonly T[] {
  const mixed = [...items];
  for (let place = mixed.length - 1; place > 0; place -= 1) {
    const other = between(0, place);
    const [here, there] = [mixed[place] as T, mixed[other] as T];
    mixed[place] = there;
    mixed[other] = here;
  }
  return mixed;
}
