import type { BackupMemory } from '#storage/backup/backup-memory.ts';
import type { BackupStanding } from '#storage/backup/backup-standing.ts';
import { type BackupPlan, defaultPlan } from '#storage/backup/backup-plan.ts';

/** What is remembered about backups, as long as the test lives. */
export class MemoryOfBackups implements BackupMemory {
  folder: FileSystemDirectoryHandle | null = null;
  plan: BackupPlan = defaultPlan;
  readonly standings = new Map<string, BackupStanding>();

  async readFolder(): Promise<FileSystemDirectoryHandle | null> {
    return this.folder;
  }

  async writeFolder(folder: FileSystemDirectoryHandle | null): Promise<void> {
    this.folder = folder;
  }

  async readPlan(): Promise<BackupPlan> {
    return this.plan;
  }

  async writePlan(plan: BackupPlan): Promise<void> {
    this.plan = plan;
  }

  async readStanding(campaign: string): Promise<BackupStanding | undefined> {
    return this.standings.get(campaign);
  }

  async writeStanding(campaign: string, standing: BackupStanding): Promise<void> {
    this.standings.set(campaign, structuredClone(standing));
  }
}
