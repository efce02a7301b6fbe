import type { Distribution } from '#domain/distribution.ts';
import { type Assumption, type Fitted, fitted, meanOf, type Sample } from './fit.ts';
import { type Point, pointsOf } from './points.ts';
import { type Part, partsOf, type Span } from './span.ts';

/** What is known of one number that was drawn, and how much of a case it is. */
export interface Observation {
  readonly span: Span;
  readonly weight: number;
}

/** A distribution as it is proposed, what the cases alone say, and whether its bounds held it. */
export interface Learned {
  readonly proposed: Distribution;
  readonly observed: Distribution;
  readonly bounded: boolean;
}

/** So often, and to within so much, what is not known is filled in. */
export const [ROUNDS, STILL] = [60, 1e-10];

/**
 * An assumed distribution after observations of which some are only known to lie in a span. What is not known is filled in as the proposal has it, over and
 * over until nothing changes (Dempster, Laird and Rubin, Maximum likelihood from incomplete data via the EM algorithm, 1977). `worth`: for which share of
 * their number they count (1).
 */
export function learn(assumption: Assumption, observations: readonly Observation[], worth = 1): Learned {
  let found: Fitted = { distribution: assumption.distribution, bounded: false };
  let sample = sampleOf(observations, pointsOf(found.distribution, assumption.asDrawn), worth);
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = fitted(assumption, sample);
    const moved = Math.abs(meanOf(next.distribution, assumption.asDrawn) - meanOf(found.distribution, assumption.asDrawn));
    found = next;
    if (moved < STILL) break;
    sample = sampleOf(observations, pointsOf(found.distribution, assumption.asDrawn), worth);
  }
  const alone = fitted({ ...assumption, prior: 0 }, sample).distribution;
  return { proposed: found.distribution, observed: alone, bounded: found.bounded };
}

/** Observations as parts, as a distribution has it. Those of which the same is known are taken together. */
export function sampleOf(observations: readonly Observation[], points: readonly Point[], worth = 1): Sample {
  const alike = new Map<string, Observation>();
  for (const { span, weight } of observations) {
    const key = `${String(span.from)} ${String(span.to)}`;
    alike.set(key, { span, weight: weight + (alike.get(key)?.weight ?? 0) });
  }
  const parts = [...alike.values()].flatMap(({ span, weight }): readonly Part[] => {
    return weight <= 0 ? [] : partsOf(span, points).map((part) => ({ ...part, weight: part.weight * weight }));
  });
  return { parts, cases: worth * observations.reduce((sum, { weight }) => sum + weight, 0) };
}
