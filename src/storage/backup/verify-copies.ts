import { parseDefinition } from '#domain/parse-definition.ts';
import type { Problem } from '#domain/problem.ts';
import { replay } from '#engine/evolve/replay.ts';
import { fromPlainState } from '#engine/evolve/plain-state.ts';
import { stateHash } from '#engine/evolve/state-hash.ts';
import type { LogHead } from '#engine/log-outcome.ts';
import type { DrawerText, OpenedLog, RecordedLog } from '#engine/ports.ts';
import { checkDrawers } from './backup-drawers.ts';
import { statedHead } from '../record.ts';

/** What is verified, in this order. */
export type VerifyStep = 'log' | 'fold' | 'journal';

/** Everything that is kept of one campaign, read just now. */
export interface CopiesRead {
  /** As the guarded log opens it: what the witness and the journal's end say against it stands among its problems. */
  readonly log: OpenedLog;
  /** Null where there is no journal. */
  readonly journal: RecordedLog | null;
  /** What is kept beside the log. */
  readonly drawers?: readonly DrawerText[];
}

/** What a verification came to: the findings of every step, the state that the log folds to from zero, the head. */
export interface Verification {
  readonly head: LogHead;
  readonly stateHash: string | null;
  readonly problems: readonly Problem[];
  readonly records: number;
  readonly events: number;
}

/**
 * Verifies a campaign: the log as it was read (schema, chain, order), the witness, its fold from zero against the newest snapshot, the
 * journal record by record, and whether what is kept beside the log can be read and backed up. Changes nothing. `tell` hears of each step before it begins.
 */
export async function verifyCopies(
  { log, journal, drawers = [] }: CopiesRead,
  tell: (step: VerifyStep) => void | Promise<void> = () => undefined,
): Promise<Verification> {
  await tell('log');
  const parsed = parseDefinition(log.definition);
  const own = [...log.problems, ...(parsed.ok ? [] : parsed.problems)];
  await tell('fold');
  const folded = foldOf(log);
  await tell('journal');
  const beside = journal === null ? [problem('verify.journal.missing', 'warning')] : journalProblems(log, journal);
  return {
    head: { seq: log.commits.length, hash: log.hashes.at(-1) ?? '' },
    stateHash: folded.hash,
    problems: [...own, ...folded.problems, ...beside, ...checkDrawers(drawers)],
    records: log.commits.length,
    events: log.commits.reduce((sum, { events }) => sum + events.length, 0),
  };
}

function foldOf({ commits, snapshot }: OpenedLog): { readonly hash: string | null; readonly problems: readonly Problem[] } {
  try {
    const upTo = snapshot?.head.seq ?? 0;
    const early = replay(commits.slice(0, upTo));
    const agrees = snapshot === null || stateHash(early) === stateHash(fromPlainState(snapshot.state));
    return { hash: stateHash(replay(commits.slice(upTo), early)), problems: agrees ? [] : [problem('verify.snapshot.differs', 'warning')] };
  } catch (failure) {
    return { hash: null, problems: [problem('backup.fold.failed', 'error', { message: String(failure) })] };
  }
}

function journalProblems({ hashes }: OpenedLog, { records }: RecordedLog): readonly Problem[] {
  const differing = records.findIndex((record, index) => {
    const stated = statedHead(record)?.hash;
    // A record from before the chain states no hash; the next that does vouches for it.
    return index < hashes.length && stated !== undefined && stated !== hashes[index];
  });
  if (differing >= 0) return [problem('verify.journal.differs', 'error', { seq: differing + 1 })];
  const behind = hashes.length - records.length;
  return behind > 0 ? [problem('verify.journal.behind', 'warning', { count: behind })] : [];
}

function problem(code: string, severity: Problem['severity'], detail: NonNullable<Problem['detail']> = {}): Problem {
  return { severity, code, path: '', detail };
}
