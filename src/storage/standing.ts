import type { Epoch, LogHead } from '#engine/log-outcome.ts';
import type { CellStore } from './cells.ts';
import { readEpoch } from './epoch.ts';
import { definitionKey, epochKey, prefixRange } from './log-keys.ts';
import { seqOfKey, seriesRange } from './series-keys.ts';
import { readLog } from './read-log.ts';
import { statedHead } from './record.ts';
import { firstHash } from './write-record.ts';

/** How a log stands for whoever writes to it: where it ends, and the cell that says who may write, as text and as what it says. */
export interface Standing extends LogHead, Epoch {
  readonly epochText: string | undefined;
}

/** Reads how a log stands; undefined where there is none. The last record was checked when the log was opened, so what it states is believed. Rejects as the store does. */
export async function readStanding(cells: CellStore, campaign: string): Promise<Standing | undefined> {
  const [definition, last, epochCell] = await Promise.all([
    cells.keys(prefixRange(definitionKey(campaign))),
    cells.last(seriesRange('commit', campaign)),
    cells.read(epochKey(campaign)),
  ]);
  if (!definition.includes(definitionKey(campaign))) return undefined;
  const epoch = { ...readEpoch(epochCell), epochText: typeof epochCell === 'string' ? epochCell : undefined };
  if (last === undefined) return { seq: 0, hash: firstHash(campaign), ...epoch };
  const hash = statedHead(last[1])?.hash ?? (await hashOfBareLog(cells, campaign));
  return { seq: seqOfKey(last[0]), hash, ...epoch };
}

/** A record of version 1 states no hash, so the chain of a log that ends in one is followed from its beginning. */
async function hashOfBareLog(cells: CellStore, campaign: string): Promise<string> {
  const [commits, segments] = await Promise.all([cells.scan(seriesRange('commit', campaign)), cells.scan(seriesRange('segment', campaign))]);
  return readLog({ campaign, definition: undefined, commits, segments })?.hashes.at(-1) ?? firstHash(campaign);
}
