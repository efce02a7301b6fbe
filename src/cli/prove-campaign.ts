import type { CampaignDefinition } from '#domain/definition.ts';
import type { Commit } from '#domain/event.ts';
import { parseDefinition } from '#domain/parse-definition.ts';
import { proveFile } from '#storage/backup/prove-file.ts';
import { commitsOf } from '#storage/backup/prove-log.ts';
import { openFile } from './open-file.ts';
import { UsageError } from './read-arguments.ts';

/** A campaign that a file was proven to hold: what it began with, and its whole log. */
export interface ProvenCampaign {
  readonly campaign: string;
  readonly definition: CampaignDefinition;
  readonly commits: readonly Commit[];
}

/** The campaign in a backup, a journal or an export. Refuses (throws UsageError) a file that cannot be proven, with every problem. */
export async function proveCampaign(file: string): Promise<ProvenCampaign> {
  const proof = await proveFile(await openFile(file));
  const parsed = proof.kind === 'proven' ? parseDefinition(JSON.parse(proof.log.definition)) : undefined;
  if (proof.kind === 'proven' && parsed?.ok === true) return { campaign: proof.log.campaign, definition: parsed.value, commits: commitsOf(proof.log) };
  if (proof.kind === 'locked') throw new UsageError(`${file} is encrypted`);
  const problems = proof.kind === 'refused' ? proof.problems : parsed?.ok === false ? parsed.problems : [];
  throw new UsageError(`${file} cannot be proven: ${problems.map(({ code, path }) => `${code} ${path}`).join(', ')}`);
}
