import { createFileJournal } from './file-journal.ts';
import type { JournalAnswer, JournalCall } from './opfs-journal.ts';

/**
 * Writes the journals of a page: only a worker may write a file of the origin in place and wait until it is on the disk.
 * Calls are taken one after the other, in the order in which they come.
 */
const journals = new Map<string, ReturnType<typeof createFileJournal>>();
let last: Promise<unknown> = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<JournalCall>) => {
  last = last.then(() => answer(data));
});

async function answer({ id, folder, method, args }: JournalCall): Promise<void> {
  let journal = journals.get(folder);
  if (journal === undefined) journals.set(folder, (journal = createFileJournal(folder)));
  try {
    const call = journal[method] as (...given: readonly unknown[]) => Promise<unknown>;
    postMessage({ id, ok: true, value: (await call(...args)) ?? null } satisfies JournalAnswer);
  } catch (failure) {
    postMessage({ id, ok: false, message: String(failure) } satisfies JournalAnswer);
  }
}
