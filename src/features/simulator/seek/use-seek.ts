import { useCallback, useEffect, useRef, useState } from 'react';
import type { Found } from '#simulation/analysis/goal-seek.ts';
import type { SeekQuestion, Tried } from '#simulation/analysis/seek-parameter.ts';
import type { RunFailure } from '../run/pool.ts';
import type { SeekJob, SeekMessage } from '../run/seek-messages.ts';

/** Where a search stands. */
export type Seeking =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' | 'stopped'; readonly question: SeekQuestion; readonly tried: readonly Tried[] }
  | { readonly kind: 'found'; readonly question: SeekQuestion; readonly tried: readonly Tried[]; readonly found: Found }
  | { readonly kind: 'failed'; readonly failure: RunFailure };

/** Seeks the value of a parameter in a worker of its own, which ends with the page. */
export function useSeek(createWorker: () => Worker): { readonly seeking: Seeking; readonly seek: (question: SeekQuestion) => void; readonly stop: () => void } {
  const [seeking, setSeeking] = useState<Seeking>({ kind: 'idle' });
  const running = useRef<Worker | null>(null);
  const end = useCallback((): void => {
    running.current?.terminate();
    running.current = null;
  }, []);
  useEffect(() => end, [end]);
  const seek = useCallback(
    (question: SeekQuestion): void => {
      end();
      const worker = createWorker();
      const tried: Tried[] = [];
      running.current = worker;
      setSeeking({ kind: 'running', question, tried: [] });
      worker.onmessage = ({ data }: MessageEvent<SeekMessage>) => {
        if (running.current !== worker) return;
        if (data.kind === 'tried') {
          tried.push(data.tried);
          setSeeking({ kind: 'running', question, tried: [...tried] });
        } else {
          end();
          setSeeking(data.kind === 'found' ? { kind: 'found', question, tried, found: data.found } : { kind: 'failed', failure: data });
        }
      };
      worker.onerror = ({ message }) => setSeeking({ kind: 'failed', failure: { code: 'simulation.failed', detail: { message } } });
      worker.postMessage({ seek: question } satisfies SeekJob);
    },
    [createWorker, end],
  );
  const stop = useCallback((): void => {
    end();
    setSeeking((now) => (now.kind === 'running' ? { ...now, kind: 'stopped' } : now));
  }, [end]);
  return { seeking, seek, stop };
}
