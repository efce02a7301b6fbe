import localforage from 'localforage';
import { type BackupStanding, parseStanding } from './backup-standing.ts';
import { type BackupPlan, parsePlan } from './backup-plan.ts';

/** What is remembered about backups, apart from every campaign. All of it may reject. */
export interface BackupMemory {
  /** The folder that a person chose; null where none is chosen, or the browser has no folders. */
  readFolder(): Promise<FileSystemDirectoryHandle | null>;
  writeFolder(folder: FileSystemDirectoryHandle | null): Promise<void>;
  readPlan(): Promise<BackupPlan>;
  writePlan(plan: BackupPlan): Promise<void>;
  readStanding(campaign: string): Promise<BackupStanding | undefined>;
  writeStanding(campaign: string, standing: BackupStanding): Promise<void>;
}

const FOLDER = 'folder';
const PLAN = 'plan';

/** The memory in a small database of its own, so that a damaged log does not take the way to its backups with it. A folder's handle can be kept in IndexedDB alone. */
export function createBackupMemory(name = 'qibu-backup'): BackupMemory {
  const store = localforage.createInstance({ name, storeName: 'backup', driver: localforage.INDEXEDDB });
  return {
    readFolder: () => store.getItem<FileSystemDirectoryHandle>(FOLDER),
    writeFolder: async (folder) => {
      await (folder === null ? store.removeItem(FOLDER) : store.setItem(FOLDER, folder));
    },
    readPlan: async () => parsePlan(await store.getItem(PLAN)),
    writePlan: async (plan) => {
      await store.setItem(PLAN, plan);
    },
    readStanding: async (campaign) => parseStanding(await store.getItem(`campaign/${campaign}`)),
    writeStanding: async (campaign, standing) => {
      await store.setItem(`campaign/${campaign}`, standing);
    },
  };
}
