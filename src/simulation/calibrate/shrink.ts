/**
 * What an assumption and some cases come to together, where the assumption is worth `prior` cases: (prior · assumed + cases · observed) / (prior + cases).
 * That is the mean of a beta distribution after the cases whose prior was Beta(prior · assumed, prior · (1 - assumed)), and of the conjugate prior of any
 * mean (Diaconis and Ylvisaker 1979). Without any case the assumption, to the bit; without a prior what was observed.
 */
export function shrunk({ assumed, observed, cases }: Evidence, prior: number): number {
  if (cases <= 0) return assumed;
  return (prior * assumed + cases * observed) / (prior + cases);
}

/** A number that is assumed, what the cases say, and how many they are (they may be fractions). */
export interface Evidence {
  readonly assumed: number;
  readonly observed: number;
  readonly cases: number;
}

/**
 * Weights after so many cases of each: the mean of a Dirichlet distribution whose prior has the assumed weights as its shares and `prior` cases in all
 * (Gelman et al., Bayesian Data Analysis, 3.4). They add up to what the assumed ones add up to; where those are all 0, all are alike.
 */
export function shrunkWeights(assumed: readonly number[], cases: readonly number[], prior: number): readonly number[] {
  const seen = cases.reduce((sum, number) => sum + number, 0);
  if (seen <= 0) return assumed;
  const whole = assumed.reduce((sum, weight) => sum + weight, 0);
  const share = (weight: number): number => (whole > 0 ? weight / whole : 1 / assumed.length);
  return assumed.map((weight, place) => shrunk({ assumed: share(weight), observed: (cases[place] ?? 0) / seen, cases: seen }, prior) * (whole > 0 ? whole : 1));
}

/**
 * A variance after some cases, each of the assumption's worth as much as one of these, one of them spent on the mean: the pooled variance. How far the
 * assumed mean lies from the observed one is left out, so that a mean that was guessed wrong does not widen the spread.
 */
export function pooledVariance({ assumed, observed, cases }: Evidence, prior: number): number {
  return cases <= 1 ? assumed : (prior * assumed + (cases - 1) * observed) / (prior + cases - 1);
}
