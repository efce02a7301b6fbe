import type { ProofStep, RestoreProof } from './restore-proof.ts';

/** How a file is proven: what a person typed for an encrypted one, who is told of the steps that hold, and how to stop. */
interface ProofAsked {
  readonly typed?: string | undefined;
  readonly tell: (done: readonly ProofStep[]) => void;
  readonly signal: AbortSignal;
}

/** Handed in by the app: proves a file without touching the storage. Never rejects; null where it was stopped. */
export interface RestoreDesk {
  readonly prove: (file: File, asked: ProofAsked) => Promise<RestoreProof | null>;
}
