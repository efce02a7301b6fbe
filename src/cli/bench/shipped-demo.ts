import type { CampaignDefinition } from '#domain/definition.ts';
import type { Commit } from '#domain/event.ts';
import { parseDefinition } from '#domain/parse-definition.ts';
import { unpackLog } from '#storage/packed-log.ts';
import { readJson } from '../read-json.ts';

/** The demo as it is shipped: no need to play it again before measuring. A test holds it to what the generator gives. */
export function shippedDemo(): { readonly definition: CampaignDefinition; readonly commits: readonly Commit[] } {
  const definition = parseDefinition(readJson('public/demo/definition.json'));
  const commits = unpackLog(readJson('public/demo/log.json'));
  if (!definition.ok || !commits.ok) throw new Error('public/demo cannot be read: make it anew with `npm run qibu -- demo --write`');
  return { definition: definition.value, commits: commits.value };
}
