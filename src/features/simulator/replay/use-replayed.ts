import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReplayedDay, ReplayQuestion } from '#simulation/replay/replay-run.ts';
import type { RunFailure } from '../run/pool.ts';
import type { ReplayJob, ReplayMessage } from '../run/replay-messages.ts';

/** Where the replay of one simulated campaign stands. */
export type Replayed =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly question: ReplayQuestion; readonly share: number }
  | { readonly kind: 'there'; readonly question: ReplayQuestion; readonly days: readonly ReplayedDay[] }
  | { readonly kind: 'failed'; readonly failure: RunFailure };

/** Has one simulated campaign done again in a worker of its own, which ends with the page. */
export function useReplayed(createWorker: () => Worker): { readonly replayed: Replayed; readonly replay: (question: ReplayQuestion) => void } {
  const [replayed, setReplayed] = useState<Replayed>({ kind: 'none' });
  const running = useRef<Worker | null>(null);
  useEffect(() => () => running.current?.terminate(), []);
  const replay = useCallback(
    (question: ReplayQuestion): void => {
      running.current?.terminate();
      const worker = createWorker();
      running.current = worker;
      setReplayed({ kind: 'running', question, share: 0 });
      worker.onmessage = ({ data }: MessageEvent<ReplayMessage>) => {
        if (running.current !== worker) return;
        if (data.kind === 'share') setReplayed({ kind: 'running', question, share: data.share });
        else {
          worker.terminate();
          setReplayed(data.kind === 'replayed' ? { kind: 'there', question, days: data.days } : { kind: 'failed', failure: data });
        }
      };
      worker.onerror = ({ message }) => setReplayed({ kind: 'failed', failure: { code: 'simulation.failed', detail: { message } } });
      worker.postMessage({ replay: question } satisfies ReplayJob);
    },
    [createWorker],
  );
  return { replayed, replay };
}
