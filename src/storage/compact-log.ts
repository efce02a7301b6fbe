import type { StoragePort } from '#engine/ports.ts';
import type { CellStore, StoredCell } from './cells.ts';
import type { CellGuard } from './cell-write.ts';
import { isWhole, readHashedText } from './hashed-text.ts';
import { seqOfKey, seriesKey, seriesRange } from './series-keys.ts';
import { readJson } from './parse-commit.ts';
import { readSegment, toSegment } from './segment.ts';

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
    if (records.length <= SEGMENT_RECORDS || !isBlock(block)) break;
    const failure = await joinBlock(cells, campaign, block);
    if (failure !== undefined) return failure;
    joined += block.length;
  }
  const snapshots = (await cells.keys(seriesRange('snapshot', campaign))).slice(0, -SNAPSHOTS_KEPT);
  if (snapshots.length > 0) await cells.write({ remove: snapshots });
  return { kind: 'compacted', records: joined };
}

type Block = readonly (readonly [key: string, text: string])[];

/** A full thousand of texts that follow each other and begin where a segment may. */
function isBlock(block: readonly StoredCell[]): block is Block {
  const first = seqOfKey(block[0]?.[0] ?? '');
  return first % SEGMENT_RECORDS === 1 && block.every(([key, stored], index) => seqOfKey(key) === first + index && isSound(stored));
}

/** A record that states its hash must have it; one of the first format states none, and its chain vouches for it. */
function isSound(stored: unknown): stored is string {
  if (typeof stored !== 'string') return false;
  const text = readHashedText(stored);
  return text === undefined ? readJson(stored)?.['v'] === 1 : isWhole(text);
}

async function joinBlock(cells: CellStore, campaign: string, block: Block): Promise<Failure | undefined> {
  const first = seqOfKey(block[0]?.[0] ?? '');
  const key = seriesKey('segment', campaign, first);
  const last: CellGuard = { kind: 'there', key: block.at(-1)?.[0] ?? '' };
  // One that was left by a compaction that was killed is written over with the same.
  const written = await cells.write({
    guards: [last],
    put: [
      [
        key,
        toSegment(
          first,
          block.map(([, text]) => text),
        ),
      ],
    ],
  });
  if (written.kind !== 'written') return toFailure(written);
  const back = readSegment(await cells.read(key), '');
  const same = Array.isArray(back) && back.length === block.length && block.every(([, text], index) => back[index]?.[1] === text);
  if (!same) return { kind: 'failed', code: 'storage.write.failed', message: `segment ${first} did not come back as it was written` };
  const removed = await cells.write({ guards: [{ kind: 'there', key }], remove: block.map(([each]) => each) });
  return removed.kind === 'written' ? undefined : toFailure(removed);
}

type Failure = Extract<Awaited<ReturnType<StoragePort['compact']>>, { kind: 'failed' }>;

function toFailure(outcome: Exclude<Awaited<ReturnType<CellStore['write']>>, { kind: 'written' }>): Failure {
  return outcome.kind === 'failed' ? outcome : { kind: 'failed', code: 'storage.write.failed', message: 'the log changed meanwhile' };
}
