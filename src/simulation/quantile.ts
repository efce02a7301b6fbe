import type { Distribution } from '#domain/distribution.ts';
import { betaQuantiles, betaShape } from './beta.ts';
import { normalQuantile } from './normal.ts';

/** What a distribution gives for a number between 0 and 1: greater numbers never give less, so that paired runs move together. */
export type Quantile = (draw: number) => number;

const P90 = normalQuantile(0.9);

/** Makes a distribution ready to be drawn from, one number a draw. */
export function quantileOf(distribution: Distribution): Quantile {
  switch (distribution.kind) {
    case 'constant':
      return () => distribution.value;
    case 'bernoulli':
      return (draw) => Number(draw > 1 - distribution.chance);
    case 'triangular':
      return triangular(distribution);
    case 'pert':
      return pert(distribution);
    case 'lognormal': {
      const spread = Math.log(distribution.p90 / distribution.median) / P90;
      return (draw) => distribution.median * Math.exp(spread * normalQuantile(draw));
    }
    case 'normal': {
      const { mean, sd, min, max } = distribution;
      return (draw) => Math.min(max, Math.max(min, mean + sd * normalQuantile(draw)));
    }
    default:
      return stepped(weightsOf(distribution));
  }
}

/** A value and how likely it is. */
export interface Weighted {
  readonly value: number;
  readonly weight: number;
}

/** The values of a distribution that has single ones, ascending, with weights that add up to 1. */
export function weightsOf(distribution: Extract<Distribution, { kind: 'discrete' | 'empirical' | 'poisson' | 'betaBinomial' }>): readonly Weighted[] {
  switch (distribution.kind) {
    case 'discrete':
      return normalised(distribution.cases);
    case 'empirical':
      return normalised(distribution.values.map((value) => ({ value, weight: 1 })));
    case 'poisson': {
      const { mean } = distribution;
      const most = Math.ceil(mean + 12 * Math.sqrt(mean) + 20);
      return fromRatios(most, (value) => mean / (value + 1));
    }
    case 'betaBinomial':
      return betaBinomial(distribution);
  }
}

function normalised(cases: readonly Weighted[]): readonly Weighted[] {
  const whole = cases.reduce((sum, { weight }) => sum + weight, 0);
  // Where nothing has any weight all are alike.
  return cases
    .map(({ value, weight }) => ({ value, weight: whole > 0 ? weight / whole : 1 / cases.length }))
    .toSorted((left, right) => left.value - right.value);
}

/** Weights of 0, 1, 2 … from how much each is of the one before; reckoned as logarithms, so that none of them is lost. */
function fromRatios(most: number, ratio: (value: number) => number): readonly Weighted[] {
  const logs = [0];
  for (let value = 0; value < most; value += 1) logs.push((logs[value] ?? 0) + Math.log(ratio(value)));
  const top = Math.max(...logs);
  return normalised(logs.map((log, value) => ({ value, weight: Math.exp(log - top) })));
}

function betaBinomial({ count, chance, spread }: Extract<Distribution, { kind: 'betaBinomial' }>): readonly Weighted[] {
  if (chance === 0 || chance === 1) return [{ value: chance * count, weight: 1 }];
  // Below this no two groups can be told apart.
  if (spread < 1e-9) return fromRatios(count, (value) => (((count - value) / (value + 1)) * chance) / (1 - chance));
  const both = 1 / spread - 1;
  const [hits, misses] = [chance * both, (1 - chance) * both];
  return fromRatios(count, (value) => (((count - value) / (value + 1)) * (hits + value)) / (misses + count - value - 1));
}

function stepped(weights: readonly Weighted[]): Quantile {
  const values = Float64Array.from(weights, ({ value }) => value);
  const upTo = new Float64Array(weights.length);
  let sum = 0;
  for (const [index, { weight }] of weights.entries()) upTo[index] = sum += weight;
  return (draw) => {
    let [low, high] = [0, upTo.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] ?? 1) < draw) low = middle + 1;
      else high = middle;
    }
    return values[low] ?? Number.NaN;
  };
}

function triangular({ min, mode, max }: Extract<Distribution, { kind: 'triangular' }>): Quantile {
  if (max <= min) return () => min;
  const turn = (mode - min) / (max - min);
  return (draw) => (draw < turn ? min + Math.sqrt(draw * (max - min) * (mode - min)) : max - Math.sqrt((1 - draw) * (max - min) * (max - mode)));
}

const known = new Map<number, Float64Array>();

/** The quantiles of a PERT distribution from 0 to 1 by its mode, worked out once. */
function pertQuantiles(mode: number): Float64Array {
  let quantiles = known.get(mode);
  if (quantiles === undefined) known.set(mode, (quantiles = betaQuantiles(betaShape(mode))));
  return quantiles;
}

function pert({ min, mode, max }: Extract<Distribution, { kind: 'pert' }>): Quantile {
  if (max <= min) return () => min;
  const quantiles = pertQuantiles((mode - min) / (max - min));
  const steps = quantiles.length - 1;
  return (draw) => {
    const place = draw * steps;
    const index = Math.min(steps - 1, Math.floor(place));
    const [low, high] = [quantiles[index] ?? 0, quantiles[index + 1] ?? 1];
    return min + (max - min) * (low + (high - low) * (place - index));
  };
}
