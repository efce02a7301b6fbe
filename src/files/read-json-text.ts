import { limitProblems } from '#domain/json-limits.ts';
import type { Result } from '#domain/problem.ts';
import { documentCaps } from './caps.ts';
import { readBytes } from './read-bytes.ts';
import type { Reading } from './read-workbook.ts';
import { answering, Refusal } from './refusal.ts';
import { Tally } from './tally.ts';
import { decodeText } from '#files/text/decode-text.ts';
import { scanJson } from '#files/text/scan-json.ts';

/**
 * Reads a JSON file into the value that it holds, of whatever shape. Refuses what is no JSON (with line and column), another
 * encoding than UTF-8 or marked UTF-16, nesting, sizes and counts beyond the caps, keys that reach for a prototype, and numbers
 * that JSON cannot hold.
 */
export function readJsonText(file: Blob, { caps = documentCaps, tell = () => undefined }: Reading = {}): Promise<Result<unknown>> {
  return answering(async () => {
    const tally = new Tally(caps);
    const { text } = decodeText(await readBytes(file, tally, (share) => tell(share / 2)));
    scanJson(text, tally);
    tell(0.8);
    const value: unknown = JSON.parse(text);
    const [problem] = limitProblems(value);
    if (problem !== undefined) throw new Refusal(problem);
    return value;
  });
}
