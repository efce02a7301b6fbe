import type { Distribution } from '#domain/distribution.ts';
import type { AsDrawn } from './points.ts';
import { shrunkWeights } from './shrink.ts';
import type { Part } from './span.ts';

/** Cases of single values, and how many of them the assumption is worth. */
interface Cases {
  readonly parts: readonly Part[];
  readonly cases: number;
  readonly asDrawn: AsDrawn;
  readonly prior: number;
}

/** More values than these a discrete distribution cannot hold (`distributionSchema`). */
const MOST_VALUES = 200;

/** The weights of single values after some cases. A value that nobody thought of is added; where there are too many it counts as the nearest. */
export function shrunkDiscrete(distribution: Extract<Distribution, { kind: 'discrete' | 'empirical' }>, { parts, cases, asDrawn, prior }: Cases): Distribution {
  const [values, assumed] = listed(distribution);
  if (values.length > MOST_VALUES) return distribution;
  const seen = values.map(() => 0);
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
  for (const part of parts) {
    let place = placeOf(part, { values, asDrawn });
    if (place < 0) place = values.push(part.drawn) - 1;
    if (place >= MOST_VALUES) {
      values.pop();
      place = nearest(values, part.drawn);
    }
    seen[place] = (seen[place] ?? 0) + (part.weight / whole) * cases;
  }
  const weights = shrunkWeights(
    values.map((_, place) => assumed[place] ?? 0),
    values.map((_, place) => seen[place] ?? 0),
    prior,
  );
  return {
    kind: 'discrete',
    cases: values.map((value, place) => ({ value, weight: weights[place] ?? 0 })).toSorted((left, right) => left.value - right.value),
  };
}

function listed(distribution: Extract<Distribution, { kind: 'discrete' | 'empirical' }>): [values: number[], weights: readonly number[]] {
  if (distribution.kind === 'discrete') return [distribution.cases.map(({ value }) => value), distribution.cases.map(({ weight }) => weight)];
  const values = [...new Set(distribution.values)];
  return [values, values.map((value) => distribution.values.filter((each) => each === value).length)];
}

/** The value that it is, or that is drawn as it; -1 for none. */
function placeOf({ raw, drawn }: Part, { values, asDrawn }: { readonly values: readonly number[]; readonly asDrawn: AsDrawn }): number {
  const same = values.indexOf(raw);
  return same >= 0 ? same : values.findIndex((value) => asDrawn(value) === drawn);
}

function nearest(values: readonly number[], wanted: number): number {
  return values.reduce((best, value, place) => (Math.abs(value - wanted) < Math.abs((values[best] ?? 0) - wanted) ? place : best), 0);
}
