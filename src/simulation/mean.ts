import type { Distribution } from '#domain/distribution.ts';
import { normalCdf, normalDensity, normalQuantile } from './normal.ts';
import { weightsOf } from './quantile.ts';

/** What a distribution comes to on average, as it is drawn: of a normal one that is cut off, after the cut. */
export function meanOf(distribution: Distribution): number {
  switch (distribution.kind) {
    case 'constant':
      return distribution.value;
    case 'bernoulli':
      return distribution.chance;
    case 'poisson':
      return distribution.mean;
    case 'betaBinomial':
      return distribution.count * distribution.chance;
    case 'triangular':
      return (distribution.min + distribution.mode + distribution.max) / 3;
    case 'pert':
      return (distribution.min + 4 * distribution.mode + distribution.max) / 6;
    case 'lognormal': {
      const spread = Math.log(distribution.p90 / distribution.median) / normalQuantile(0.9);
      return distribution.median * Math.exp((spread * spread) / 2);
    }
    case 'normal':
      return meanOfClipped(distribution);
    default:
      return weightsOf(distribution).reduce((sum, { value, weight }) => sum + value * weight, 0);
  }
}

function meanOfClipped({ mean, sd, min, max }: Extract<Distribution, { kind: 'normal' }>): number {
  if (sd === 0) return Math.min(max, Math.max(min, mean));
  const [low, high] = [(min - mean) / sd, (max - mean) / sd];
  const within = normalCdf(high) - normalCdf(low);
  return min * normalCdf(low) + max * normalCdf(-high) + mean * within + sd * (normalDensity(low) - normalDensity(high));
}
