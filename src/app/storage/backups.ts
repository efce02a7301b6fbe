import { createJobRunner } from '#files/job/run-job.ts';
import { BackupKeeper } from '#storage/backup/backup-keeper.ts';
import { sealWith } from '#storage/backup/backup-vault.ts';
import { createBackupMemory } from '#storage/backup/backup-memory.ts';
import { proveFile } from '#storage/backup/prove-file.ts';
import proofWorker from '#storage/backup/proof.worker.ts?worker&url';
import type { ProofJobs } from '#storage/backup/proof-jobs.ts';
import { drawerMark } from '#storage/drawer-texts.ts';
import { toRecordedLog } from '#storage/recorded-log.ts';
import { readVaultHeader } from '#storage/vault/vault-header.ts';
import { seekLeadership } from '#storage/tabs/leadership.ts';
import { version } from '../../../package.json';
import { logStore } from './log-store.ts';
import { saveFile } from '../save-file.ts';
import { trustScript } from '../trusted-script.ts';
import { sealedCells, vault } from './vault.ts';

const MINUTE = 60_000;
const PROOF_SECONDS = 300;
const locks = typeof navigator === 'object' && 'locks' in navigator ? navigator.locks : undefined;
let isLeader = false;

/** What this browser remembers of its backups. */
export const backupMemory = createBackupMemory();

/** Proves files, each in a worker of its own. */
export const runProof = createJobRunner<ProofJobs>(() => new Worker(trustScript(proofWorker), { type: 'module' }));

/** Makes the backups of this browser's campaigns. */
export const backupKeeper = new BackupKeeper({
  memory: backupMemory,
  program: version,
  now: () => new Date(),
  campaigns: () => logStore.list(),
  headOf: async (campaign) => {
    const { witness } = await logStore.copies(campaign);
    if (witness !== undefined) return { seq: witness.seq, hash: witness.hash };
    const log = await logStore.open(campaign);
    return log === null ? null : { seq: log.commits.length, hash: log.hashes.at(-1) ?? '' };
  },
  drawersOf: (campaign) => drawerMark(sealedCells, campaign),
  readLog: async (campaign) => {
    // A log that the other copies contradict is no backup of anything.
    const [problem] = (await logStore.open(campaign))?.problems ?? [];
    if (problem !== undefined) throw new Error(problem.code);
    const cells = await logStore.exportAll(campaign);
    return Object.keys(cells).length === 0 ? null : toRecordedLog(campaign, cells);
  },
  encryption: () => {
    const ground = vault.ground();
    const read = ground.kind === 'open' ? readVaultHeader(ground.header) : undefined;
    return ground.kind === 'open' && read?.kind === 'header' ? sealWith(ground.seal, read.header) : undefined;
  },
  prove: async (file) => {
    const outcome = await runProof('prove', { file }, { seconds: PROOF_SECONDS });
    // Where no worker runs the proof is made here: it takes longer to answer clicks, and is no less a proof.
    return outcome.kind === 'done' ? outcome.output : proveFile(file);
  },
  download: (file, content) => void saveFile(file, content, 'application/gzip'),
  isLeader: () => isLeader,
  exclusively: async (work) => (locks === undefined ? work() : ((await locks.request('qibu.backup', work)) as Awaited<ReturnType<typeof work>>)),
});

/** Runs the schedule from now on, in one window of all. `told` hears whenever backups were made or failed. Answers how to stop. */
export function startBackups(told: () => void = () => undefined): () => void {
  const turn = (): void =>
    void backupKeeper.turn().then(
      (outcomes) => (outcomes.length > 0 ? told() : undefined),
      // A memory that cannot be read now may be readable at the next turn; the age of the last backup is on the screen all the while.
      () => undefined,
    );
  const timer = setInterval(turn, MINUTE);
  if (locks === undefined) isLeader = true;
  const seat =
    locks === undefined
      ? undefined
      : seekLeadership(locks, 'qibu.backups', {
          got: async () => {
            isLeader = true;
            turn();
          },
          lost: () => {
            isLeader = false;
          },
        });
  return () => {
    clearInterval(timer);
    isLeader = false;
    seat?.leave();
  };
}
