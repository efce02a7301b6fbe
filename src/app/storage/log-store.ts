import { createCellLog } from '#storage/cell-log.ts';
import { createGuardedLog, type GuardedLog } from '#storage/guarded-log.ts';
import { createJournal } from '#storage/journal.ts';
import { createLocalWitness, type WitnessStorage } from '#storage/local-witness.ts';
import { openTabChannel } from '#storage/tabs/tab-message.ts';
import { sealedCells, sealedJournal } from './vault.ts';

/** How long a command waits for the second copy before it counts as kept by the first alone, in milliseconds. */
const JOURNAL_PATIENCE_MS = 1500;

/** The one log store of this page: the browser's IndexedDB, with a journal in its file system and a witness in localStorage. */
export const logStore: GuardedLog = createGuardedLog(createCellLog(sealedCells), {
  journal: createJournal(sealedJournal),
  witness: createLocalWitness(witnessStorage()),
  patience: JOURNAL_PATIENCE_MS,
  onReplaced: tellWindows,
});

/** Every window that has the campaign open looks at the log, and finds that it is another one. */
function tellWindows(campaign: string): void {
  const channel = openTabChannel(campaign);
  channel.post({ type: 'appended', seq: 0 });
  channel.close();
}

/** A browser that forbids it throws when it is merely named. */
function witnessStorage(): WitnessStorage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}
