import type { AppendOutcome } from '#engine/log-outcome.ts';
import type { StoragePort } from '#engine/ports.ts';
import { unpackLog } from '#storage/packed-log.ts';

/** The id under which the shipped demo campaign is kept: that of its definition, under which a session appends. */
export const DEMO_CAMPAIGN = 'anlan-2024';

/** Puts the shipped demo into the store, as a definition and its log. Throws when its files cannot be fetched or read. */
export async function installDemo(store: StoragePort): Promise<AppendOutcome> {
  const [definition, log] = await Promise.all([fetchJson('/demo/definition.json'), fetchJson('/demo/log.json')]);
  const commits = unpackLog(log);
  if (!commits.ok) throw new Error(`/demo/log.json: ${commits.problems.map(({ code, path }) => `${code} ${path}`).join(', ')}`);
  return store.create(DEMO_CAMPAIGN, definition, commits.value);
}

async function fetchJson(path: string): Promise<unknown> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: HTTP ${response.status}`);
  return response.json();
}
