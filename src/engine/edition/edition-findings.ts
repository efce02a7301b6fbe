import type { CampaignDefinition } from '#domain/definition.ts';
import { parseDefinition } from '#domain/parse-definition.ts';
import type { Problem } from '#domain/problem.ts';
import { checkDefinition } from '#engine/check/check-definition.ts';
import { findingKey } from './finding-key.ts';

/** What stands against putting another edition into force: errors, and warnings that the present one does not have, each with its key. */
export interface EditionFindings {
  readonly errors: readonly Problem[];
  readonly warnings: readonly { readonly key: string; readonly problem: Problem }[];
}

const known = new WeakMap<CampaignDefinition, readonly Problem[]>();

/** What the verifiers have found about a definition, if they have been asked. */
export function knownFindings(definition: CampaignDefinition): readonly Problem[] | undefined {
  return known.get(definition);
}

/** Takes over what was found about a definition elsewhere. */
export function rememberFindings(definition: CampaignDefinition, found: readonly Problem[]): void {
  known.set(definition, found);
}

/** Everything that the verifiers find, once a definition. */
export function findingsOf(definition: CampaignDefinition): readonly Problem[] {
  const found = known.get(definition) ?? checkDefinition(definition);
  known.set(definition, found);
  return found;
}

/**
 * Errors block; examples that fail are among them. A warning wants a reason; of those that the edition in force has as well, the reason was
 * given when that came into force.
 */
export function editionFindings(present: CampaignDefinition, next: CampaignDefinition): EditionFindings {
  const parsed = parseDefinition(next);
  if (!parsed.ok) return { errors: parsed.problems, warnings: [] };
  const found = findingsOf(next);
  const before = new Set(findingsOf(present).flatMap((problem) => (problem.severity === 'warning' ? [findingKey(present, problem)] : [])));
  const seen = new Set(before);
  const warnings = found.flatMap((problem) => {
    const key = findingKey(next, problem);
    if (problem.severity !== 'warning' || seen.has(key)) return [];
    seen.add(key);
    return [{ key, problem }];
  });
  return { errors: found.filter(({ severity }) => severity === 'error'), warnings };
}
