import type { Commit } from '#domain/event.ts';
import type { AppendOutcome, ClaimOutcome, WriteFailure } from '#engine/log-outcome.ts';
import type { KnownHead, LogTail } from '#engine/log-tail.ts';
import type { OpenedLog, RecordedLog, Snapshot, StoragePort } from '#engine/ports.ts';
import { appendRecord } from './append-record.ts';
import { exportAside, listAsides, removeAside } from './aside.ts';
import type { CellStore } from './cells.ts';
import type { CellOutcome } from './cell-write.ts';
import { compactLog } from './compact-log.ts';
import { nextEpochText } from './epoch.ts';
import { drawerKey, drawerNames, drawerTurns, otherDrawers } from './drawer-keys.ts';
import { type NewLog, placeLog } from './place-log.ts';
import { allCellsOf, cellsOf } from './log-cells.ts';
import { definitionKey, draftKey, draftTurnKey, epochKey, prefixRange, wholeLog } from './log-keys.ts';
import { seqOfKey, seriesKey, seriesRange } from './series-keys.ts';
import { readLog, readTail } from './read-log.ts';
import { statedHead } from './record.ts';
import { chainNatively } from './write-record.ts';
import { findWhole } from './hashed-text.ts';
import { toSnapshotText } from './snapshot-text.ts';
import { readStanding, type Standing } from './standing.ts';
import { DatabaseGone } from './strict-database.ts';

const MAX_TURNS = 5;

/** The logs of campaigns in a store of cells, whatever that runs on. */
export function createCellLog(cells: CellStore): StoragePort {
  return new CellLog(cells);
}

/**
 * One commit is one cell, chained to the one before. An append holds only if the log still ends where this adapter thinks and nobody has
 * claimed it since: the store compares and writes in one.
 */
class CellLog implements StoragePort {
  readonly #cells: CellStore;
  /** How each log stood when it was last looked at or written. */
  readonly #standings = new Map<string, Standing>();
  /** The cell of the epoch as this adapter wrote it when it claimed a log. Whoever claims it later, or puts another in its place, has taken over. */
  readonly #claimed = new Map<string, string>();

  constructor(cells: CellStore) {
    this.#cells = cells;
  }

  health(): ReturnType<StoragePort['health']> {
    return this.#cells.health();
  }

