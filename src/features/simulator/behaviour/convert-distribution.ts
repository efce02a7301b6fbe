import type { Distribution } from '#domain/distribution.ts';
import { shapeOf } from '#simulation/statistics/shape-of.ts';

/** The kinds of distribution, in the order in which they are offered. */
export const distributionKinds = [
  'constant',
  'pert',
  'triangular',
  'lognormal',
  'normal',
  'poisson',
  'discrete',
  'empirical',
  'bernoulli',
  'betaBinomial',
] as const satisfies readonly Distribution['kind'][];

const TENTH = 10;

/** A distribution of another kind that falls out about like one that was there: what a person goes on from. */
export function convertDistribution(from: Distribution, kind: Distribution['kind']): Distribution {
  const { mean, low, middle, high } = shapeOf(from, { isWhole: false, min: -Infinity, max: Infinity });
  const near = (value: number): number => Math.round(value * TENTH) / TENTH;
  const chance = Math.min(1, Math.max(0, near(mean)));
  switch (kind) {
    case 'constant':
      return { kind, value: near(mean) };
    case 'triangular':
    case 'pert':
      return { kind, min: near(low), mode: near(middle), max: near(high) };
    case 'lognormal':
      return { kind, median: Math.max(0.1, near(middle)), p90: Math.max(0.1, near(middle), near(high)) };
    case 'normal':
      return { kind, mean: near(mean), sd: Math.max(0, near((high - low) / 2.56)), min: near(low - (high - low)), max: near(high + (high - low)) };
    case 'bernoulli':
      return { kind, chance };
    case 'poisson':
      return { kind, mean: Math.min(1000, Math.max(0, near(mean))) };
    case 'betaBinomial':
      return { kind, count: Math.max(1, Math.round(high)), chance: Math.min(1, Math.max(0, near(mean / Math.max(1, Math.round(high))))), spread: 0.1 };
    case 'discrete':
      return { kind, cases: [...new Set([Math.round(low), Math.round(middle), Math.round(high)])].map((value) => ({ value, weight: 1 })) };
    case 'empirical':
      return { kind, values: [...new Set([near(low), near(middle), near(high)])] };
  }
}
