import type { Distribution } from '#domain/distribution.ts';
import { normalQuantile } from '../normal.ts';
import { betaShape } from '../beta.ts';
import { quantileOf, weightsOf } from '../quantile.ts';

/** One place of a distribution: the number itself (of a normal one before it is cut off), what is made of it when it is drawn, and how likely it is. */
export interface Point {
  readonly raw: number;
  readonly drawn: number;
  readonly weight: number;
}

/** How a number is kept when it is drawn: rounded, and within bounds. */
export type AsDrawn = (value: number) => number;

/** Places by which a distribution that has no single values is told. */
const PLACES = 400;

/** Whole working days, none of them negative: how delays and counts are drawn. */
export const asWhole: AsDrawn = (value) => Math.max(0, Math.round(value));

/** A distribution as places with weights that add up to 1; the mean over them is the mean of what is drawn. */
export function pointsOf(distribution: Distribution, asDrawn: AsDrawn): readonly Point[] {
  return raw(distribution).map(({ value, weight }) => ({ raw: value, drawn: asDrawn(cut(distribution, value)), weight }));
}

function cut(distribution: Distribution, value: number): number {
  return distribution.kind === 'normal' ? Math.min(distribution.max, Math.max(distribution.min, value)) : value;
}

function raw(distribution: Distribution): readonly { readonly value: number; readonly weight: number }[] {
  switch (distribution.kind) {
    case 'constant':
      return [{ value: distribution.value, weight: 1 }];
    case 'bernoulli':
      return [
        { value: 0, weight: 1 - distribution.chance },
        { value: 1, weight: distribution.chance },
      ];
    case 'pert':
      return pert(distribution);
    case 'normal':
      return middles((share) => distribution.mean + distribution.sd * normalQuantile(share));
    case 'triangular':
    case 'lognormal':
      return middles(quantileOf(distribution));
    default:
      return weightsOf(distribution);
  }
}

function middles(quantile: (share: number) => number): readonly { readonly value: number; readonly weight: number }[] {
  return Array.from({ length: PLACES }, (_, place) => ({ value: quantile((place + 0.5) / PLACES), weight: 1 / PLACES }));
}

/** The logarithm of each place's share; from behind, of what is left of it. */
const LOGS = Float64Array.from({ length: PLACES }, (_, place) => Math.log((place + 0.5) / PLACES));

/** By its density: the table of its quantiles would be made anew for every mode that is tried. */
function pert({ min, mode, max }: Extract<Distribution, { kind: 'pert' }>): readonly { readonly value: number; readonly weight: number }[] {
  if (max <= min) return [{ value: min, weight: 1 }];
  const { alpha, beta } = betaShape((mode - min) / (max - min));
  const places = Array.from({ length: PLACES }, (_, place) => {
    const share = (place + 0.5) / PLACES;
    return { value: min + (max - min) * share, weight: Math.exp((alpha - 1) * (LOGS[place] ?? 0) + (beta - 1) * (LOGS[PLACES - 1 - place] ?? 0)) };
  });
  const whole = places.reduce((sum, { weight }) => sum + weight, 0);
  return places.map(({ value, weight }) => ({ value, weight: weight / whole }));
}
