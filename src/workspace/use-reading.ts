import { useCallback, useEffect, useRef, useState } from 'react';
import type { JobOptions, JobOutcome } from '#files/job/run-job.ts';

/** How the reading of a file stands; `null` where there is no file. */
export type ReadingState<T> = { readonly kind: 'running'; readonly share: number } | JobOutcome<T>;

/** Reads a file as soon as it is given, and another one instead when it changes. What was found of one is never shown for another. */
export function useReading<T>(
  file: File | null,
  start: (file: File, options: JobOptions) => Promise<JobOutcome<T>>,
): { readonly state: ReadingState<T> | null; readonly cancel: () => void } {
  const [held, setHeld] = useState<{ readonly file: File; readonly state: ReadingState<T> } | null>(null);
  const controller = useRef<AbortController | null>(null);
  useEffect(() => {
    if (file === null) return;
    const own = new AbortController();
    controller.current = own;
    let isWanted = true;
    const hold = (state: ReadingState<T>): void => (isWanted ? setHeld({ file, state }) : undefined);
    void start(file, { signal: own.signal, onProgress: (share) => hold({ kind: 'running', share }) }).then(hold);
    return () => {
      isWanted = false;
      own.abort();
    };
  }, [file, start]);
  const cancel = useCallback(() => controller.current?.abort(), []);
  if (file === null) return { state: null, cancel };
  return { state: held?.file === file ? held.state : { kind: 'running', share: 0 }, cancel };
}
