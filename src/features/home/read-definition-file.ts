import type { CampaignDefinition } from '#domain/definition.ts';
import { parseDefinition } from '#domain/parse-definition.ts';
import type { Problem } from '#domain/problem.ts';
import { checkDefinition } from '#engine/check/check-definition.ts';
import { readJsonText } from '#files/read-json-text.ts';

/** What a file turned out to be. Only `checked`, which has no errors, may become a campaign. */
export type DefinitionFile =
  | { readonly kind: 'refused'; readonly findings: readonly Problem[] }
  | { readonly kind: 'checked'; readonly definition: CampaignDefinition; readonly findings: readonly Problem[] };

/**
 * Reads and checks a definition file: size, JSON, schema, and everything that the verifiers say. Never throws for what is in the file,
 * keeps nothing. Runs in a worker, because a hostile file may take long.
 */
export async function readDefinitionFile(file: Blob, tell?: (share: number) => void): Promise<DefinitionFile> {
  const read = await readJsonText(file, tell === undefined ? {} : { tell });
  if (!read.ok) return { kind: 'refused', findings: read.problems };
  const parsed = parseDefinition(read.value);
  if (!parsed.ok) return { kind: 'refused', findings: parsed.problems };
  const findings = checkDefinition(parsed.value);
  return findings.some(({ severity }) => severity === 'error') ? { kind: 'refused', findings } : { kind: 'checked', definition: parsed.value, findings };
}
