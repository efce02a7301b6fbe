import type { StoragePort } from '#engine/ports.ts';
import type { CellStore, StoredCell } from './cells.ts';
import type { CellGuard } from './cell-write.ts';
import { findWhole, readHashedText } from './hashed-text.ts';
import { seqOfKey, seriesKey, seriesRange } from './series-keys.ts';
import { readJson } from './parse-commit.ts';
import { toSegment } from './segment.ts';

/** How many records a segment joins. */
export const SEGMENT_RECORDS = 1000;
const SNAPSHOTS_KEPT = 2;

/**
 * Joins the oldest full thousands of records into segments, never the newest record, and drops all but the newest snapshots.
 * Each segment is written, read back, compared, and only then the records that went into it are deleted: killed at any point,
 * everything is there at least once. Only records that are what was written are joined; a block with any other is left as it is.
 */
export async function compactLog(cells: CellStore, campaign: string): ReturnType<StoragePort['compact']> {
  let joined = 0;
  for (;;) {
    const records = await cells.scan(seriesRange('commit', campaign));
    const block = records.slice(0, SEGMENT_RECORDS);
    if (records.length <= SEGMENT_RECORDS || !(await isBlock(block))) break;
    const failure = await joinBlock(cells, campaign, block);
    if (failure !== undefined) return failure;
    joined += block.length;
  }
  const snapshots = (await cells.keys(seriesRange('snapshot', campaign))).slice(0, -SNAPSHOTS_KEPT);
  if (snapshots.length > 0) await cells.write({ remove: snapshots });
  return { kind: 'compacted', records: joined };
}

/** A full thousand of sound texts that follow each other and begin where a segment may. */
async function isBlock(block: readonly StoredCell[]): Promise<boolean> {
  const first = seqOfKey(block[0]?.[0] ?? '');
  if (first % SEGMENT_RECORDS !== 1 || block.some(([key], index) => seqOfKey(key) !== first + index)) return false;
  const whole = await findWhole(block);
  return block.every(([key, stored]) => whole.has(key) || isBare(stored));
}

/** A record of the first format states no hash, and its chain vouches for it. Any other must have the hash that it states. */
function isBare(stored: unknown): boolean {
  return readHashedText(stored) === undefined && readJson(stored)?.['v'] === 1;
}

async function joinBlock(cells: CellStore, campaign: string, block: readonly StoredCell[]): Promise<Failure | undefined> {
  const first = seqOfKey(block[0]?.[0] ?? '');
  const key = seriesKey('segment', campaign, first);
  const text = await toSegment(
    first,
    block.map(([, stored]) => String(stored)),
  );
  const last: CellGuard = { kind: 'there', key: block.at(-1)?.[0] ?? '' };
  // One that was left by a compaction that was killed is written over with the same.
  const written = await cells.write({ guards: [last], put: [[key, text]] });
  if (written.kind !== 'written') return toFailure(written);
  if ((await cells.read(key)) !== text)
    return { kind: 'failed', code: 'storage.write.failed', message: `segment ${first} did not come back as it was written` };
  const removed = await cells.write({ guards: [{ kind: 'there', key }], remove: block.map(([each]) => each) });
  return removed.kind === 'written' ? undefined : toFailure(removed);
}

type Failure = Extract<Awaited<ReturnType<StoragePort['compact']>>, { kind: 'failed' }>;

function toFailure(outcome: Exclude<Awaited<ReturnType<CellStore['write']>>, { kind: 'written' }>): Failure {
  return outcome.kind === 'failed' ? outcome : { kind: 'failed', code: 'storage.write.failed', message: 'the log changed meanwhile' };
}
