import type { AppendOutcome } from '#engine/log-outcome.ts';
import type { RecordedLog } from '#engine/ports.ts';
import { asideCells, freeAsideId } from './aside.ts';
import type { CellStore } from './cells.ts';
import type { Entry } from './cell-write.ts';
import { readEpoch, toEpochText } from './epoch.ts';
import { allCellsOf } from './log-cells.ts';
import { definitionKey, epochKey, wholeLog } from './log-keys.ts';
import { lastSeqOf, seriesKey, seriesRange } from './series-keys.ts';
import { firstHash } from './write-record.ts';

/** A log to be put in place; `hash` is that of its last record, undefined where it has none. */
export interface NewLog extends RecordedLog {
  readonly campaign: string;
  readonly hash: string | undefined;
}

/**
 * Puts a whole log in place in one write. Where anything of the campaign is there already: refused, or (`over`) put aside in the same write,
 * under an epoch that fences whoever wrote before and tells the witness that the log is another one.
 */
export async function placeLog(cells: CellStore, { campaign, definition, records, hash }: NewLog, over: boolean): Promise<AppendOutcome> {
  const there = await allCellsOf(cells, campaign);
  if (there.length > 0 && !over) return { kind: 'conflict', seq: lastSeqOf(there) };
  const found = there.find(([key]) => key === epochKey(campaign))?.[1];
  const epoch = readEpoch(found).epoch + 1;
  const id = await freeAsideId(cells, campaign, there);
  const entries = records.map((text, index): Entry => [seriesKey('commit', campaign, index + 1), text]);
  const outcome = await cells.write({
    guards: [
      { kind: 'last', range: seriesRange('commit', campaign), is: there.findLast(([key]) => key.startsWith('commit/'))?.[0] },
      { kind: 'cell', key: epochKey(campaign), is: typeof found === 'string' ? found : undefined },
      ...(over ? [] : [{ kind: 'cell', key: definitionKey(campaign), is: undefined } as const]),
    ],
    ...wholeLog(campaign),
    add: [[definitionKey(campaign), definition], ...entries, ...(over ? asideCells(id, there) : [])],
    put: [[epochKey(campaign), toEpochText({ epoch, replaced: epoch })]],
  });
  if (outcome.kind === 'written') return { kind: 'appended', head: { seq: records.length, hash: hash ?? firstHash(campaign) }, epoch, records };
  return outcome.kind === 'failed' ? outcome : { kind: 'conflict', seq: lastSeqOf(await allCellsOf(cells, campaign)) };
}
