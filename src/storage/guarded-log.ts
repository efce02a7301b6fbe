import type { Commit } from '#domain/event.ts';
import type { Problem } from '#domain/problem.ts';
import type { AppendOutcome } from '#engine/log-outcome.ts';
import type { OpenedLog, RecordedLog, StoragePort } from '#engine/ports.ts';
import { compareCopies, type Copies, type CopyHead, liesOn, lostLog } from './compare-copies.ts';
import type { Journal } from './journal.ts';
import { toRecordedLog } from './recorded-log.ts';
import type { Witness } from './witness.ts';

/** What stands beside a log so that a damaged one is noticed and nothing is lost with it. */
export interface Guards {
  readonly journal: Journal;
  readonly witness: Witness;
  /** How long an append waits for the journal before it answers all the same, in milliseconds. The journal is brought up later. */
  readonly patience: number;
  /** Hears that a log was put in the place of another, or removed, by this adapter: whoever has it open elsewhere must look. */
  readonly onReplaced?: (campaign: string) => void;
}

/** How the copies of one campaign stand, for the page that shows it. */
export interface CopyReport extends Copies {
  /** What kept the journal from being written or read last; undefined where nothing did. */
  readonly journalFailure: string | undefined;
}

/** A log with a journal and a witness beside it. It keeps the contract of the storage port, and says what the copies say against the log. */
export interface GuardedLog extends StoragePort {
  readonly copies: (campaign: string) => Promise<CopyReport>;
  /** The journal as a whole log; null where there is none. Rejects where it cannot be read. */
  readonly readJournal: (campaign: string) => Promise<RecordedLog | null>;
}

/** Puts a journal and a witness beside a log. An append answers when the log has it for good and the journal has it or has had its time. */
export function createGuardedLog(log: StoragePort, guards: Guards): GuardedLog {
  return new Guarded(log, guards);
}

type Kept = Extract<AppendOutcome, { kind: 'appended' }>;

/** An opening begins anew so often at most because the copies have changed meanwhile: then what was found is told, as it may be so. */
const MOST_CHANGES = 5;

/** What is left of a log that is lost. */
const NOTHING: OpenedLog = { definition: null, commits: [], hashes: [], snapshot: null, epoch: { epoch: 0, replaced: 0 }, problems: [] };

class Guarded implements GuardedLog {
  readonly #log: StoragePort;
  readonly #guards: Guards;
  readonly #failures = new Map<string, string>();
  /** The `seq` at which each journal is known to end. */
  readonly #ends = new Map<string, number>();
  /** The journal's work, one after the other, so that an append never overtakes another. */
  #work: Promise<unknown> = Promise.resolve();

  constructor(log: StoragePort, guards: Guards) {
    this.#log = log;
    this.#guards = guards;
  }

