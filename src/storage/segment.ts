import type { Problem } from '#domain/problem.ts';
import { isWhole, readHashedText, toHashedTextNatively } from './hashed-text.ts';
import { readJson } from './parse-commit.ts';

const SEGMENT_VERSION = 1;

/** Joins the texts of records that follow each other into one text; `first` is the number of the first. */
export async function toSegment(first: number, records: readonly string[]): Promise<string> {
  return (await toHashedTextNatively(SEGMENT_VERSION, `"first":${first},"records":${JSON.stringify(records)}}`)).text;
}

/** The records of a segment as they were, by number; a problem where it is damaged or newer, and then nothing of it is believed. `isKnown`: its hash was found right before. */
export function readSegment(stored: unknown, path: string, isKnown = false): readonly (readonly [seq: number, text: string])[] | Problem {
  const found = readHashedText(stored);
  const newer = found !== undefined && found.version > SEGMENT_VERSION;
  if (newer) return { severity: 'error', code: 'log.version.newer', path: `${path}/v`, detail: { found: found.version, known: SEGMENT_VERSION } };
  const members = found !== undefined && (isKnown || isWhole(found)) ? readJson(`{${found.members}`) : undefined;
  const [first, records] = [members?.['first'], members?.['records']];
  if (typeof first !== 'number' || !Array.isArray(records)) return { severity: 'error', code: 'log.segment.altered', path };
  return records.map((text, index) => [first + index, String(text)] as const);
}
