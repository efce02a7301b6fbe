/** The two shapes of a beta distribution. */
export interface BetaShape {
  readonly alpha: number;
  readonly beta: number;
}

/** Cells of the table of quantiles; between two of them the line is straight. */
const CELLS = 1024;
/** Intervals of the density over which it is added up; even, for Simpson's rule. */
const SLICES = 16_384;

/** The shape of a PERT distribution whose mode lies at a share (0 to 1) of its range: the mode weighs four times as much as each end. */
export function betaShape(mode: number): BetaShape {
  return { alpha: 1 + 4 * mode, beta: 1 + 4 * (1 - mode) };
}

/** The quantiles of a beta distribution, both shapes at least 1, in even steps from 0 to 1. */
export function betaQuantiles({ alpha, beta }: BetaShape): Float64Array {
  const density = (x: number): number => x ** (alpha - 1) * (1 - x) ** (beta - 1);
  const upTo = new Float64Array(SLICES + 1);
  let [from, atFrom] = [0, density(0)];
  for (let slice = 1; slice <= SLICES; slice += 1) {
    const to = slice / SLICES;
    const atTo = density(to);
    upTo[slice] = (upTo[slice - 1] ?? 0) + ((atFrom + 4 * density((from + to) / 2) + atTo) / 6) * (to - from);
    [from, atFrom] = [to, atTo];
  }
  const whole = upTo[SLICES] ?? 1;
  const quantiles = new Float64Array(CELLS + 1);
  let slice = 0;
  for (let cell = 1; cell < CELLS; cell += 1) {
    const wanted = (whole * cell) / CELLS;
    while ((upTo[slice + 1] ?? whole) < wanted) slice += 1;
    const [low, high] = [upTo[slice] ?? 0, upTo[slice + 1] ?? whole];
    quantiles[cell] = (slice + (wanted - low) / (high - low)) / SLICES;
  }
  quantiles[CELLS] = 1;
  return quantiles;
}
