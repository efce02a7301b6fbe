import { readFileSync } from 'node:fs';
import { UsageError } from './read-arguments.ts';

const MAX_BYTES = 200 * 1024 * 1024;

/** The text of a file of at most 200 MB. Throws UsageError, with the reason, where it cannot be read. */
export function readText(file: string): string {
  try {
    const bytes = readFileSync(file);
    if (bytes.length > MAX_BYTES) throw new Error(`larger than ${MAX_BYTES / 1024 / 1024} MB`);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (failure) {
    throw new UsageError(`${file} cannot be read: ${messageOf(failure)}`);
  }
}

/** The JSON of a file. Throws UsageError where it is no JSON. */
export function readJson(file: string): unknown {
  const text = readText(file);
  try {
    return JSON.parse(text) as unknown;
  } catch (failure) {
    throw new UsageError(`${file} is not JSON: ${messageOf(failure)}`);
  }
}

function messageOf(failure: unknown): string {
  return failure instanceof Error ? failure.message : String(failure);
}
