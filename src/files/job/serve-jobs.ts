import type { JobMessage, JobRequest, Jobs } from './job-message.ts';

/** How each kind of work is done; `tell` hears the share that is done, 0 to 1. */
type Handlers<J extends Jobs<J>> = { readonly [K in keyof J]: (input: J[K]['input'], tell: (share: number) => void) => Promise<J[K]['output']> };

/** The side of a worker's thread that is needed here. */
interface Thread {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(message: unknown): void;
}

/** More messages than the eye can follow would only hold up the page. */
const SHARES_TOLD = 200;

/** In a worker: does the jobs that the page sends. What a handler throws is answered as `failed`, not lost. */
export function serveJobs<J extends Jobs<J>>(thread: Thread, handlers: Handlers<J>): void {
  const post = (message: JobMessage): void => thread.postMessage(message);
  thread.onmessage = ({ data }: MessageEvent<JobRequest>) => {
    let told = 0;
    const tell = (share: number): void => {
      if (share * SHARES_TOLD < told + 1) return;
      told = Math.floor(share * SHARES_TOLD);
      post({ kind: 'progress', share });
    };
    const handler = isKind(handlers, data.kind) ? handlers[data.kind] : undefined;
    if (handler === undefined) {
      post({ kind: 'failed', message: `no such job: ${data.kind}` });
      return;
    }
    handler(data.input as J[keyof J]['input'], tell).then(
      (output) => post({ kind: 'done', output }),
      (failure: unknown) => post({ kind: 'failed', message: String(failure) }),
    );
  };
}

function isKind<T extends object>(handlers: T, kind: string | number | symbol): kind is keyof T {
  return Object.hasOwn(handlers, kind);
}
