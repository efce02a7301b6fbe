import type { LiveStart } from '#simulation/live/live-start.ts';
import type { Results } from '#simulation/measure/results.ts';
import type { Message } from './messages.ts';
import { planOf } from './plans.ts';
import type { Variant } from './variants.ts';
import type { PutToWork } from './worker-shelf.ts';

/** Why a run ended before its end. */
export interface RunFailure {
  readonly code: string;
  readonly detail: Readonly<Record<string, string>>;
}

/** What is to be run, where the figures are put, and who is told how it goes. */
export interface PoolRun {
  readonly putToWork: PutToWork;
  readonly workers: number;
  readonly variants: readonly Variant[];
  /** The figures of each variant; those that are there already are not run again. */
  readonly results: readonly Results[];
  readonly live: LiveStart | undefined;
  readonly seed: number;
  readonly replications: number;
  readonly onRows: () => void;
  readonly onDone: () => void;
  readonly onFailed: (failure: RunFailure) => void;
}

/** Runs definitions on several workers at once. Answers how to end it; after that nobody is told anything any more. */
export function startPool({ putToWork, workers, variants, results, live, seed, replications, onRows, onDone, onFailed }: PoolRun): () => void {
  const running = new Map<number, () => void>();
  const stop = (): void => {
    for (const end of running.values()) end();
    running.clear();
  };
  const fail = (failure: RunFailure): void => {
    stop();
    onFailed(failure);
  };
  const hear = (from: number, message: Message): void => {
    if (message.kind === 'failed') fail(message);
    else if (message.kind === 'rows') {
      for (const { variant, replication, row } of message.rows) results[variant]?.put(replication, row);
      onRows();
    } else if (message.kind === 'done') {
      running.delete(from);
      if (running.size === 0) onDone();
    }
  };
  const plans = variants.map(({ base }) => planOf(base, live));
  const asked = variants.map(({ values }, place) => ({ plan: plans[place]?.id ?? 0, values, have: results[place]?.count ?? 0 }));
  const needed = plans.filter((_, place) => (asked[place]?.have ?? 0) < replications);
  for (let from = 0; from < workers; from += 1) {
    const end = putToWork({
      job: { job: 'simulate', variants: asked, seed, from, step: workers, to: replications },
      plans: [...new Set(needed)],
      hear: (message) => hear(from, message),
      fail: (message) => fail({ code: 'simulation.failed', detail: { message } }),
    });
    running.set(from, end);
  }
  return stop;
}
