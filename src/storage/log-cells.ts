import type { CellStore, StoredCell } from './cells.ts';
import { definitionKey, epochKey, seriesRange } from './log-keys.ts';
import type { StoredLog } from './read-log.ts';

const SERIES = ['commit', 'segment', 'snapshot'] as const;

/** Everything that a store holds of one campaign, as the reader of logs wants it. Rejects as the store does. */
export async function cellsOf(cells: CellStore, campaign: string): Promise<StoredLog> {
  // All in one: a second promise would be left without anybody to hear it reject while the first is waited for.
  const [definition, epoch, [commits = [], segments = [], snapshots = []]] = await Promise.all([
    cells.read(definitionKey(campaign)),
    cells.read(epochKey(campaign)),
    Promise.all(SERIES.map((each) => cells.scan(seriesRange(each, campaign)))),
  ]);
  return { campaign, definition, epoch, commits, segments, snapshots };
}

/** The same as cells, with the one that says who may write. */
export async function allCellsOf(cells: CellStore, campaign: string): Promise<readonly StoredCell[]> {
  const { definition, epoch, commits, segments = [], snapshots = [] } = await cellsOf(cells, campaign);
  const alone: readonly StoredCell[] = [
    [definitionKey(campaign), definition],
    [epochKey(campaign), epoch],
  ];
  return [...alone.filter(([, stored]) => stored !== undefined), ...commits, ...segments, ...snapshots];
}
