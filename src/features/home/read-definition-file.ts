import type { CampaignDefinition } from '#domain/definition.ts';
import { parseDefinition } from '#domain/parse-definition.ts';
import type { Problem } from '#domain/problem.ts';
import { checkDefinition } from '#engine/check/check-definition.ts';
import { locateJsonError } from './locate-json-error.ts';

/** The most that is read of a file, in bytes. */
const MAX_BYTES = 20_000_000;

/** What a file turned out to be. Only `checked` without errors may become a campaign. */
export type DefinitionFile =
  | { readonly kind: 'tooLarge'; readonly bytes: number }
  | { readonly kind: 'unreadable'; readonly message: string }
  | { readonly kind: 'malformed'; readonly line: number; readonly column: number }
  | { readonly kind: 'refused'; readonly findings: readonly Problem[] }
  | { readonly kind: 'checked'; readonly definition: CampaignDefinition; readonly findings: readonly Problem[] };

/** Reads and checks a definition file: size, JSON, schema, and everything that the verifiers say. Never throws, keeps nothing. */
export async function readDefinitionFile(file: File): Promise<DefinitionFile> {
  if (file.size > MAX_BYTES) return { kind: 'tooLarge', bytes: file.size };
  let text: string;
  try {
    text = await file.text();
  } catch (failure) {
    return { kind: 'unreadable', message: failure instanceof Error ? failure.message : String(failure) };
  }
  let document: unknown;
  try {
    document = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { kind: 'malformed', ...(locateJsonError(text) ?? { line: 1, column: 1 }) };
  }
  const parsed = parseDefinition(document);
  if (!parsed.ok) return { kind: 'refused', findings: parsed.problems };
  const findings = checkDefinition(parsed.value);
  return findings.some(({ severity }) => severity === 'error') ? { kind: 'refused', findings } : { kind: 'checked', definition: parsed.value, findings };
}
