import { serveJobs } from '#files/job/serve-jobs.ts';
import { unlockWith } from './backup-vault.ts';
import { type FileProof, proveFile, type ProofStep } from './prove-file.ts';

/** A file to prove, and what a person typed to open it where it is encrypted. */
export interface ProofInput {
  readonly file: Blob;
  readonly typed?: string | undefined;
}

/** What is proven in a worker that can be ended: a hundred thousand events take seconds, and a hostile file must not hold the page. */
export interface ProofJobs {
  readonly prove: { readonly input: ProofInput; readonly output: FileProof };
}

const SHARES = { file: 1 / 3, chain: 2 / 3, state: 1 } as const satisfies Record<ProofStep, number>;

/** The steps that hold so far, from the share that the worker tells. */
export function stepsAt(share: number): readonly ProofStep[] {
  return (['file', 'chain', 'state'] as const).filter((step) => SHARES[step] <= share + 0.01);
}

/** In a worker: proves what the page sends. */
export function serveProofs(thread: Parameters<typeof serveJobs>[0]): void {
  serveJobs<ProofJobs>(thread, {
    prove: ({ file, typed }, tell) => proveFile(file, { tell: (step) => tell(SHARES[step]), unlock: typed === undefined ? undefined : unlockWith(typed) }),
  });
}
