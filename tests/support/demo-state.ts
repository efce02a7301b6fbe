import { readFile } from 'node:fs/promises';
import type { CampaignState } from '#engine/evolve/campaign-state.ts';
import { replay } from '#engine/evolve/replay.ts';
import { unpackLog } from '#storage/packed-log.ts';

/** The state of the shipped demo campaign, folded from its shipped log. */
export async function demoState(): Promise<CampaignState> {
  const commits = unpackLog(JSON.parse(await readFile(new URL('../../public/demo/log.json', import.meta.url), 'utf8')));
  if (!commits.ok) throw new Error(JSON.stringify(commits.problems));
  return replay(commits.value);
}
