import type { Commit } from '#domain/event.ts';
import type { Problem } from '#domain/problem.ts';
import type { LogTail } from '#engine/log-tail.ts';
import type { OpenedLog, Snapshot } from '#engine/ports.ts';
import type { StoredCell } from './cells.ts';
import { readEpoch } from './epoch.ts';
import { type LedgerFindings, LogLedger } from './log-ledger.ts';
import { seqOfKey } from './series-keys.ts';
import { readRecord, type ReadRecord, statedHead } from './record.ts';
import { firstHash } from './write-record.ts';
import { readSegment } from './segment.ts';
import { readSnapshot } from './snapshot-text.ts';

/** What a store holds of one campaign: the definition's text, and the cells of each series in the order of their keys. */
export interface StoredLog {
  readonly campaign: string;
  readonly definition: unknown;
  readonly epoch?: unknown;
  readonly commits: readonly StoredCell[];
  readonly segments?: readonly StoredCell[];
  readonly snapshots?: readonly StoredCell[];
  /** The keys of those cells that were found to have the hash that they state; the others are looked at here, which takes longer. */
  readonly whole?: ReadonlySet<string>;
}

/**
 * Checks what was stored and never mends it. The commits that come back are those that can be folded: all of them, or those before
 * the first gap, altered or unreadable record, or event that no fold takes. Every problem says where: `/commits/12/events/0/type`,
 * `/definition`. Null where nothing is stored.
 */
export function readLog(stored: StoredLog): OpenedLog | null {
  if (stored.definition === undefined && stored.commits.length === 0 && (stored.segments ?? []).length === 0) return null;
  const definition = readDefinition(stored.definition);
  const joined = joinSegments(stored);
  const read = readRecords(joined.records, firstHash(stored.campaign));
  return {
    definition: definition.value,
    commits: read.commits,
    problems: [...definition.problems, ...joined.problems, ...read.problems],
    hashes: read.hashes,
    snapshot: newestOn(read.hashes, stored),
    epoch: readEpoch(stored.epoch),
  };
}

/**
 * The commits that follow `seq` without a gap and without any problem; it stops at the first that has one. `cells` begin with the record
 * of `seq` itself, which was checked before, or with the first record where `seq` is 0.
 */
export function readTail({ campaign, cells, seq }: { readonly campaign: string; readonly cells: readonly StoredCell[]; readonly seq: number }): LogTail {
  const tail: Commit[] = [];
  let before = seq === 0 ? firstHash(campaign) : statedHead(cells[0]?.[1])?.hash;
  for (const [, stored] of seq === 0 ? cells : cells.slice(1)) {
    // A record of version 1 states no hash, so the one behind it is taken at its word here; the next opening follows the whole chain.
    const { commit, problems, hash } = readRecord(stored, { before, path: '' });
    if (problems.length > 0 || commit?.seq !== seq + tail.length + 1) break;
    tail.push(commit);
    before = hash;
  }
  return { commits: tail, hash: before };
}

/** A record by its place: `seq` is NaN where the key is none. */
interface PlacedRecord {
  readonly seq: number;
  readonly path: string;
  readonly text: unknown;
  /** True for one that has the hash that it states, and for one out of a whole segment: it was looked at when it was joined. */
  readonly isWhole: boolean;
}

function readDefinition(stored: unknown): { readonly value: unknown; readonly problems: readonly Problem[] } {
  if (stored === undefined) return { value: null, problems: [{ severity: 'error', code: 'log.definition.missing', path: '/definition' }] };
  try {
    if (typeof stored === 'string') return { value: JSON.parse(stored), problems: [] };
  } catch {
    // Said below: text that is not JSON and a value that is not text are the same damage.
  }
  return { value: null, problems: [{ severity: 'error', code: 'log.definition.malformed', path: '/definition' }] };
}

