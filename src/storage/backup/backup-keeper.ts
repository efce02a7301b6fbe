import type { Problem, Result } from '#domain/problem.ts';
import type { LogHead } from '#engine/log-outcome.ts';
import type { RecordedLog } from '#engine/ports.ts';
import { keepInFolder, type ProveFile, removeFile } from './backup-folder.ts';
import type { BackupMemory } from './backup-memory.ts';
import { nameBackup } from './backup-name.ts';
import { type BackupMark, type BackupStanding, filesToDrop } from './backup-standing.ts';
import { permissionOf } from './folder-access.ts';
import { proveFile } from './prove-file.ts';
import { proveNatively, type ProvenLog } from './prove-log.ts';
import type { UnlockBackup } from './read-backup.ts';
import { refused } from './read-file-lines.ts';
import { type BackupQuestion, isDue } from './schedule.ts';
import { type BackupSign, type LineSeal, writeBackup } from './write-backup.ts';

const REST_MS = 10 * 60_000;
const LONGEST_MESSAGE = 900;

/** What the keeper of backups works with; everything of the browser is handed in. */
export interface KeeperParts {
  readonly memory: BackupMemory;
  /** The version of the program. */
  readonly program: string;
  readonly now: () => Date;
  readonly campaigns: () => Promise<readonly string[]>;
  /** Where a campaign's log ends, cheaply: asked at every turn. Null where there is none. */
  readonly headOf: (campaign: string) => Promise<LogHead | null>;
  /** The mark of what is kept beside a campaign's log, cheaply: another one after every change; empty where nothing is kept. */
  readonly drawersOf: (campaign: string) => Promise<string>;
  /** The whole log as it is kept, with what is kept beside it. Null where there is none; rejects where it cannot be read. */
  readonly readLog: (campaign: string) => Promise<RecordedLog | null>;
  /** The encryption of the store while it has one and is unlocked. */
  readonly encryption?: () => { readonly seal: LineSeal; readonly unlock: UnlockBackup } | undefined;
  /** Proves a file that is not encrypted, elsewhere than in the page's own thread; here where it is left out. */
  readonly prove?: ProveFile;
  /** Hands a file to the browser's download. */
  readonly download: (file: string, content: Blob) => void;
  /** Only one tab runs the schedule. */
  readonly isLeader: () => boolean;
  /** Runs work while no other tab makes a backup: the memory is shared by all of them. */
  readonly exclusively: <T>(work: () => Promise<T>) => Promise<T>;
}

/** What became of a backup that was asked for. */
export type BackupOutcome = { readonly kind: 'kept'; readonly mark: BackupMark } | { readonly kind: 'failed'; readonly problems: readonly Problem[] };

/** A backup that was made, before the mark of what it holds beside the log is put to it. */
type MadeBackup = Omit<BackupMark, 'drawers'>;

/** How a campaign's backups stand: where its log ends, the mark of what is kept beside it, and what is remembered. */
export interface CampaignBackups {
  readonly head: LogHead;
  readonly drawers: string;
  readonly standing: BackupStanding;
}

/**
 * Makes backups: when they are due into the folder, and when a person asks into the folder or, where there is none that may be
 * written to, as a download. One at a time, and each from the log as it is kept, proven from zero: a damaged log never becomes a backup.
 */
export class BackupKeeper {
  readonly #parts: KeeperParts;
  #last: Promise<unknown> = Promise.resolve();

  constructor(parts: KeeperParts) {
    this.#parts = parts;
  }

