import type { DrawerText, StoragePort } from '#engine/ports.ts';

/** The format name at the head of an exported log. */
const LOG_FORMAT = 'qibu.log';

/** Reads what is kept beside a campaign's log. Rejects where it cannot be read. */
export type ReadDrawers = (campaign: string) => Promise<readonly DrawerText[]>;

/**
 * Hands a campaign's log to the person as a JSON file: the definition and every commit, as the store gave them, and what is kept beside
 * it. Of a damaged log that is what could be read, with the findings beside it. Answers the file's name. Throws where the store cannot be read.
 */
export async function exportLog(store: StoragePort, id: string, readDrawers: ReadDrawers): Promise<string> {
  const log = await store.open(id);
  if (log === null) throw new Error(id);
  const { definition, commits, problems } = log;
  const drawers = await readDrawers(id);
  const beside = { ...(drawers.length === 0 ? {} : { drawers }), ...(problems.length === 0 ? {} : { problems }) };
  const document = { format: LOG_FORMAT, schemaVersion: 1, campaign: id, definition, commits, ...beside };
  const file = `qibu-${id}-${commits.length}.json`;
  download(file, JSON.stringify(document));
  return file;
}

function download(file: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = file;
  link.click();
  // The browser takes the file over after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
