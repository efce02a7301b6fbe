import type { Problem } from '#domain/problem.ts';
import type { CampaignStorage } from '#features/settings/campaign-storage.ts';
import type { BackupFolder, StorageView } from '#features/settings/storage-view.ts';
import { type CampaignBackups, toQuestion } from '#storage/backup/backup-keeper.ts';
import { canChooseFolder, permissionOf } from '#storage/backup/folder-access.ts';
import { type BackupPlan, defaultPlan } from '#storage/backup/backup-plan.ts';
import { urgencyOf } from '#storage/backup/schedule.ts';
import { SEGMENT_RECORDS } from '#storage/compact-log.ts';
import type { CopyReport } from '#storage/guarded-log.ts';
import { backupKeeper, backupMemory } from './backups.ts';
import { backupState, journalState, logState, witnessState } from './copy-states.ts';
import { logStore } from './log-store.ts';
import { parseTitle } from './parse-title.ts';

/** What IndexedDB spends on a cell of its own beside its text, roughly. */
const BYTES_A_CELL = 120;

/** Reads everything that the storage page shows. Rejects where the storage does. */
export async function readStorageView(): Promise<StorageView> {
  const problems = (await logStore.health()).filter(({ severity }) => severity === 'error');
  if (problems.length > 0) return { kind: 'unavailable', problems };
  const [plan, folder, asides, room, persistence, ids] = await Promise.all([
    readPlan(),
    readFolder(),
    logStore.asides(),
    readRoom(),
    readPersistence(),
    logStore.list(),
  ]);
  const campaigns: CampaignStorage[] = [];
  const now = Date.now();
  // One that cannot be read is shown as that; the others are read all the same.
  for (const id of ids) campaigns.push(await readCampaignStorage(id, { now, plan }).catch((failure: unknown) => unread(id, failure)));
  return { kind: 'ready', now, plan, folder, asides, room, persistence, campaigns };
}

type ReadyView = Extract<StorageView, { kind: 'ready' }>;

/**
 * The view a while later: the moment, the folder and the backups are read again, which is cheap; everything else only where a log has
 * moved on since. Rejects as {@link readStorageView} does.
 */
export async function readStorageAgain(view: ReadyView): Promise<StorageView> {
  const [plan, folder] = await Promise.all([readPlan(), readFolder()]);
  const now = Date.now();
  const campaigns: CampaignStorage[] = [];
  for (const campaign of view.campaigns) {
    const found = await look(campaign.id);
    if (found !== null && found.head.seq !== campaign.records) return readStorageView();
    campaigns.push({ ...campaign, ...readBackups(found, { now, plan }), copies: { ...campaign.copies, backup: backupState(found) } });
  }
  return { ...view, now, plan, folder, campaigns };
}

/** A memory of backups that cannot be read must not hide how the logs stand. */
function look(campaign: string): Promise<CampaignBackups | null> {
  return backupKeeper.look(campaign).catch(() => null);
}

function readPlan(): Promise<BackupPlan> {
  return backupMemory.readPlan().catch(() => defaultPlan);
}

function unread(id: string, failure: unknown): CampaignStorage {
  const problems: readonly Problem[] = [{ severity: 'error', code: 'storage.unavailable', path: '', detail: { message: String(failure) } }];
  const unknown = { state: 'unknown' } as const;
  return {
    id,
    title: null,
    records: 0,
    events: 0,
    size: { log: 0, caches: 0, journal: null },
    copies: { log: { state: 'damaged', problems }, journal: unknown, backup: unknown, witness: unknown },
    backup: { last: null, urgency: 'calm', failure: null },
    verified: null,
    compaction: null,
  };
}

async function readCampaignStorage(id: string, moment: { readonly now: number; readonly plan: BackupPlan }): Promise<CampaignStorage> {
  const [log, cells, report, found] = await Promise.all([logStore.open(id), logStore.exportAll(id), logStore.copies(id), look(id)]);
  const commits = log?.commits ?? [];
  const caches = weighCells(cells, (key) => key.startsWith('snapshot/'));
  return {
    id,
    title: parseTitle(log?.definition),
    records: commits.length,
    events: commits.reduce((sum, { events }) => sum + events.length, 0),
    size: { log: weighCells(cells) - caches, caches, journal: bytesOf(report) },
    copies: { log: logState(log), journal: journalState(log, report), backup: backupState(found), witness: witnessState(log, report) },
    ...readBackups(found, moment),
    compaction: compactionOf(cells),
  };
}

function readBackups(found: CampaignBackups | null, moment: { readonly now: number; readonly plan: BackupPlan }): Pick<CampaignStorage, 'backup' | 'verified'> {
  if (found === null) return { backup: { last: null, urgency: 'calm', failure: null }, verified: null };
  const { last, failure, verified } = found.standing;
  return { backup: { last: last === null ? null : { ...last, seq: last.head.seq }, urgency: urgencyOf(toQuestion(found, moment)), failure }, verified };
}

/** What joining old records would do: each that stands alone costs a cell of its own. */
function compactionOf(cells: Readonly<Record<string, unknown>>): CampaignStorage['compaction'] {
  const alone = Object.keys(cells).filter((key) => key.startsWith('commit/')).length;
  const records = Math.floor(Math.max(0, alone - 1) / SEGMENT_RECORDS) * SEGMENT_RECORDS;
  return records === 0 ? null : { records, saves: records * BYTES_A_CELL };
}

/** The size of texts, in bytes of UTF-8, near enough: most of a record is ASCII. */
export function weighCells(cells: Readonly<Record<string, unknown>>, wanted: (key: string) => boolean = () => true): number {
  let sum = 0;
  for (const [key, stored] of Object.entries(cells)) if (wanted(key)) sum += BYTES_A_CELL + (typeof stored === 'string' ? stored.length : 0);
  return sum;
}

function bytesOf({ journal }: CopyReport): number | null {
  return journal !== null && 'bytes' in journal && typeof journal.bytes === 'number' ? journal.bytes : null;
}

async function readFolder(): Promise<BackupFolder> {
  const folder = await backupMemory.readFolder().catch(() => null);
  if (folder !== null) return { kind: await permissionOf(folder), name: folder.name };
  return { kind: canChooseFolder() ? 'none' : 'unsupported' };
}

async function readRoom(): Promise<{ readonly used: number; readonly quota: number } | null> {
  const { usage, quota } = 'storage' in navigator ? await navigator.storage.estimate() : {};
  return usage === undefined || quota === undefined ? null : { used: usage, quota };
}

async function readPersistence(): Promise<'persisted' | 'notPersisted' | 'unknown'> {
  if (!('storage' in navigator) || typeof navigator.storage.persisted !== 'function') return 'unknown';
  return (await navigator.storage.persisted()) ? 'persisted' : 'notPersisted';
}
