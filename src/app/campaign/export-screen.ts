import type { SessionSnapshot } from '#engine/session.ts';
import { saveFile } from '../save-file.ts';

/** Hands out what an open campaign holds, when its storage gives nothing any more: the definition and every commit that was kept. Answers the file's name. */
export function exportScreen({ opening, model, commits }: SessionSnapshot): string {
  const campaign = model.definition.meta.id;
  const document = { format: 'qibu.log', schemaVersion: 1, campaign, definition: opening ?? model.definition, commits };
  return saveFile(`qibu-${campaign}-${commits.length}.json`, JSON.stringify(document));
}
