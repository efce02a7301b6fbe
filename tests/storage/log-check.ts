import type { AppendOutcome } from '#engine/log-outcome.ts';
import type { StoragePort } from '#engine/ports.ts';

/** A place in which logs are kept, empty at the start of every check. */
export interface LogPlace {
  /** Opens an adapter on it, as a start of the program, a reload or another tab does. */
  readonly connect: () => StoragePort;
  /** Puts something under a key behind the adapter's back, as damage or a newer build does; undefined takes the key away. */
  readonly tamper: (key: string, stored: string | undefined) => Promise<void>;
}

/** One promise of the storage port. `run` throws where it is broken. */
export interface LogCheck {
  readonly title: string;
  readonly run: (place: LogPlace) => Promise<void>;
}

/** What the logs of the checks are made with. */
export const definition = { format: 'qibu.campaign', meta: { id: 'c' }, title: '齐步' };

type Kept = Extract<AppendOutcome, { kind: 'appended' }>;

/** What must be there and kept; throws where it is not. */
export function must<T extends object>(found: T | null): T extends AppendOutcome ? Kept : T {
  if (found === null || ('kind' in found && found.kind !== 'appended')) throw new Error(`found ${JSON.stringify(found)}`);
  return found as T extends AppendOutcome ? Kept : T;
}

/** Equal as JSON text: both sides are plain data whose keys were made in the same order. */
export function equal(found: unknown, wanted: unknown): void {
  const [left, right] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (left !== right) throw new Error(`found ${left}, wanted ${right}`);
}

/** Cells in the order of their keys: an export has none of its own. */
export function byKey(cells: Readonly<Record<string, unknown>>): unknown {
  return Object.entries(cells).toSorted(([left], [right]) => (left < right ? -1 : 1));
}

/** The code of a failure, else the kind of the outcome. */
export function codeOf(outcome: AppendOutcome): string {
  return outcome.kind === 'failed' ? outcome.code : outcome.kind;
}
