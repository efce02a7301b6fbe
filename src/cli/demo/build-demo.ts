import type { CampaignDefinition } from '#domain/definition.ts';
import type { Commit } from '#domain/event.ts';
import { parseDefinition } from '#domain/parse-definition.ts';
import { demoDefinition } from '#rules/demo/demo-definition.ts';
import { recordDemo } from './demo-commits.ts';

/** The seed of the campaign that the demo tells, chosen among many for its Monday: every unit through its stages but for the turns, and slips of three colours. */
export const DEMO_SEED = 35;

/** Builds the demo from nothing: its definition as plain JSON, and its log. Refuses (throws) a definition that does not parse. */
export function buildDemo(): { readonly definition: CampaignDefinition; readonly commits: readonly Commit[] } {
  const parsed = parseDefinition(JSON.parse(JSON.stringify(demoDefinition)));
  if (!parsed.ok) throw new Error(`the demo definition does not parse: ${JSON.stringify(parsed.problems.slice(0, 5))}`);
  return { definition: parsed.value, commits: recordDemo(parsed.value, DEMO_SEED).recorder.commits };
}
