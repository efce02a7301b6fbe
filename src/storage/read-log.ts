import type { Commit } from '#domain/event.ts';
import type { Problem } from '#domain/problem.ts';
import type { OpenedLog } from '#engine/ports.ts';
import { seqOfKey } from './log-keys.ts';
import { parseCommit } from './parse-commit.ts';

/** What an adapter found of one campaign: the definition's text, and the commits by key, in any order. */
export interface StoredLog {
  readonly definition: unknown;
  readonly commits: readonly (readonly [key: string, stored: unknown])[];
}

/**
 * Checks what was stored and never mends it. The commits that come back are those that can be folded: all of them, or those before
 * the first gap or unreadable record. Every problem says where: `/commits/12/events/0/type`, `/definition`. Null where nothing is stored.
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
  let whole = true;
  for (const [key, text] of stored.toSorted(([left], [right]) => (left < right ? -1 : 1))) {
    const seq = seqOfKey(key);
    const path = `/commits/${Number.isNaN(seq) ? key : seq}`;
    const parsed = parseCommit(text, path);
    const order: Problem | undefined = whole && parsed.commit !== undefined ? orderProblem(parsed.commit.seq, { seq, expected: commits.length + 1, path }) : undefined;
    problems.push(...parsed.problems, ...(order === undefined ? [] : [order]));
    whole &&= parsed.commit !== undefined && order === undefined;
    if (whole && parsed.commit !== undefined) commits.push(parsed.commit);
  }
  return { commits, problems };
}

function orderProblem(found: number, place: { readonly seq: number; readonly expected: number; readonly path: string }): Problem | undefined {
  if (found !== place.seq) return { severity: 'error', code: 'log.seq.mismatch', path: `${place.path}/seq`, detail: { found } };
  if (found !== place.expected) return { severity: 'error', code: 'log.seq.gap', path: place.path, detail: { found, expected: place.expected } };
  return undefined;
}
