import type { Problem } from '#domain/problem.ts';
import type { NotDone, StorageDesk } from '#features/settings/storage-desk.ts';
import type { StorageView } from '#features/settings/storage-view.ts';
import { askPermission, pickFolder } from '#storage/backup/folder-access.ts';
import type { BackupPlan } from '#storage/backup/backup-plan.ts';
import { verifyCopies } from '#storage/backup/verify-copies.ts';
import { readDrawers } from '#storage/drawer-texts.ts';
import { backupKeeper, backupMemory } from './backups.ts';
import { logStore } from './log-store.ts';
import { readStorageAgain, readStorageView, weighCells } from './read-storage.ts';
import { sealedCells } from './vault.ts';
import { saveFile } from '../save-file.ts';

const MINUTE = 60_000;

/** The desk of the storage page over this browser's storage. It reads when it is first listened to, and looks at the clock by the minute. */
export function createStorageDesk(): StorageDesk {
  return new BrowserDesk();
}

class BrowserDesk implements StorageDesk {
  #view: StorageView = { kind: 'reading' };
  readonly #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setInterval> | undefined;

  readonly view = (): StorageView => this.#view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) {
      this.#timer = setInterval(() => void this.#look(), MINUTE);
      void this.refresh();
    }
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) clearInterval(this.#timer);
    };
  };

  readonly refresh = (): Promise<void> => this.#show(readStorageView);

  /** What has changed without a log being read whole: the moment, the backups, the folder. */
  readonly #look = (): Promise<void> => {
    const view = this.#view;
    return this.#show(() => (view.kind === 'ready' ? readStorageAgain(view) : readStorageView()));
  };

  async #show(read: () => Promise<StorageView>): Promise<void> {
    this.#view = await read().catch((failure: unknown): StorageView => ({ kind: 'unavailable', problems: [toProblem('storage.unavailable', failure)] }));
    for (const listener of this.#listeners) listener();
  }

  readonly backUp: StorageDesk['backUp'] = (campaign) =>
    this.#doing(async () => {
      const outcome = await backupKeeper.backUp(campaign);
      return outcome.kind === 'kept' ? { kind: 'kept', file: outcome.mark.file, where: outcome.mark.where } : outcome;
    });

  readonly verify: StorageDesk['verify'] = (campaign, tell) =>
    this.#doing(async () => {
      const begun = performance.now();
      const log = await logStore.open(campaign);
      if (log === null) return failed('backup.campaign.missing');
      const journal = await logStore.readJournal(campaign).catch(() => null);
      const drawers = await readDrawers(sealedCells, campaign);
      const found = await verifyCopies({ log, journal, drawers }, async (step) => {
        tell(step);
        await painted();
      });
      await backupKeeper.noteVerified(campaign, found.problems.length);
      return { kind: 'verified', ms: performance.now() - begun, ...found };
    });

  readonly compact: StorageDesk['compact'] = (campaign) =>
    this.#doing(async () => {
      const before = weighCells(await logStore.exportAll(campaign));
      const outcome = await logStore.compact(campaign);
      if (outcome.kind === 'failed') return failed(outcome.code);
      const after = weighCells(await logStore.exportAll(campaign));
      return { kind: 'compacted', records: outcome.records, saved: Math.max(0, before - after) };
    }, this.refresh);

  readonly exportRaw: StorageDesk['exportRaw'] = (campaign) =>
    this.#doing(async () => exported(`qibu-${campaign}-raw.json`, { format: 'qibu.raw', v: 1, campaign, cells: await logStore.exportAll(campaign) }));

  readonly exportAside: StorageDesk['exportAside'] = (id) =>
    this.#doing(async () => {
      const campaign = id.slice(0, id.lastIndexOf('@'));
      return exported(`qibu-${id}-raw.json`, { format: 'qibu.raw', v: 1, campaign, cells: await logStore.exportAside(id) });
    });

  readonly removeAside: StorageDesk['removeAside'] = (id) =>
    this.#doing(async () => {
      await logStore.removeAside(id);
      return { kind: 'removed' };
    }, this.refresh);

  readonly chooseFolder: StorageDesk['chooseFolder'] = () =>
    this.#doing(async () => {
      const folder = await pickFolder();
      if (folder === null) return { kind: 'cancelled' };
      await backupKeeper.chooseFolder(folder);
      await backupKeeper.turn();
      return { kind: 'chosen' };
    });

  readonly allowFolder: StorageDesk['allowFolder'] = () =>
    this.#doing(async () => {
      const folder = await backupMemory.readFolder();
      if (folder === null || (await askPermission(folder)) !== 'granted') return { kind: 'cancelled' };
      await backupKeeper.turn();
      return { kind: 'chosen' };
    });

  readonly forgetFolder = async (): Promise<void> => {
    await backupKeeper.chooseFolder(null);
    await this.#look();
  };

  readonly setPlan = async (plan: BackupPlan): Promise<void> => {
    await backupMemory.writePlan(plan);
    await this.#look();
  };

  readonly persist = async (): Promise<boolean> => {
    const granted = await navigator.storage.persist().catch(() => false);
    await this.refresh();
    return granted;
  };

  /** Nothing here rejects; whatever was done, the page shows how things stand now. */
  async #doing<T>(work: () => Promise<T | NotDone>, show = this.#look): Promise<T | NotDone> {
    const done = await work().catch((failure: unknown) => failed('storage.write.failed', failure));
    await show();
    return done;
  }
}

function exported(file: string, document: object): { readonly kind: 'exported'; readonly file: string } {
  return { kind: 'exported', file: saveFile(file, JSON.stringify(document)) };
}

function failed(code: string, failure?: unknown): NotDone {
  return { kind: 'failed', problems: [toProblem(code, failure)] };
}

function toProblem(code: string, failure: unknown): Problem {
  return { severity: 'error', code, path: '', detail: failure === undefined ? {} : { message: String(failure) } };
}

/** Lets the screen show what comes next before the work for it begins. */
function painted(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 30));
}
