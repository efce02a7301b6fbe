import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a test of a fault has done and found. `acknowledged` is what the program had said is kept, `found` what of it was there afterwards. */
export interface FaultEntry {
  /** The name of the fault in `.ci/faults.json`. */
  readonly fault: string;
  readonly runs: number;
  readonly acknowledged: number;
  readonly found: number;
}

/** What was measured of the storage: a time in milliseconds, that of a peer in the same run, and the most that it may be (of the peer, where there is one). */
export interface SpeedEntry {
  readonly what: string;
  readonly milliseconds: number;
  readonly peer?: number;
  readonly hold?: number;
}

const BOOK = fileURLToPath(new URL('../../node_modules/.cache/faults.jsonl', import.meta.url));

/** Writes an entry into this run's book of faults, from which the table in the README is made. To be called when everything was expected. */
export function bookFault(entry: FaultEntry): void {
  write(entry);
}

/** Writes a measurement into the same book. */
export function bookSpeed(entry: SpeedEntry): void {
  write(entry);
}

function write(entry: FaultEntry | SpeedEntry): void {
  mkdirSync(dirname(BOOK), { recursive: true });
  appendFileSync(BOOK, `${JSON.stringify(entry)}\n`);
}
