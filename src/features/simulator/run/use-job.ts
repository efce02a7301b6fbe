import { useCallback, useEffect, useRef, useState } from 'react';
import type { Jobs, Question } from './jobs.ts';
import type { Message } from './messages.ts';
import type { Plan } from './plans.ts';
import type { RunFailure } from './pool.ts';
import type { PutToWork } from './worker-shelf.ts';

/** Where a question stands that was put to a worker. */
export type Working<Kind extends keyof Jobs> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' | 'stopped'; readonly question: Jobs[Kind]['question']; readonly steps: readonly Jobs[Kind]['step'][] }
  | { readonly kind: 'done'; readonly question: Jobs[Kind]['question']; readonly steps: readonly Jobs[Kind]['step'][]; readonly answer: Jobs[Kind]['answer'] }
  | { readonly kind: 'failed'; readonly failure: RunFailure };

/** A question of one kind, put to a worker; its work ends with the page, or when another question is put. `plans`: what it names by number. */
export function useJob<Kind extends keyof Jobs>(
  job: Kind,
  putToWork: PutToWork,
): { readonly working: Working<Kind>; readonly ask: (question: Jobs[Kind]['question'], plans?: readonly Plan[]) => void; readonly stop: () => void } {
  const [working, setWorking] = useState<Working<Kind>>({ kind: 'idle' });
  const ending = useRef<() => void>(() => undefined);
  useEffect(() => () => ending.current(), []);
  const ask = useCallback(
    (question: Jobs[Kind]['question'], plans: readonly Plan[] = []): void => {
      ending.current();
      const steps: Jobs[Kind]['step'][] = [];
      setWorking({ kind: 'running', question, steps: [] });
      const hear = (message: Message): void => {
        if (message.kind === 'rows') return;
        if (message.kind === 'step') {
          steps.push(message.step as Jobs[Kind]['step']);
          setWorking({ kind: 'running', question, steps: [...steps] });
        } else if (message.kind === 'failed') setWorking({ kind: 'failed', failure: message });
        else setWorking({ kind: 'done', question, steps, answer: message.answer as Jobs[Kind]['answer'] });
      };
      ending.current = putToWork({
        job: { job, question } as Question,
        plans,
        hear,
        fail: (message) => setWorking({ kind: 'failed', failure: { code: 'simulation.failed', detail: { message } } }),
      });
    },
    [job, putToWork],
  );
  const stop = useCallback((): void => {
    ending.current();
    setWorking((now) => (now.kind === 'running' ? { ...now, kind: 'stopped' } : now));
  }, []);
  return { working, ask, stop };
}
