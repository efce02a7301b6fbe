import { saveFile } from '../save-file.ts';
import { logStore } from '../storage/log-store.ts';

/** Hands the journal of a campaign to the person as a file that can be restored; answers its name, null where there is no journal. Rejects where it cannot be read. */
export async function exportJournal(campaign: string): Promise<string | null> {
  const journal = await logStore.readJournal(campaign);
  if (journal === null) return null;
  const lines = [JSON.stringify({ format: 'qibu.journal', v: 1, campaign, definition: journal.definition }), ...journal.records];
  return saveFile(`qibu-${campaign}-journal.ndjson`, lines.map((line) => `${line}\n`).join(''), 'application/x-ndjson');
}