  /** How a campaign's backups stand; null where it has no log. Remembers it from now on. */
  async look(campaign: string): Promise<CampaignBackups | null> {
    const head = await this.#parts.headOf(campaign);
    if (head === null) return null;
    const drawers = await this.#parts.drawersOf(campaign);
    const known = await this.#parts.memory.readStanding(campaign);
    if (known !== undefined) return { head, drawers, standing: known };
    const first = { at: this.#moment(), head, drawers };
    const standing: BackupStanding = { first, last: null, good: null, written: [], pending: null, failure: null, verified: null };
    await this.#parts.memory.writeStanding(campaign, standing);
    return { head, drawers, standing };
  }

  /** The folder, where one is chosen and may be written to now. */
  async folder(): Promise<FileSystemDirectoryHandle | null> {
    const folder = await this.#parts.memory.readFolder();
    return folder !== null && (await permissionOf(folder)) === 'granted' ? folder : null;
  }

  /** One turn of the schedule: writes into the folder whatever is due. Without a folder it does nothing, since a download nobody asked for is a nuisance. */
  async turn(): Promise<readonly BackupOutcome[]> {
    if (!this.#parts.isLeader() || (await this.folder()) === null) return [];
    const plan = await this.#parts.memory.readPlan();
    const outcomes: BackupOutcome[] = [];
    for (const campaign of await this.#parts.campaigns()) {
      const found = await this.look(campaign);
      if (found === null) continue;
      const { head, drawers, standing } = found;
      // What came before the first backup is in no file yet: it need not have changed to be worth one.
      const wanted = standing.last === null ? head.seq > 0 || drawers !== '' : isDue(toQuestion(found, { now: this.#parts.now().getTime(), plan }));
      if (wanted && !this.#isResting(standing)) outcomes.push(await this.backUp(campaign));
    }
    return outcomes;
  }

  /** Makes a backup of a campaign now, behind any other that is under way. Never rejects. */
  backUp(campaign: string): Promise<BackupOutcome> {
    const turn = this.#last.then(() => this.#parts.exclusively(() => this.#backUp(campaign))).catch((failure: unknown): BackupOutcome => toFailed(failure));
    this.#last = turn;
    return turn;
  }

  /** Remembers that a campaign was verified just now. */
  async noteVerified(campaign: string, problems: number): Promise<void> {
    const found = await this.look(campaign);
    if (found !== null) await this.#parts.memory.writeStanding(campaign, { ...found.standing, verified: { at: this.#moment(), problems } });
  }

  /** Chooses where backups go from now on. What lies in another folder stays there and is no longer looked after. */
  async chooseFolder(folder: FileSystemDirectoryHandle | null): Promise<void> {
    const { memory } = this.#parts;
    const before = await memory.readFolder();
    const isSame = before !== null && folder !== null && (await before.isSameEntry(folder));
    await memory.writeFolder(folder);
    if (isSame) return;
    for (const campaign of await this.#parts.campaigns()) {
      const standing = await memory.readStanding(campaign);
      if (standing !== undefined) await memory.writeStanding(campaign, { ...standing, good: null, written: [], pending: null });
    }
  }

  async #backUp(campaign: string): Promise<BackupOutcome> {
    // The mark first: what is changed while the log is read is then not counted as backed up.
    const drawers = await this.#parts.drawersOf(campaign);
    const log = await this.#parts.readLog(campaign);
    if (log === null || (await this.look(campaign)) === null) return { kind: 'failed', problems: refused('backup.campaign.missing').problems };
    const proven = await proveNatively(campaign, log);
    const folder = await this.folder();
    const made = await (proven.ok ? (folder === null ? this.#hand(proven.value) : this.#keep(folder, proven.value)) : proven);
    const kept: Result<BackupMark> = made.ok ? { ok: true, value: { ...made.value, drawers } } : made;
    const standing = await this.#remember(campaign, kept);
    if (folder !== null && standing !== undefined) await this.#drop(folder, { campaign, standing });
    return kept.ok ? { kind: 'kept', mark: kept.value } : { kind: 'failed', problems: kept.problems };
  }

  async #remember(campaign: string, kept: Result<BackupMark>): Promise<BackupStanding | undefined> {
    const standing = await this.#parts.memory.readStanding(campaign);
    if (standing === undefined) return undefined;
    const next = { ...standing, pending: null, ...(kept.ok ? afterKept(standing, kept.value) : this.#afterFailure(kept.problems[0])) };
    await this.#parts.memory.writeStanding(campaign, next);
    return next;
  }

  #afterFailure(problem: Problem | undefined): Pick<BackupStanding, 'failure'> {
    const message = String(problem?.detail?.['message'] ?? problem?.path ?? '').slice(0, LONGEST_MESSAGE);
    return { failure: { at: this.#moment(), code: problem?.code ?? '', message } };
  }

  async #keep(folder: FileSystemDirectoryHandle, log: ProvenLog): Promise<Result<MadeBackup>> {
    const { memory } = this.#parts;
    const standing = await memory.readStanding(log.campaign);
    if (standing === undefined) return refused('backup.campaign.missing');
    if (standing.pending !== null) await removeFile(folder, standing.pending);
    const kept = await keepInFolder(folder, {
      log,
      sign: this.#sign(),
      now: this.#parts.now(),
      prove: this.#prove,
      onPending: (pending) => memory.writeStanding(log.campaign, { ...standing, pending }),
    });
    if (!kept.ok) return kept;
    return { ok: true, value: { at: this.#moment(), head: log.head, where: 'folder', folder: folder.name, ...kept.value, verified: true } };
  }

  /** A download is proven before it is handed over; where it then lies, and whether it does, only the person can know. */
  async #hand(log: ProvenLog): Promise<Result<MadeBackup>> {
    const sign = this.#sign();
    const content = await new Response(writeBackup(log, sign)).blob();
    const proof = await this.#prove(content);
    if (proof.kind === 'refused') return { ok: false, problems: proof.problems };
    const file = nameBackup(log, { now: this.#parts.now(), sealed: sign.seal !== undefined, turn: 1 });
    this.#parts.download(file, content);
    return { ok: true, value: { at: this.#moment(), head: log.head, where: 'download', folder: '', file, bytes: content.size, verified: false } };
  }

  async #drop(folder: FileSystemDirectoryHandle, { campaign, standing }: { readonly campaign: string; readonly standing: BackupStanding }): Promise<void> {
    const { keep } = await this.#parts.memory.readPlan();
    const gone = new Set<string>();
    for (const file of filesToDrop(standing, keep)) if (await removeFile(folder, file)) gone.add(file);
    if (gone.size > 0) await this.#parts.memory.writeStanding(campaign, { ...standing, written: standing.written.filter((file) => !gone.has(file)) });
  }

  /** After a failure it is tried again, but not at every turn: a full disk is not emptied by the minute. */
  #isResting({ failure }: BackupStanding): boolean {
    const since = failure === null ? Infinity : this.#parts.now().getTime() - Date.parse(failure.at);
    return since >= 0 && since < REST_MS;
  }

  /** A key stays in the page's thread, and so does the proof that needs it. */
  readonly #prove: ProveFile = (file) => {
    const unlock = this.#parts.encryption?.()?.unlock;
    return unlock === undefined && this.#parts.prove !== undefined ? this.#parts.prove(file) : proveFile(file, { unlock });
  };

  #sign(): BackupSign {
    return { made: this.#moment(), program: this.#parts.program, seal: this.#parts.encryption?.()?.seal };
  }

  #moment(): string {
    return this.#parts.now().toISOString();
  }
}

/** What the schedule is asked about a campaign. */
export function toQuestion({ head, drawers, standing }: CampaignBackups, { now, plan }: Pick<BackupQuestion, 'now' | 'plan'>): BackupQuestion {
  return { now, plan, head, drawers, safe: standing.last ?? standing.first };
}

function afterKept({ good, written }: BackupStanding, mark: BackupMark): Pick<BackupStanding, 'last' | 'good' | 'written' | 'failure'> {
  if (mark.where === 'download') return { last: mark, good, written, failure: null };
  return { last: mark, good: mark.file, written: [...written, mark.file], failure: null };
}

function toFailed(failure: unknown): BackupOutcome {
  return { kind: 'failed', problems: refused('backup.write.failed', '', { message: String(failure) }).problems };
}
