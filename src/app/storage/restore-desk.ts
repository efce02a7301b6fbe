import type { RestoreDesk } from '#features/home/restore-desk.ts';
import type { Restored, RestoreProof } from '#features/home/restore-proof.ts';
import { stepsAt } from '#storage/backup/proof-jobs.ts';
import type { FileProof } from '#storage/backup/prove-file.ts';
import type { ProvenLog } from '#storage/backup/prove-log.ts';
import { compareDrawers, compareWith, restoreLog } from '#storage/backup/restore-log.ts';
import { readDrawers } from '#storage/drawer-texts.ts';
import { runProof } from './backups.ts';
import { logStore } from './log-store.ts';
import { sealedCells } from './vault.ts';

const PROOF_SECONDS = 300;

/** Proves files in a worker, and restores them into this browser's storage. */
export const restoreDesk: RestoreDesk = {
  prove: async (file, { typed, tell, signal }) => {
    const outcome = await runProof('prove', { file, typed }, { signal, seconds: PROOF_SECONDS, onProgress: (share) => tell(stepsAt(share)) });
    if (outcome.kind === 'cancelled') return null;
    return outcome.kind === 'done' ? toRestoreProof(outcome.output).catch(toFailed) : outcome;
  },
};

async function toRestoreProof(proof: FileProof): Promise<RestoreProof> {
  if (proof.kind !== 'proven') return proof;
  const { log, header, what, warnings } = proof;
  const { campaign, title, day, counts, stateHash } = log;
  const drawers = log.drawers ?? [];
  const { made = null, program = null } = header ?? {};
  const content = { campaign, title, day, ...counts, stateHash, made, program, drawers: drawers.map(({ name }) => name) };
  const here = compareWith(await logStore.open(campaign), log);
  const beside = compareDrawers(await readDrawers(sealedCells, campaign), drawers);
  return { kind: 'proven', what, content, warnings, here, beside, restore: () => restore(log) };
}

async function restore(log: ProvenLog): Promise<Restored> {
  const outcome = await restoreLog(logStore, log).catch(
    (failure: unknown) => ({ kind: 'failed', code: 'storage.write.failed', message: String(failure) }) as const,
  );
  if (outcome.kind === 'restored') return { kind: 'restored', aside: outcome.aside?.id ?? null };
  return { kind: 'failed', problem: { severity: 'error', code: outcome.code, path: '', detail: { message: outcome.message } } };
}

function toFailed(failure: unknown): RestoreProof {
  return { kind: 'failed', message: String(failure) };
}
