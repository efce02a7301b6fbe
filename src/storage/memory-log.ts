import type { Commit } from '#domain/event.ts';
import type { AppendOutcome, StoragePort } from '#engine/ports.ts';
import { campaignOfKey, commitKey, commitPrefix, definitionKey, seqOfKey } from './log-keys.ts';
import { toEntries } from './log-entries.ts';
import { readLog, readTail, type StoredLog } from './read-log.ts';

/**
 * A log that lives as long as the program, for tests and the command line. It keeps text under the same keys as the browser does,
 * so what comes back shares nothing with what was given. `cells` may be handed from one adapter to the next, as a reload would.
 */
export function createMemoryLog(cells: Map<string, string> = new Map()): StoragePort {
  const commitsOf = (campaign: string): StoredLog['commits'] => [...cells].filter(([key]) => key.startsWith(commitPrefix(campaign))).toSorted(byKey);
  const lastSeq = (campaign: string): number => seqOfKey(commitsOf(campaign).at(-1)?.[0] ?? commitKey(campaign, 0));
  const append = (campaign: string, commit: Commit): AppendOutcome => {
    if (!cells.has(definitionKey(campaign))) return { kind: 'failed', code: 'storage.write.failed', message: `there is no log ${campaign}` };
    const seq = lastSeq(campaign);
    if (commit.seq !== seq + 1) return { kind: 'conflict', seq };
    cells.set(commitKey(campaign, commit.seq), JSON.stringify(commit));
    return { kind: 'appended' };
  };
  const create = (campaign: string, definition: unknown, commits: readonly Commit[]): AppendOutcome => {
    const entries = toEntries(campaign, definition, commits);
    if (typeof entries === 'string') return { kind: 'failed', code: 'storage.write.failed', message: entries };
    if (cells.has(definitionKey(campaign)) || commitsOf(campaign).length > 0) return { kind: 'conflict', seq: lastSeq(campaign) };
    for (const [key, text] of entries) cells.set(key, text);
    return { kind: 'appended' };
  };
  return {
    health: async () => [],
    list: async () => [...cells.keys()].flatMap((key) => campaignOfKey(key) ?? []).toSorted(),
    open: async (campaign) => readLog({ definition: cells.get(definitionKey(campaign)), commits: commitsOf(campaign) }),
    create: async (campaign, definition, commits) => create(campaign, definition, commits),
    append: async (campaign, commit) => append(campaign, commit),
    readAfter: async (campaign, seq) =>
      readTail(
        commitsOf(campaign).filter(([key]) => seqOfKey(key) > seq),
        seq,
      ),
    remove: async (campaign) => {
      for (const [key] of commitsOf(campaign)) cells.delete(key);
      cells.delete(definitionKey(campaign));
    },
  };
}

function byKey([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : 1;
}
