import type { Commit } from '#domain/event.ts';
import type { Problem } from '#domain/problem.ts';
import type { OpenedLog } from '#engine/ports.ts';
import { type LedgerFindings, LogLedger } from './log-ledger.ts';
import { seqOfKey } from './log-keys.ts';
import { parseCommit } from './parse-commit.ts';

/** What an adapter found of one campaign: the definition's text, and the commits by key, in any order. */
export interface StoredLog {
  readonly definition: unknown;
  readonly commits: readonly (readonly [key: string, stored: unknown])[];
}

/**
 * Checks what was stored and never mends it. The commits that come back are those that can be folded: all of them, or those before
 * the first gap, unreadable record or event that no fold takes. Every problem says where: `/commits/12/events/0/type`, `/definition`. Null where nothing is stored.
 */
export function readLog(stored: StoredLog): OpenedLog | null {
  if (stored.definition === undefined && stored.commits.length === 0) return null;
  const { definition, problems } = readDefinition(stored.definition);
  const read = readCommits(stored.commits);
  return { definition, commits: read.commits, problems: [...problems, ...read.problems] };
}

/** The commits that follow `seq` without a gap and without any problem; it stops at the first that has one. */
export function readTail(stored: StoredLog['commits'], seq: number): readonly Commit[] {
  const tail: Commit[] = [];
  for (const [, text] of stored) {
    const { commit, problems } = parseCommit(text, '');
    if (problems.length > 0 || commit?.seq !== seq + tail.length + 1) return tail;
    tail.push(commit);
  }
  return tail;
}

function readDefinition(stored: unknown): { readonly definition: unknown; readonly problems: readonly Problem[] } {
  if (stored === undefined) return { definition: null, problems: [{ severity: 'error', code: 'log.definition.missing', path: '/definition' }] };
  try {
    if (typeof stored === 'string') return { definition: JSON.parse(stored), problems: [] };
  } catch {
    // Said below: text that is not JSON and a value that is not text are the same damage.
  }
  return { definition: null, problems: [{ severity: 'error', code: 'log.definition.malformed', path: '/definition' }] };
}

function readCommits(stored: StoredLog['commits']): { readonly commits: readonly Commit[]; readonly problems: readonly Problem[] } {
  const commits: Commit[] = [];
  const problems: Problem[] = [];
  const ledger = new LogLedger();
  let whole = true;
  for (const [key, text] of stored.toSorted(([left], [right]) => (left < right ? -1 : 1))) {
    const seq = seqOfKey(key);
    const path = `/commits/${Number.isNaN(seq) ? key : seq}`;
    const { commit, problems: own } = parseCommit(text, path);
    problems.push(...own);
    if (!whole) continue;
    const found = commit === undefined ? undefined : follow(commit, ledger, { seq, expected: commits.length + 1, path });
    problems.push(...(found?.problems ?? []));
    whole = found?.folds === true;
    if (whole && commit !== undefined) commits.push(commit);
  }
  return { commits, problems };
}

interface Turn {
  readonly seq: number;
  readonly expected: number;
  readonly path: string;
}

/** What a commit says against its place and against the commits before it. */
function follow(commit: Commit, ledger: LogLedger, turn: Turn): LedgerFindings {
  const order = orderProblem(commit.seq, turn);
  return order === undefined ? ledger.enter(commit, turn.path) : { folds: false, problems: [order] };
}

function orderProblem(found: number, place: Turn): Problem | undefined {
  if (found !== place.seq) return { severity: 'error', code: 'log.seq.mismatch', path: `${place.path}/seq`, detail: { found } };
  if (found !== place.expected) return { severity: 'error', code: 'log.seq.gap', path: place.path, detail: { found, expected: place.expected } };
  return undefined;
}
