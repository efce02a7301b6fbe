import type { SimulatedValue } from '#domain/simulated-value.ts';
import type { Distribution } from '#domain/distribution.ts';

/** A value that is always the same. */
export const toFixedValue = (value: string | number | boolean): SimulatedValue => ({ kind: 'fixed', value });

/** The day on which the command is given. */
export const today: SimulatedValue = { kind: 'today' };

/** A number drawn from a distribution. */
export const toDrawnValue = (from: Distribution, plus: readonly string[] = []): SimulatedValue => ({
  kind: 'drawn',
  from,
  ...(plus.length === 0 ? {} : { plus: [...plus] }),
});

/** One of some values by weight. */
export const toPickedValue = (cases: readonly (readonly [value: string | number | boolean, weight: number])[], as?: string): SimulatedValue => ({
  kind: 'picked',
  cases: cases.map(([value, weight]) => ({ value, weight })),
  ...(as === undefined ? {} : { as }),
});
