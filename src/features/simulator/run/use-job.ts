import { useCallback, useEffect, useRef, useState } from 'react';
import type { Jobs, Message } from './jobs.ts';
import type { RunFailure } from './pool.ts';

/** Where a question stands that was put to a worker. */
export type Working<Kind extends keyof Jobs> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' | 'stopped'; readonly question: Jobs[Kind]['question']; readonly steps: readonly Jobs[Kind]['step'][] }
  | { readonly kind: 'done'; readonly question: Jobs[Kind]['question']; readonly steps: readonly Jobs[Kind]['step'][]; readonly answer: Jobs[Kind]['answer'] }
  | { readonly kind: 'failed'; readonly failure: RunFailure };

/** A question of one kind, put to a worker of its own, which ends with the page, or when another question is put. */
export function useJob<Kind extends keyof Jobs>(
  job: Kind,
  createWorker: () => Worker,
): { readonly working: Working<Kind>; readonly ask: (question: Jobs[Kind]['question']) => void; readonly stop: () => void } {
  const [working, setWorking] = useState<Working<Kind>>({ kind: 'idle' });
  const running = useRef<Worker | null>(null);
  const end = useCallback((): void => {
    running.current?.terminate();
    running.current = null;
  }, []);
  useEffect(() => end, [end]);
  const ask = useCallback(
    (question: Jobs[Kind]['question']): void => {
      end();
      const worker = createWorker();
      const steps: Jobs[Kind]['step'][] = [];
      running.current = worker;
      setWorking({ kind: 'running', question, steps: [] });
      worker.onmessage = ({ data }: MessageEvent<Message>) => {
        if (running.current !== worker || data.kind === 'rows') return;
        if (data.kind === 'step') {
          steps.push(data.step as Jobs[Kind]['step']);
          setWorking({ kind: 'running', question, steps: [...steps] });
          return;
        }
        end();
        setWorking(data.kind === 'failed' ? { kind: 'failed', failure: data } : { kind: 'done', question, steps, answer: data.answer as Jobs[Kind]['answer'] });
      };
      worker.onerror = ({ message }) => {
        if (running.current === worker) setWorking({ kind: 'failed', failure: { code: 'simulation.failed', detail: { message } } });
      };
      worker.postMessage({ job, question });
    },
    [job, createWorker, end],
  );
  const stop = useCallback((): void => {
    end();
    setWorking((now) => (now.kind === 'running' ? { ...now, kind: 'stopped' } : now));
  }, [end]);
  return { working, ask, stop };
}
