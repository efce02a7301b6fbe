import type { CellStore, StoredCell } from './cells.ts';
import { drawerCellsOf } from './drawer-texts.ts';
import { definitionKey, epochKey } from './log-keys.ts';
import { seriesRange } from './series-keys.ts';
import { readHashedText } from './hashed-text.ts';
import { hashOfLongText } from './native-hash.ts';
import type { StoredLog } from './read-log.ts';

/**
 * Everything that a store holds of one campaign, as the reader of logs wants it. Rejects as the store does. The commits are read before the
 * segments, because another tab may be joining them: it writes a segment before it deletes what went into it.
 */
export async function cellsOf(cells: CellStore, campaign: string): Promise<StoredLog> {
  const [definition, epoch, commits] = await Promise.all([
    cells.read(definitionKey(campaign)),
    cells.read(epochKey(campaign)),
    cells.scan(seriesRange('commit', campaign)),
  ]);
  const [segments, snapshots] = await Promise.all([cells.scan(seriesRange('segment', campaign)), cells.scan(seriesRange('snapshot', campaign))]);
  const whole = await findWhole([...segments, ...snapshots]);
  return { campaign, definition, epoch, commits, segments, snapshots, whole };
}

/** The same as cells, with the one that says who may write, and with what is kept beside the log. */
export async function allCellsOf(cells: CellStore, campaign: string): Promise<readonly StoredCell[]> {
  const beside = await drawerCellsOf(cells, campaign);
  const { definition, epoch, commits, segments = [], snapshots = [] } = await cellsOf(cells, campaign);
  const alone: readonly StoredCell[] = [
    [definitionKey(campaign), definition],
    [epochKey(campaign), epoch],
  ];
  return [...alone.filter(([, stored]) => stored !== undefined), ...commits, ...segments, ...snapshots, ...beside];
}

/** The keys of those cells whose text has the hash that it states. */
async function findWhole(cells: readonly StoredCell[]): Promise<ReadonlySet<string>> {
  const found = await Promise.all(
    cells.map(async ([key, stored]) => {
      const text = readHashedText(stored);
      return text !== undefined && (await hashOfLongText(text.members)) === text.hash ? [key] : [];
    }),
  );
  return new Set(found.flat());
}
