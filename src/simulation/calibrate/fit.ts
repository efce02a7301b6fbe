import type { Distribution } from '#domain/distribution.ts';
import { normalQuantile } from '../normal.ts';
import { type AsDrawn, pointsOf } from './points.ts';
import { pooledVariance, shrunk } from './shrink.ts';
import { shrunkDiscrete } from './shrink-discrete.ts';
import type { Part } from './span.ts';

/** Cases of one distribution: parts whose weights add up to as many as there are, and for how many of them they count. */
export interface Sample {
  readonly parts: readonly Part[];
  readonly cases: number;
}

/** An assumption, how its numbers are kept when they are drawn, and how many cases it is worth. */
export interface Assumption {
  readonly distribution: Distribution;
  readonly asDrawn: AsDrawn;
  readonly prior: number;
}

/** What a distribution becomes. `bounded`: its least and most, which stay, keep it from going as far as the cases say. */
export interface Fitted {
  readonly distribution: Distribution;
  readonly bounded: boolean;
}

const P90 = normalQuantile(0.9);

/**
 * An assumed distribution after some cases; of the same kind, but for an empirical one, which becomes a discrete one. Each by what tells it: the value of a
 * constant, the mean of a Poisson, the mean and the variance of a normal (of the logarithms of a lognormal, from which come median and nine of ten), the
 * chance and the spread of a beta-binomial by their moments, the weights of a discrete one. A triangular and a PERT keep their least and most, and the mode
 * goes where what is drawn has the shrunk mean. Without cases the assumption itself.
 */
export function fitted(assumption: Assumption, sample: Sample): Fitted {
  const { distribution, prior } = assumption;
  if (sample.cases <= 0 || sample.parts.length === 0) return { distribution, bounded: false };
  const drawn = moments(sample, ({ drawn: value }) => value);
  const mean = (assumed: number): number => shrunk({ assumed, observed: drawn.mean, cases: sample.cases }, prior);
  switch (distribution.kind) {
    case 'constant':
      return free({ ...distribution, value: mean(distribution.value) });
    case 'bernoulli':
      return free({ ...distribution, chance: within(mean(distribution.chance), 0, 1) });
    case 'poisson':
      return free({ ...distribution, mean: within(mean(distribution.mean), 0, 1000) });
    case 'discrete':
    case 'empirical':
      return free(shrunkDiscrete(distribution, { asDrawn: assumption.asDrawn, prior, ...sample }));
    case 'betaBinomial':
      return free(shrunkBetaBinomial(distribution, { ...drawn, prior, cases: sample.cases }));
    case 'normal':
    case 'lognormal':
      return free(shrunkShape(distribution, sample, prior));
    default:
      return withMean(assumption, distribution, mean(meanOf(distribution, assumption.asDrawn)));
  }
}

/** The mean of what is drawn from a distribution. */
export function meanOf(distribution: Distribution, asDrawn: AsDrawn): number {
  return pointsOf(distribution, asDrawn).reduce((sum, { drawn, weight }) => sum + drawn * weight, 0);
}

/** A duration of nothing has no logarithm; the tenth part of a day stands for it. */
const LEAST = 0.1;

interface Moments {
  readonly mean: number;
  /** Of the cases themselves, not of their mean; unbiased. */
  readonly variance: number;
}

interface Weighed extends Moments {
  readonly prior: number;
  readonly cases: number;
}

function moments({ parts }: Sample, valueOf: (part: Part) => number): Moments {
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
  const mean = parts.reduce((sum, part) => sum + part.weight * valueOf(part), 0) / whole;
  const squares = parts.reduce((sum, part) => sum + part.weight * (valueOf(part) - mean) ** 2, 0);
  return { mean, variance: whole > 1 ? squares / (whole - 1) : 0 };
}

function shrunkNormal(assumed: { readonly mean: number; readonly sd: number }, { mean, variance, prior, cases }: Weighed): { mean: number; sd: number } {
  return {
    mean: shrunk({ assumed: assumed.mean, observed: mean, cases }, prior),
    sd: cases <= 1 ? assumed.sd : Math.sqrt(pooledVariance({ assumed: assumed.sd ** 2, observed: variance, cases }, prior)),
  };
}

function shrunkShape(distribution: Extract<Distribution, { kind: 'normal' | 'lognormal' }>, sample: Sample, prior: number): Distribution {
  const { cases } = sample;
  if (distribution.kind === 'normal') return { ...distribution, ...shrunkNormal(distribution, { ...moments(sample, ({ raw }) => raw), prior, cases }) };
  const { median, p90 } = distribution;
  const logarithms = moments(sample, ({ raw }) => Math.log(Math.max(raw, LEAST)));
  const { mean, sd } = shrunkNormal({ mean: Math.log(median), sd: Math.log(p90 / median) / P90 }, { ...logarithms, prior, cases });
  return { kind: 'lognormal', median: Math.exp(mean), p90: Math.exp(mean + sd * P90) };
}

function shrunkBetaBinomial(distribution: Extract<Distribution, { kind: 'betaBinomial' }>, { mean, variance, prior, cases }: Weighed): Distribution {
  const { count } = distribution;
  if (count === 0) return distribution;
  const share = within(mean / count, 0, 1);
  const chance = within(shrunk({ assumed: distribution.chance, observed: share, cases }, prior), 0, 1);
  const alike = count * share * (1 - share);
  if (count < 2 || alike <= 0) return { ...distribution, chance };
  // Its variance is count · p · (1 - p) · (1 + (count - 1) · spread).
  const observed = within((variance / alike - 1) / (count - 1), 0, 0.99);
  return { ...distribution, chance, spread: within(pooledVariance({ assumed: distribution.spread, observed, cases }, prior), 0, 0.99) };
}

/** The mode is found to a billionth of the range. */
const HALVINGS = 30;

function withMean({ asDrawn }: Assumption, distribution: Extract<Distribution, { kind: 'triangular' | 'pert' }>, target: number): Fitted {
  let [low, high] = [distribution.min, distribution.max];
  const meanAt = (mode: number): number => meanOf({ ...distribution, mode }, asDrawn);
  if (target <= meanAt(low)) return { distribution: { ...distribution, mode: low }, bounded: target < meanAt(low) - SLACK };
  if (target >= meanAt(high)) return { distribution: { ...distribution, mode: high }, bounded: target > meanAt(high) + SLACK };
  for (let halved = 0; halved < HALVINGS; halved += 1) {
    const middle = (low + high) / 2;
    if (meanAt(middle) < target) low = middle;
    else high = middle;
  }
  return free({ ...distribution, mode: within((low + high) / 2, distribution.min, distribution.max) });
}

const SLACK = 1e-9;

function free(distribution: Distribution): Fitted {
  return { distribution, bounded: false };
}

function within(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}
