import { createCellLog } from '#storage/cell-log.ts';
import { createGuardedLog, type GuardedLog } from '#storage/guarded-log.ts';
import { createIndexedCells } from '#storage/indexed-cells.ts';
import { createJournal } from '#storage/journal.ts';
import journalWorker from '#storage/journal.worker.ts?worker&url';
import { createLocalWitness } from '#storage/local-witness.ts';
import { createOpfsJournal } from '#storage/opfs-journal.ts';
import { trustScript } from './trusted-script.ts';

/** How long a command waits for the second copy before it counts as kept by the first alone, in milliseconds. */
const JOURNAL_PATIENCE_MS = 1500;

const startJournal = (): Worker => new Worker(trustScript(journalWorker), { type: 'module' });

/** The one log store of this page: the browser's IndexedDB, with a journal in its file system and a witness in localStorage. */
export const logStore: GuardedLog = createGuardedLog(createCellLog(createIndexedCells()), {
  journal: createJournal(createOpfsJournal(startJournal)),
  witness: createLocalWitness(typeof localStorage === 'object' ? localStorage : undefined),
  patience: JOURNAL_PATIENCE_MS,
});