  async list(): Promise<readonly string[]> {
    const keys = await Promise.all(['definition/', 'epoch/'].map((prefix) => this.#cells.keys(prefixRange(prefix))));
    return [...new Set(keys.flat().map((key) => key.slice(key.indexOf('/') + 1)))].toSorted();
  }

  async open(campaign: string): Promise<OpenedLog | null> {
    return readLog(await cellsOf(this.#cells, campaign));
  }

  create(campaign: string, definition: unknown, commits: readonly Commit[]): Promise<AppendOutcome> {
    return settled(async () => {
      const wrong = commits.findIndex(({ seq }, position) => seq !== position + 1);
      if (wrong >= 0) return failed(`commit ${commits[wrong]?.seq} stands at place ${wrong + 1}`);
      return this.#place({ campaign, definition: JSON.stringify(definition), ...(await chainNatively(campaign, commits)) }, false);
    });
  }

  append(campaign: string, commit: Commit, after?: string): Promise<AppendOutcome> {
    return settled(() => this.#append(campaign, { commit, after, turn: 1 }));
  }

  claim(campaign: string): Promise<ClaimOutcome> {
    return settled(() => this.#claim(campaign, 1));
  }

  async readAfter(campaign: string, head: KnownHead): Promise<LogTail | null> {
    const { seq } = head;
    const cells = await this.#cells.scan(seriesRange('commit', campaign, Math.max(seq, 1)));
    const first = cells[0] === undefined ? undefined : seqOfKey(cells[0][0]);
    if (first === Math.max(seq, 1)) return seq === 0 || isAt(head, statedHead(cells[0]?.[1])?.hash) ? readTail({ campaign, cells, seq }) : null;
    // What it wants to follow has gone into a segment meanwhile, or is not there at all.
    const log = await this.open(campaign);
    if (log === null || log.hashes.length < seq || (seq > 0 && !isAt(head, log.hashes[seq - 1]))) return null;
    return { commits: log.commits.slice(seq), hash: log.hashes.at(-1) };
  }

  async keepSnapshot(campaign: string, snapshot: Snapshot): ReturnType<StoragePort['keepSnapshot']> {
    const put = [[seriesKey('snapshot', campaign, snapshot.head.seq), await toSnapshotText(snapshot)]] as const;
    const outcome = await this.#cells.write({ guards: [{ kind: 'there', key: definitionKey(campaign) }], put });
    if (outcome.kind === 'refused') return failed(`there is no log ${campaign}`);
    return outcome.kind === 'failed' ? outcome : { kind: 'kept' };
  }

  compact(campaign: string): ReturnType<StoragePort['compact']> {
    return settled(() => compactLog(this.#cells, campaign));
  }

  async exportAll(campaign: string): Promise<Readonly<Record<string, unknown>>> {
    return Object.fromEntries(await allCellsOf(this.#cells, campaign));
  }

  importInto(campaign: string, log: RecordedLog): Promise<AppendOutcome> {
    return settled(async () => {
      const commits = log.records.map((text, index) => [seriesKey('commit', campaign, index + 1), text] as const);
      const read = readLog({ campaign, definition: log.definition, commits, whole: await findWhole(commits) });
      const [problem] = read?.problems ?? [];
      if (problem !== undefined) return failed(`${problem.code} ${problem.path}`);
      return this.#place({ campaign, ...log, hash: read?.hashes.at(-1) }, true);
    });
  }

  asides(): ReturnType<StoragePort['asides']> {
    return listAsides(this.#cells);
  }

  exportAside(id: string): ReturnType<StoragePort['exportAside']> {
    return exportAside(this.#cells, id);
  }

  removeAside(id: string): Promise<void> {
    return removeAside(this.#cells, id);
  }

  async remove(campaign: string): Promise<void> {
    this.#forget(campaign);
    const whole = wholeLog(campaign);
    const outcome = await this.#cells.write({
      ...whole,
      remove: [...whole.remove, draftKey(campaign), draftTurnKey(campaign), ...drawerNames.map((name) => drawerKey(name, campaign))],
      clear: [...whole.clear, otherDrawers(campaign), drawerTurns(campaign)],
    });
    if (outcome.kind !== 'written') throw new Error(outcome.kind === 'failed' ? `${outcome.code}: ${outcome.message}` : 'refused');
  }

  async #place(log: NewLog, over: boolean): Promise<AppendOutcome> {
    this.#forget(log.campaign);
    return placeLog(this.#cells, log, over);
  }

  async #look(campaign: string): Promise<Standing | undefined> {
    const standing = this.#standings.get(campaign) ?? (await readStanding(this.#cells, campaign));
    if (standing !== undefined) this.#standings.set(campaign, standing);
    return standing;
  }

  #forget(campaign: string): void {
    this.#standings.delete(campaign);
    this.#claimed.delete(campaign);
  }

  async #append(campaign: string, { commit, after, turn }: Attempt): Promise<AppendOutcome> {
    // Others may have written since: a commit that follows theirs must be chained to theirs.
    if (commit.seq - 1 !== this.#standings.get(campaign)?.seq) this.#standings.delete(campaign);
    const standing = await this.#look(campaign);
    if (standing === undefined) return failed(`there is no log ${campaign}`);
    if ((this.#claimed.get(campaign) ?? standing.epochText) !== standing.epochText) return fenced(campaign);
    if (commit.seq - 1 !== standing.seq || (after ?? standing.hash) !== standing.hash) return { kind: 'conflict', seq: standing.seq };
    const done = await appendRecord(this.#cells, campaign, { commit, standing, claimed: this.#claimed.has(campaign) });
    if (done.outcome.kind === 'written') {
      this.#standings.set(campaign, done.standing);
      return { kind: 'appended', head: { seq: commit.seq, hash: done.standing.hash }, epoch: done.standing.epoch, records: [done.text] };
    }
    // What was known of this log may be wrong now; a write that failed may even have been kept.
    this.#standings.delete(campaign);
    if (done.outcome.kind === 'failed') return done.outcome;
    return this.#refused(done.outcome, campaign, { commit, after, turn });
  }

  #refused({ guard, found }: Extract<CellOutcome, { kind: 'refused' }>, campaign: string, attempt: Attempt): Promise<AppendOutcome> | AppendOutcome {
    if (guard.kind === 'there') return failed(`there is no log ${campaign}`);
    if (guard.kind === 'last') return { kind: 'conflict', seq: found === undefined ? 0 : seqOfKey(found) };
    if (this.#claimed.has(campaign)) return fenced(campaign);
    return attempt.turn < MAX_TURNS ? this.#append(campaign, { ...attempt, turn: attempt.turn + 1 }) : failed(`others keep claiming ${campaign}`);
  }

  async #claim(campaign: string, turn: number): Promise<ClaimOutcome> {
    this.#standings.delete(campaign);
    const standing = await this.#look(campaign);
    if (standing === undefined) return failed(`there is no log ${campaign}`);
    const epoch = standing.epoch + 1;
    const epochText = nextEpochText(standing.epochText);
    const outcome = await this.#cells.write({
      guards: [{ kind: 'cell', key: epochKey(campaign), is: standing.epochText }],
      put: [[epochKey(campaign), epochText]],
    });
    if (outcome.kind === 'failed') return outcome;
    if (outcome.kind === 'refused') return turn < MAX_TURNS ? this.#claim(campaign, turn + 1) : failed(`others keep claiming ${campaign}`);
    this.#claimed.set(campaign, epochText);
    this.#standings.set(campaign, { ...standing, epoch, epochText });
    return { kind: 'claimed', epoch };
  }
}

/** A hash that is not known, on either side, is not compared: records of the first format state none. */
function isAt({ hash }: KnownHead, found: string | undefined): boolean {
  return hash === undefined || found === undefined || hash === found;
}

interface Attempt {
  readonly commit: Commit;
  readonly after: string | undefined;
  readonly turn: number;
}

function failed(message: string): WriteFailure {
  return { kind: 'failed', code: 'storage.write.failed', message };
}

function fenced(campaign: string): WriteFailure {
  return { kind: 'failed', code: 'storage.fenced', message: `another writer has claimed ${campaign}` };
}

/** A store whose reads reject has not kept anything as far as anyone can tell. */
async function settled<T>(work: () => Promise<T>): Promise<T | WriteFailure> {
  try {
    return await work();
  } catch (failure) {
    return { kind: 'failed', code: failure instanceof DatabaseGone ? 'storage.gone' : 'storage.unavailable', message: String(failure) };
  }
}
