import { createCellLog } from '#storage/cell-log.ts';
import type { CellStore } from '#storage/cells.ts';
import { createGuardedLog, type GuardedLog } from '#storage/guarded-log.ts';
import { createJournal } from '#storage/journal.ts';
import { createLocalWitness, type WitnessStorage } from '#storage/local-witness.ts';
import { createMemoryCells } from '#storage/memory-cells.ts';
import { createMemoryJournal } from '#storage/memory-journal.ts';
import type { RawJournal } from '#storage/raw-journal.ts';
import { BLOWN, Fuse } from './fuse.ts';
import { createFailingCells, type WriteManner } from './failing-cells.ts';

/** What of an origin goes through a fuse. Left out: it never fails. */
export interface Wiring {
  readonly cells?: Fuse;
  readonly journal?: Fuse;
  readonly witness?: Fuse;
  readonly manner?: WriteManner;
}

/** Everything that a browser keeps of one origin, in memory: the database, the files, the notes. They outlive every log that is connected to them. */
export interface MemoryOrigin {
  readonly cells: Map<string, string>;
  readonly files: Map<string, string>;
  readonly notes: Map<string, string>;
  /** Starts the program on it. */
  readonly connect: (wiring?: Wiring) => GuardedLog;
}

const PATIENCE_MS = 5000;

/** An empty origin, or one with what another holds at this moment, as a copy of a profile is. */
export function createMemoryOrigin(of?: MemoryOrigin): MemoryOrigin {
  const [cells, files, notes] = [new Map(of?.cells), new Map(of?.files), new Map(of?.notes)];
  const connect = ({ cells: cellFuse, journal = new Fuse(), witness = new Fuse(), manner }: Wiring = {}): GuardedLog => {
    const sound: CellStore = createMemoryCells(cells);
    return createGuardedLog(createCellLog(cellFuse === undefined ? sound : createFailingCells(sound, cellFuse, manner)), {
      journal: createJournal(throughFuse(createMemoryJournal(files), journal)),
      witness: createLocalWitness(notesOf(notes, witness)),
      patience: PATIENCE_MS,
    });
  };
  return { cells, files, notes, connect };
}

/** A journal whose calls go through a fuse; all of them may reject. */
function throughFuse(journal: RawJournal, fuse: Fuse): RawJournal {
  const fail = (): never => {
    throw new Error(BLOWN);
  };
  const wired =
    (call: (...given: readonly unknown[]) => Promise<unknown>) =>
    (...given: readonly unknown[]) =>
      fuse.pass(() => call(...given), fail);
  return Object.fromEntries(Object.entries(journal).map(([name, call]) => [name, wired(call)])) as unknown as RawJournal;
}

function notesOf(notes: Map<string, string>, fuse: Fuse): WitnessStorage {
  return {
    getItem: (key) => fuse.passNow(() => notes.get(key) ?? null),
    setItem: (key, text) => fuse.passNow(() => void notes.set(key, text)),
    removeItem: (key) => fuse.passNow(() => void notes.delete(key)),
    key: (index) => fuse.passNow(() => [...notes.keys()][index] ?? null),
    get length() {
      return notes.size;
    },
  };
}
