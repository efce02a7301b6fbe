import type { JobMessage, JobRequest, Jobs } from './job-message.ts';

/** How a job ended. Only `done` has something to show for it; of the others nothing is left. */
export type JobOutcome<T> =
  | { readonly kind: 'done'; readonly output: T }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'tooLong'; readonly seconds: number }
  | { readonly kind: 'failed'; readonly message: string };

/** How a job is held. `seconds` is the time after which it is ended, 60 where it is left out. */
export interface JobOptions {
  readonly signal?: AbortSignal;
  readonly seconds?: number;
  readonly onProgress?: (share: number) => void;
}

/** Runs jobs, each in a worker of its own. */
export type RunJob<J extends Jobs<J>> = <K extends keyof J & string>(
  kind: K,
  input: J[K]['input'],
  options?: JobOptions,
) => Promise<JobOutcome<J[K]['output']>>;

const SECONDS = 60;

/**
 * Runs jobs in workers that `createWorker` makes, one for each job. The worker is ended when its job is done, cancelled by the
 * signal, or takes too long: a file that will not end cannot hold the page. Never rejects.
 */
export function createJobRunner<J extends Jobs<J>>(createWorker: () => Worker): RunJob<J> {
  return (kind, input, options = {}) => run(createWorker, { kind, input }, options);
}

function run<T>(createWorker: () => Worker, request: JobRequest, { signal, seconds = SECONDS, onProgress }: JobOptions): Promise<JobOutcome<T>> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) {
      resolve({ kind: 'cancelled' });
      return;
    }
    let worker: Worker;
    try {
      worker = createWorker();
    } catch (failure) {
      resolve({ kind: 'failed', message: String(failure) });
      return;
    }
    const end = (outcome: JobOutcome<T>): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      worker.terminate();
      resolve(outcome);
    };
    const cancel = (): void => end({ kind: 'cancelled' });
    const timer = setTimeout(() => end({ kind: 'tooLong', seconds }), seconds * 1000);
    signal?.addEventListener('abort', cancel);
    worker.onerror = ({ message }) => end({ kind: 'failed', message });
    worker.onmessageerror = () => end({ kind: 'failed', message: 'messageerror' });
    worker.onmessage = ({ data }: MessageEvent<JobMessage>) => {
      if (data.kind === 'progress') onProgress?.(data.share);
      else if (data.kind === 'failed') end(data);
      else end({ kind: 'done', output: data.output as T });
    };
    worker.postMessage(request);
  });
}
