import type { Snapshot } from '#engine/ports.ts';
import { isWhole, readHashedText, toHashedTextNatively } from './hashed-text.ts';
import { readJson } from './parse-commit.ts';

const SNAPSHOT_VERSION = 1;

/** A snapshot as text with its own hash. */
export async function toSnapshotText({ head, fold, state }: Snapshot): Promise<string> {
  return (await toHashedTextNatively(SNAPSHOT_VERSION, `"head":${JSON.stringify(head)},"fold":${fold},"state":${JSON.stringify(state)}}`)).text;
}

/** A snapshot that is what was written; undefined for any other value: it is a cache, so a damaged one is passed over. `isKnown`: its hash was found right before. */
export function readSnapshot(stored: unknown, isKnown = false): Snapshot | undefined {
  const found = readHashedText(stored);
  if (found?.version !== SNAPSHOT_VERSION || !(isKnown || isWhole(found))) return undefined;
  return readJson(`{${found.members}`) as unknown as Snapshot | undefined;
}
