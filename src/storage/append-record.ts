import type { Commit } from '#domain/event.ts';
import type { CellStore } from './cells.ts';
import type { CellGuard, CellOutcome } from './cell-write.ts';
import { definitionKey, epochKey } from './log-keys.ts';
import { seriesKey, seriesRange } from './series-keys.ts';
import { sealRecord } from './write-record.ts';
import type { Standing } from './standing.ts';

/**
 * Appends a commit to a log that stands so, in one write that holds only if it still does. Answers how the log stands then, and the text that
 * was kept. Under a claim (`claimed`) the cell of the epoch says it all: whoever else wrote, removed or replaced anything has changed it.
 * Without one, others may have written under the same epoch, and even joined what they wrote.
 */
export async function appendRecord(
  cells: CellStore,
  campaign: string,
  { commit, standing, claimed }: { readonly commit: Commit; readonly standing: Standing; readonly claimed: boolean },
): Promise<{ readonly outcome: CellOutcome; readonly standing: Standing; readonly text: string }> {
  const { text, hash } = sealRecord(commit, { before: standing.hash, epoch: standing.epoch });
  const last = commit.seq === 1 ? undefined : seriesKey('commit', campaign, commit.seq - 1);
  const epoch: CellGuard = { kind: 'cell', key: epochKey(campaign), is: standing.epochText };
  const others: readonly CellGuard[] = [
    { kind: 'there', key: definitionKey(campaign) },
    { kind: 'last', range: seriesRange('commit', campaign), is: last },
  ];
  const outcome = await cells.write({
    guards: claimed && standing.epochText !== undefined ? [epoch] : [epoch, ...others],
    add: [[seriesKey('commit', campaign, commit.seq), text]],
  });
  return { outcome, standing: { ...standing, seq: commit.seq, hash }, text };
}
