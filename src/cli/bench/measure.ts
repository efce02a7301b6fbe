import { performance } from 'node:perf_hooks';

/** One thing to be timed: `run` does it once and gives something that depends on the work, so that it cannot be optimised away. */
export interface Contender {
  readonly name: string;
  readonly run: () => unknown;
}

const ROUNDS = 9;
const ROUND_MS = 60;
const WARM_UP_MS = 700;

/**
 * Nanoseconds for one run of each contender: the median of nine rounds in which they take turns, so that what slows the
 * machine down meanwhile slows down all of them.
 */
export function measure<Name extends string>(contenders: readonly (Contender & { readonly name: Name })[]): Readonly<Record<Name, number>> {
  for (const { run } of contenders) warmUp(run);
  const repeats = contenders.map(({ run }) => calibrate(run));
  const times = contenders.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, { run }] of contenders.entries()) times[index]?.push(timeOf(run, repeats[index] ?? 1));
  }
  return Object.fromEntries(contenders.map(({ name }, index) => [name, median(times[index] ?? [])])) as Record<Name, number>;
}

/** Until the compiler of the engine has seen enough: else the first contender is measured half interpreted. */
function warmUp(run: () => unknown): void {
  for (const end = performance.now() + WARM_UP_MS; performance.now() < end;) sink.last = run();
}

function calibrate(run: () => unknown): number {
  let repeats = 1;
  for (;;) {
    const each = timeOf(run, repeats);
    if (each * repeats >= (ROUND_MS * 1e6) / 2) return Math.max(1, Math.round((ROUND_MS * 1e6) / each));
    repeats *= 2;
  }
}

/** What the last run gave goes here, where an optimiser must think that somebody may look. */
const sink: { last: unknown } = { last: undefined };

function timeOf(run: () => unknown, repeats: number): number {
  const start = performance.now();
  for (let index = 0; index < repeats; index += 1) sink.last = run();
  return ((performance.now() - start) * 1e6) / repeats;
}

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;
}
