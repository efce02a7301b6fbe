import type { LiveStart } from '#simulation/live/live-start.ts';
import type { Results } from '#simulation/measure/results.ts';
import type { Variant } from './variants.ts';
import type { Message, SimulateJob } from './jobs.ts';

/** Why a run ended before its end. */
export interface RunFailure {
  readonly code: string;
  readonly detail: Readonly<Record<string, string>>;
}

/** What is to be run, where the figures are put, and who is told how it goes. */
export interface PoolRun {
  readonly createWorker: () => Worker;
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
export function startPool({ createWorker, workers, variants, results, live, seed, replications, onRows, onDone, onFailed }: PoolRun): () => void {
  const running = new Set<Worker>();
  const stop = (): void => {
    for (const worker of running) worker.terminate();
    running.clear();
  };
  const fail = (failure: RunFailure): void => {
    stop();
    onFailed(failure);
  };
  const hear = (worker: Worker, message: Message): void => {
    if (!running.has(worker)) return;
    if (message.kind === 'failed') fail(message);
    else if (message.kind === 'rows') {
      for (const { variant, replication, row } of message.rows) results[variant]?.put(replication, row);
      onRows();
    } else if (message.kind === 'done') {
      worker.terminate();
      running.delete(worker);
      if (running.size === 0) onDone();
    }
  };
  const asked = variants.map(({ definition }, variant) => ({ definition, have: results[variant]?.count ?? 0 }));
  for (let from = 0; from < workers; from += 1) {
    const worker = createWorker();
    running.add(worker);
    worker.onmessage = ({ data }: MessageEvent<Message>) => hear(worker, data);
    worker.onerror = ({ message }) => {
      if (running.has(worker)) fail({ code: 'simulation.failed', detail: { message } });
    };
    worker.postMessage({ job: 'simulate', variants: asked, live, seed, from, step: workers, to: replications } satisfies SimulateJob);
  }
  return stop;
}
