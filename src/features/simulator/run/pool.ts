import type { CampaignDefinition } from '#domain/definition.ts';
import type { Layout } from '#simulation/measure/layout.ts';
import { Results } from '#simulation/measure/results.ts';
import type { SimulateJob, SimulateMessage } from './simulate-messages.ts';

/** Why a run ended before its end. */
export interface RunFailure {
  readonly code: string;
  readonly detail: Readonly<Record<string, string>>;
}

/** What is to be run, and who is told how it goes. */
export interface PoolRun {
  readonly createWorker: () => Worker;
  readonly workers: number;
  readonly variants: readonly CampaignDefinition[];
  readonly layout: Layout;
  readonly seed: number;
  readonly replications: number;
  readonly onRows: (results: readonly Results[]) => void;
  readonly onDone: () => void;
  readonly onFailed: (failure: RunFailure) => void;
}

/** Runs definitions on several workers at once. Answers how to end it; after that nobody is told anything any more. */
export function startPool({ createWorker, workers, variants, layout, seed, replications, onRows, onDone, onFailed }: PoolRun): () => void {
  const results = variants.map(() => new Results(layout));
  const running = new Set<Worker>();
  const stop = (): void => {
    for (const worker of running) worker.terminate();
    running.clear();
  };
  const fail = (failure: RunFailure): void => {
    stop();
    onFailed(failure);
  };
  const hear = (worker: Worker, message: SimulateMessage): void => {
    if (!running.has(worker)) return;
    if (message.kind === 'failed') fail(message);
    else if (message.kind === 'rows') {
      for (const { variant, replication, row } of message.rows) results[variant]?.put(replication, row);
      onRows(results);
    } else {
      worker.terminate();
      running.delete(worker);
      if (running.size === 0) onDone();
    }
  };
  for (let from = 0; from < workers; from += 1) {
    const worker = createWorker();
    running.add(worker);
    worker.onmessage = ({ data }: MessageEvent<SimulateMessage>) => hear(worker, data);
    worker.onerror = ({ message }) => {
      if (running.has(worker)) fail({ code: 'simulation.failed', detail: { message } });
    };
    worker.postMessage({ variants, seed, from, step: workers, to: replications } satisfies SimulateJob);
  }
  return stop;
}
