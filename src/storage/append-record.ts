import type { Commit } from '#domain/event.ts';
import type { CellStore } from './cells.ts';
import type { CellOutcome } from './cell-write.ts';
import { definitionKey, epochKey } from './log-keys.ts';
import { seriesKey, seriesRange } from './series-keys.ts';
import { sealRecord } from './write-record.ts';
import type { Standing } from './standing.ts';

/** Appends a commit to a log that stands so, in one write that holds only if it still does. Answers how the log stands then, and the text that was kept. */
export async function appendRecord(
  cells: CellStore,
  campaign: string,
  { commit, standing }: { readonly commit: Commit; readonly standing: Standing },
): Promise<{ readonly outcome: CellOutcome; readonly standing: Standing; readonly text: string }> {
  const { text, hash } = sealRecord(commit, { before: standing.hash, epoch: standing.epoch });
  const last = commit.seq === 1 ? undefined : seriesKey('commit', campaign, commit.seq - 1);
  const outcome = await cells.write({
    guards: [
      { kind: 'there', key: definitionKey(campaign) },
      { kind: 'cell', key: epochKey(campaign), is: standing.epochText },
      { kind: 'last', range: seriesRange('commit', campaign), is: last },
    ],
    add: [[seriesKey('commit', campaign, commit.seq), text]],
  });
  return { outcome, standing: { ...standing, seq: commit.seq, hash }, text };
}
