import type { BackupFolder, CampaignStorage, StorageView } from '#features/settings/storage-desk.ts';
import { type CampaignBackups, toQuestion } from '#storage/backup/backup-keeper.ts';
import { canChooseFolder, permissionOf } from '#storage/backup/folder-access.ts';
import { type BackupPlan, urgencyOf } from '#storage/backup/schedule.ts';
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
    backupMemory.readPlan(),
    readFolder(),
    logStore.asides(),
    readRoom(),
    readPersistence(),
    logStore.list(),
  ]);
  const campaigns: CampaignStorage[] = [];
  const now = Date.now();
  for (const id of ids) campaigns.push(await readCampaignStorage(id, { now, plan }));
  return { kind: 'ready', now, plan, folder, asides, room, persistence, campaigns };
}

async function readCampaignStorage(id: string, moment: { readonly now: number; readonly plan: BackupPlan }): Promise<CampaignStorage> {
  const [log, cells, report, found] = await Promise.all([logStore.open(id), logStore.exportAll(id), logStore.copies(id), backupKeeper.look(id)]);
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
  const folder = await backupMemory.readFolder();
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
