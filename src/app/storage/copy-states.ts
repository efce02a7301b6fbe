import type { Problem } from '#domain/problem.ts';
import type { OpenedLog } from '#engine/ports.ts';
import type { CopyState } from '#features/settings/campaign-storage.ts';
import type { CampaignBackups } from '#storage/backup/backup-keeper.ts';
import { isChanged } from '#storage/backup/schedule.ts';
import type { CopyReport } from '#storage/guarded-log.ts';

/** What the copies say against the log stands among its problems; a lamp shows it where it belongs. */
function problemsBeside(log: OpenedLog | null, name: 'journal' | 'witness'): readonly Problem[] {
  return log?.problems.filter(({ code }) => code === `log.behind.${name}` || code === `log.differs.${name}`) ?? [];
}

/** How the log itself stands; what the copies say against it is shown at the copies. */
export function logState(log: OpenedLog | null): CopyState {
  const beside = new Set([...problemsBeside(log, 'journal'), ...problemsBeside(log, 'witness')]);
  const problems = log?.problems.filter((problem) => !beside.has(problem)) ?? [];
  if (log === null) return { state: 'none' };
  return problems.length > 0 ? { state: 'damaged', problems } : { state: 'equal' };
}

/** How the journal stands against the log. */
export function journalState(log: OpenedLog | null, { journal, journalFailure }: CopyReport): CopyState {
  const problems = problemsBeside(log, 'journal');
  if (problems.length > 0) return { state: 'damaged', problems };
  if (journal === null) return journalFailure === undefined ? { state: 'none' } : { state: 'unknown', why: journalFailure };
  const behind = (log?.hashes.length ?? 0) - journal.seq;
  return toState(behind);
}

/** How the witness stands against the log. */
export function witnessState(log: OpenedLog | null, { witness }: CopyReport): CopyState {
  const problems = problemsBeside(log, 'witness');
  if (problems.length > 0) return { state: 'damaged', problems };
  if (witness === undefined) return { state: 'none' };
  const behind = (log?.hashes.length ?? 0) - witness.seq;
  return toState(behind);
}

/** A copy that is ahead says that the log is not whole; whether the copy is cannot be told from here. */
function toState(behind: number): CopyState {
  if (behind < 0) return { state: 'unknown' };
  return behind > 0 ? { state: 'behind', count: behind } : { state: 'equal' };
}

/** How the last backup stands against the log and what is kept beside it. */
export function backupState(found: CampaignBackups | null): CopyState {
  const last = found?.standing.last ?? null;
  if (found === null || last === null) return { state: 'none' };
  const { head, drawers } = found;
  if (!isChanged({ head, drawers, safe: last })) return { state: 'equal' };
  // After a restore the log may be shorter than its last backup, and still not be in it.
  return { state: 'behind', count: head.hash === last.head.hash ? 0 : Math.max(1, head.seq - last.head.seq) };
}
