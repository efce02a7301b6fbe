import { openAsBlob } from 'node:fs';
import { UsageError } from './read-arguments.ts';

/** A file that was named on the command line. Refuses (throws UsageError) one that cannot be read. */
export async function openFile(file: string): Promise<Blob> {
  try {
    return await openAsBlob(file);
  } catch (failure) {
    throw new UsageError(`${file} cannot be read: ${failure instanceof Error ? failure.message : String(failure)}`);
  }
}
