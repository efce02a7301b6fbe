import { useCallback, useEffect, useState } from 'react';
import type { RestoreDesk } from './restore-desk.ts';
import type { ProofStep, RestoreProof } from './restore-proof.ts';

/** How far the proof of a file is: the steps that hold so far, and what it came to. */
interface ProofShown {
  readonly done: readonly ProofStep[];
  readonly proof: RestoreProof | null;
}

const BEGUN: ProofShown = { done: [], proof: null };

/** Proves a file at once, and again with what was typed for an encrypted one. Closing ends what is under way. For another file it must begin anew (a key). */
export function useProof(desk: RestoreDesk, file: File): ProofShown & { readonly open: (typed: string) => void } {
  const [asked, setAsked] = useState<{ readonly typed?: string }>({});
  const [shown, setShown] = useState(BEGUN);
  useEffect(() => {
    const stop = new AbortController();
    const tell = (done: readonly ProofStep[]): void => (stop.signal.aborted ? undefined : setShown({ done, proof: null }));
    void desk.prove(file, { typed: asked.typed, tell, signal: stop.signal }).then((proof) => {
      if (proof !== null && !stop.signal.aborted) setShown(({ done }) => ({ done, proof }));
    });
    return () => stop.abort();
  }, [desk, file, asked]);
  const open = useCallback((typed: string) => {
    setShown(BEGUN);
    setAsked({ typed });
  }, []);
  return { ...shown, open };
}
