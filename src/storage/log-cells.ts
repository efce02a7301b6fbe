import type { CellStore, StoredCell } from './cells.ts';
import { only } from './cell-range.ts';
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

/** All of it as it stands at one moment: another tab may be joining records, or putting another log in place. */
async function read(cells: CellStore, campaign: string): Promise<Read> {
  const alone = [definitionKey(campaign), epochKey(campaign)].map(only);
  const series = (['commit', 'segment', 'snapshot'] as const).map((each) => seriesRange(each, campaign));
  const [definition = [], epoch = [], commits = [], segments = [], snapshots = []] = await cells.scanAll([...alone, ...series]);
  return { campaign, definition: definition[0]?.[1], epoch: epoch[0]?.[1], commits, segments, snapshots };
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
