import type { CellStore, StoredCell } from './cells.ts';
import { drawerCellsOf } from './drawer-texts.ts';
import { definitionKey, epochKey } from './log-keys.ts';
import { seriesRange } from './series-keys.ts';
import { findWhole } from './hashed-text.ts';
import type { StoredLog } from './read-log.ts';

/** Everything that a store holds of one campaign, as the reader of logs wants it: what has the hash that it states was found out. Rejects as the store does. */
export async function cellsOf(cells: CellStore, campaign: string): Promise<StoredLog> {
  const stored = await read(cells, campaign);
  return { ...stored, whole: await findWhole([...stored.commits, ...stored.segments, ...stored.snapshots]) };
}

type Read = Required<Omit<StoredLog, 'whole'>>;

/** The commits are read before the segments, because another tab may be joining them: it writes a segment before it deletes what went into it. */
async function read(cells: CellStore, campaign: string): Promise<Read> {
  const [definition, epoch, commits] = await Promise.all([
    cells.read(definitionKey(campaign)),
    cells.read(epochKey(campaign)),
    cells.scan(seriesRange('commit', campaign)),
  ]);
  const [segments, snapshots] = await Promise.all([cells.scan(seriesRange('segment', campaign)), cells.scan(seriesRange('snapshot', campaign))]);
  return { campaign, definition, epoch, commits, segments, snapshots };
}

/** The same as cells, with the one that says who may write, and with what is kept beside the log. */
export async function allCellsOf(cells: CellStore, campaign: string): Promise<readonly StoredCell[]> {
  const beside = await drawerCellsOf(cells, campaign);
  const { definition, epoch, commits, segments, snapshots } = await read(cells, campaign);
  const alone: readonly StoredCell[] = [
    [definitionKey(campaign), definition],
    [epochKey(campaign), epoch],
  ];
  return [...alone.filter(([, stored]) => stored !== undefined), ...commits, ...segments, ...snapshots, ...beside];
}