/** Records that stand alone and those of segments in one order. A compaction that was killed leaves both: that is no damage while they agree. */
function joinSegments({ commits, segments = [], whole }: StoredLog): { readonly records: readonly PlacedRecord[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const records = commits.map(([key, text]): PlacedRecord => {
    const seq = seqOfKey(key);
    return { seq, path: `/commits/${Number.isNaN(seq) ? key : seq}`, text, isWhole: whole?.has(key) === true };
  });
  const alone = new Map(records.map(({ seq, text }) => [seq, text]));
  for (const [key, stored] of segments) {
    const found = readSegment(stored, `/segments/${seqOfKey(key)}`, whole?.has(key));
    if (!isList(found)) {
      problems.push(found);
      continue;
    }
    for (const [seq, text] of found) {
      if (!alone.has(seq)) records.push({ seq, path: `/commits/${seq}`, text, isWhole: true });
      else if (alone.get(seq) !== text) problems.push({ severity: 'error', code: 'log.record.twice', path: `/commits/${seq}` });
    }
  }
  // A key that is no number sorts behind all others, as it does in the store.
  const order = ({ seq }: PlacedRecord): number => (Number.isNaN(seq) ? Infinity : seq);
  return { records: records.toSorted((left, right) => order(left) - order(right)), problems };
}

function isList<T extends object>(value: readonly T[] | Problem): value is readonly T[] {
  return Array.isArray(value);
}

type Records = Pick<OpenedLog, 'commits' | 'problems' | 'hashes'>;

function readRecords(records: readonly PlacedRecord[], first: string): Records {
  const commits: Commit[] = [];
  const hashes: string[] = [];
  const problems: Problem[] = [];
  const ledger = new LogLedger();
  let whole = true;
  for (const placed of records) {
    const expected = commits.length + 1;
    const record = readRecord(placed.text, { before: hashes.at(-1) ?? first, path: placed.path, isWhole: placed.isWhole });
    if (!whole) {
      problems.push(...record.problems.filter(isItsOwn));
      continue;
    }
    const found = placed.seq > expected ? gapBefore(placed, expected, record) : take(record, ledger, placed);
    problems.push(...found.problems);
    whole = found.folds && record.commit !== undefined && record.hash !== undefined;
    if (record.commit === undefined || record.hash === undefined || !whole) continue;
    commits.push(record.commit);
    hashes.push(record.hash);
  }
  return { commits, hashes, problems };
}

/** Behind a record that cannot be read the chain cannot be followed: what comes after would only repeat that. */
function isItsOwn({ code }: Problem): boolean {
  return code !== 'log.chain.broken';
}

function gapBefore({ seq, path }: PlacedRecord, expected: number, record: ReadRecord): LedgerFindings {
  const gap: Problem = { severity: 'error', code: 'log.seq.gap', path, detail: { found: seq, expected } };
  return { folds: false, problems: [gap, ...record.problems.filter(isItsOwn)] };
}

/** What a record that was read says itself, against its place, and against the commits before it. */
function take({ commit, hash, problems }: ReadRecord, ledger: LogLedger, { seq, path }: PlacedRecord): LedgerFindings {
  if (commit === undefined || hash === undefined) return { folds: false, problems };
  if (commit.seq !== seq) {
    return { folds: false, problems: [...problems, { severity: 'error', code: 'log.seq.mismatch', path: `${path}/seq`, detail: { found: commit.seq } }] };
  }
  const found = ledger.enter(commit, path);
  return { folds: found.folds, problems: [...problems, ...found.problems] };
}

/** The newest snapshot that is whole and lies on the chain. */
function newestOn(hashes: readonly string[], { snapshots = [], whole }: StoredLog): Snapshot | null {
  for (const [key, stored] of snapshots.toReversed()) {
    const snapshot = readSnapshot(stored, whole?.has(key));
    if (snapshot !== undefined && hashes[snapshot.head.seq - 1] === snapshot.head.hash) return snapshot;
  }
  return null;
}