  async health(): ReturnType<StoragePort['health']> {
    const [problems, journal] = await Promise.all([
      this.#log.health(),
      this.#guards.journal.list().then(
        () => undefined,
        (failure: unknown) => String(failure),
      ),
    ]);
    return journal === undefined
      ? problems
      : [...problems, { severity: 'warning', code: 'storage.journal.unavailable', path: '', detail: { message: journal } }];
  }

  async list(): Promise<readonly string[]> {
    const journals = await this.#guards.journal.list().catch(() => []);
    return [...new Set([...(await this.#log.list()), ...journals, ...this.#guards.witness.list()])].toSorted();
  }

  open(campaign: string): Promise<OpenedLog | null> {
    return this.#open(campaign, MOST_CHANGES);
  }

  async #open(campaign: string, again: number): Promise<OpenedLog | null> {
    // The copies are asked first: what another tab keeps meanwhile must not look as if the log lacked it.
    const copies = await this.#copies(campaign);
    const opened = await this.#log.open(campaign);
    // The copies are asked only about a log that has nothing against itself: what is damaged is behind anyway.
    if (opened !== null && opened.problems.length > 0) return opened;
    const problems = against(opened, copies);
    // A log that was removed or put in place meanwhile is not the one they spoke of: they are believed when they still say the same.
    if (problems.length > 0 && again > 0 && !isSame(copies, await this.#copies(campaign))) return this.#open(campaign, again - 1);
    if (opened === null) return problems.length === 0 ? null : { ...NOTHING, problems };
    if (problems.length === 0 && isUp(copies.journal, opened.hashes)) this.#ends.set(campaign, opened.hashes.length);
    return { ...opened, problems };
  }

  async create(campaign: string, definition: unknown, commits: readonly Commit[]): Promise<AppendOutcome> {
    const { journal, witness } = await this.#copies(campaign);
    if (journal !== null || witness !== undefined) return { kind: 'conflict', seq: Math.max(journal?.seq ?? 0, witness?.seq ?? 0) };
    const outcome = await this.#log.create(campaign, definition, commits);
    if (outcome.kind === 'appended') await this.#begin(campaign, outcome, { definition: JSON.stringify(definition), records: outcome.records });
    return outcome;
  }

  async append(campaign: string, commit: Commit, after?: string): Promise<AppendOutcome> {
    const outcome = await this.#log.append(campaign, commit, after);
    if (outcome.kind !== 'appended') return outcome;
    this.#guards.witness.see(campaign, { ...outcome.head, epoch: outcome.epoch });
    await this.#journalled(campaign, () => this.#add(campaign, outcome));
    return outcome;
  }

  async claim(campaign: string): ReturnType<StoragePort['claim']> {
    const outcome = await this.#log.claim(campaign);
    if (outcome.kind === 'claimed' && !this.#ends.has(campaign)) void this.#inTurn(campaign, () => this.#bringUp(campaign));
    return outcome;
  }

  async importInto(campaign: string, log: RecordedLog): Promise<AppendOutcome> {
    const outcome = await this.#log.importInto(campaign, log);
    if (outcome.kind === 'appended') {
      await this.#begin(campaign, outcome, log);
      this.#guards.onReplaced?.(campaign);
    }
    return outcome;
  }

  /** The witness and the journal go first: a log without them is whole, but they without a log would cry that it is lost. */
  async remove(campaign: string): Promise<void> {
    this.#ends.delete(campaign);
    await this.#removeJournal(campaign);
    this.#guards.witness.forget(campaign);
    await this.#log.remove(campaign);
    // What was being appended in another tab may have told them once more.
    this.#guards.witness.forget(campaign);
    await this.#removeJournal(campaign);
    this.#guards.onReplaced?.(campaign);
  }

  /** A journal that cannot be removed, though it is there, would call the log lost: then nothing is removed. */
  async #removeJournal(campaign: string): Promise<void> {
    const { journal } = this.#guards;
    try {
      await journal.remove(campaign);
    } catch (failure) {
      if ((await journal.list().catch((): readonly string[] => [])).includes(campaign)) throw failure;
    }
  }

  readAfter(...given: Parameters<StoragePort['readAfter']>): ReturnType<StoragePort['readAfter']> {
    return this.#log.readAfter(...given);
  }

  keepSnapshot(...given: Parameters<StoragePort['keepSnapshot']>): ReturnType<StoragePort['keepSnapshot']> {
    return this.#log.keepSnapshot(...given);
  }

  compact(campaign: string): ReturnType<StoragePort['compact']> {
    return this.#log.compact(campaign);
  }

  exportAll(campaign: string): ReturnType<StoragePort['exportAll']> {
    return this.#log.exportAll(campaign);
  }

  asides(): ReturnType<StoragePort['asides']> {
    return this.#log.asides();
  }

  exportAside(id: string): ReturnType<StoragePort['exportAside']> {
    return this.#log.exportAside(id);
  }

  removeAside(id: string): Promise<void> {
    return this.#log.removeAside(id);
  }

  async copies(campaign: string): Promise<CopyReport> {
    return { ...(await this.#copies(campaign)), journalFailure: this.#failures.get(campaign) };
  }

  readJournal(campaign: string): Promise<RecordedLog | null> {
    return this.#guards.journal.read(campaign);
  }

  /** A journal that cannot be asked says nothing. */
  async #copies(campaign: string): Promise<Copies> {
    const journal = await this.#guards.journal.head(campaign).catch((failure: unknown): null => {
      this.#failures.set(campaign, String(failure));
      return null;
    });
    return { journal, witness: this.#guards.witness.recall(campaign) };
  }

  #begin(campaign: string, { head, epoch }: Kept, log: RecordedLog): Promise<void> {
    this.#guards.witness.see(campaign, { ...head, epoch });
    return this.#journalled(campaign, async () => {
      await this.#guards.journal.begin(campaign, log);
      return head.seq;
    });
  }

  async #add(campaign: string, { head, records }: Kept): Promise<number> {
    const end = this.#ends.get(campaign);
    if (end === undefined || end < head.seq - 1) return this.#bringUp(campaign);
    if (end < head.seq) await this.#guards.journal.append(campaign, records);
    return Math.max(end, head.seq);
  }

  /** Adds what the journal lacks, or begins it anew where it is none of this log. It never takes away what the log does not have. */
  async #bringUp(campaign: string): Promise<number> {
    const { journal } = this.#guards;
    const opened = await this.#log.open(campaign);
    if (opened === null || opened.problems.length > 0) throw new Error(`the log of ${campaign} is not whole`);
    const head: CopyHead | null = await journal.head(campaign);
    if (head !== null && compareCopies(opened, { journal: head, witness: undefined }).length > 0) throw new Error('the journal knows more than the log');
    const known = head !== null && head.seq > 0 && liesOn(opened.hashes, head) ? head.seq : undefined;
    if (known === opened.hashes.length) return known;
    const log = toRecordedLog(campaign, await this.#log.exportAll(campaign));
    await (known === undefined ? journal.begin(campaign, log) : journal.append(campaign, log.records.slice(known)));
    return log.records.length;
  }

  /** Work answers where the journal ends after it. */
  #inTurn(campaign: string, work: () => Promise<number>): Promise<void> {
    const turn = this.#work.then(work).then(
      (end) => {
        this.#ends.set(campaign, end);
        this.#failures.delete(campaign);
      },
      (failure: unknown) => {
        this.#ends.delete(campaign);
        this.#failures.set(campaign, String(failure));
      },
    );
    this.#work = turn;
    return turn;
  }

  async #journalled(campaign: string, work: () => Promise<number>): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, this.#guards.patience);
    });
    await Promise.race([this.#inTurn(campaign, work), late]);
    clearTimeout(timer);
  }
}

/** A log that is not there is lost where anything remembers it. */
function against(opened: OpenedLog | null, copies: Copies): readonly Problem[] {
  if (opened !== null) return compareCopies(opened, copies);
  return copies.journal === null && copies.witness === undefined ? [] : [lostLog(copies)];
}

/** True where a journal ends with the last record of a log. */
function isUp(journal: CopyHead | null, hashes: readonly string[]): boolean {
  return journal !== null && journal.seq > 0 && journal.seq === hashes.length && liesOn(hashes, journal);
}

function isSame(left: Copies, right: Copies): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
