import type { RawJournal } from './raw-journal.ts';

/** A call to the worker that writes the journals. */
export interface JournalCall {
  readonly id: number;
  readonly folder: string;
  readonly method: keyof RawJournal;
  readonly args: readonly unknown[];
}

/** What became of it. */
export type JournalAnswer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string };

const METHODS = [
  'list',
  'lastLine',
  'appendLines',
  'begin',
  'readLines',
  'remove',
  'removeOld',
  'readNote',
  'writeNote',
] as const satisfies readonly (keyof RawJournal)[];

/**
 * Journals in the browser's own file system, in the folder of this name, written by a worker that is started at the first call.
 * Every call rejects where the browser has no such file system, or the worker does not start.
 */
export function createOpfsJournal(startWorker: () => Worker, folder = 'journal'): RawJournal {
  const waiting = new Map<number, { readonly resolve: (value: unknown) => void; readonly reject: (reason: Error) => void }>();
  let worker: Worker | undefined;
  let calls = 0;
  const fail = (message: string): void => {
    worker = undefined;
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  };
  const started = (): Worker => {
    if (worker !== undefined) return worker;
    worker = startWorker();
    worker.addEventListener('error', () => fail('the worker of the journal does not run'));
    worker.addEventListener('message', ({ data }: MessageEvent<JournalAnswer>) => {
      const call = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.ok) call?.resolve(data.value);
      else call?.reject(new Error(data.message));
    });
    return worker;
  };
  const call = (method: keyof RawJournal, args: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      calls += 1;
      waiting.set(calls, { resolve, reject });
      try {
        started().postMessage({ id: calls, folder, method, args } satisfies JournalCall);
      } catch (failure) {
        waiting.delete(calls);
        reject(failure instanceof Error ? failure : new Error(String(failure)));
      }
    });
  return Object.fromEntries(METHODS.map((method) => [method, (...args: readonly unknown[]) => call(method, args)])) as unknown as RawJournal;
}
