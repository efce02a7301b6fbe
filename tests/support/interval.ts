/** The mean of numbers with half the width of its 99 % interval. */
function interval(numbers: Iterable<number>): { readonly mean: number; readonly half: number } {
  const all = [...numbers];
  const mean = all.reduce((sum, number) => sum + number, 0) / all.length;
  const variance = all.reduce((sum, number) => sum + (number - mean) ** 2, 0) / (all.length - 1);
  return { mean, half: 2.576 * Math.sqrt(variance / all.length) };
}

/** How far the mean of numbers lies from what it should be, in halves of its 99 % interval: beyond 1 it is another one. */
export function distance(numbers: Iterable<number>, expected: number): number {
  const { mean, half } = interval(numbers);
  return Math.abs(mean - expected) / half;
}
