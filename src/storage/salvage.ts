import type { Commit } from '#domain/event.ts';
import type { Snapshot } from '#engine/ports.ts';
import { seqOfKey } from './series-keys.ts';
import { readRecord, statedHead } from './record.ts';
import { toRecordedLog } from './recorded-log.ts';
import { readSnapshot } from './snapshot-text.ts';

/** What can still be shown of a log that is damaged in the middle: a sound snapshot from behind the damage, and the commits that follow it without a fault. */
export interface Salvage {
  readonly snapshot: Snapshot;
  readonly after: readonly Commit[];
}

/**
 * The newest sound snapshot in the cells of a campaign whose place in the chain the record before or behind it confirms. It is for looking at:
 * a log that goes on from it would not be the fold of what it holds (K2).
 */
export function salvage(campaign: string, cells: Readonly<Record<string, unknown>>): Salvage | undefined {
  const texts = new Map(toRecordedLog(campaign, cells).records.flatMap((text) => placed(text)));
  const keys = Object.keys(cells).filter((key) => key.startsWith('snapshot/'));
  for (const key of keys.toSorted((left, right) => seqOfKey(right) - seqOfKey(left))) {
    const snapshot = readSnapshot(cells[key]);
    if (snapshot === undefined) continue;
    const after = follow(texts, snapshot.head);
    if (after.length > 0 || statedHead(texts.get(snapshot.head.seq))?.hash === snapshot.head.hash) return { snapshot, after };
  }
  return undefined;
}

function placed(text: string): readonly (readonly [seq: number, text: string])[] {
  const found = /"commit":\{"v":1,"seq":(\d+),/.exec(text);
  return found === null ? [] : [[Number(found[1]), text]];
}

function follow(texts: ReadonlyMap<number, string>, { seq, hash }: Snapshot['head']): readonly Commit[] {
  const commits: Commit[] = [];
  for (let before = hash; ;) {
    const next = seq + commits.length + 1;
    const record = readRecord(texts.get(next), { before, path: '' });
    if (record.commit?.seq !== next || record.problems.length > 0 || record.hash === undefined) return commits;
    commits.push(record.commit);
    before = record.hash;
  }
}
