import { useMemo } from 'react';
import type { CampaignDefinition } from '#domain/definition.ts';
import { type EditionFindings, editionFindings } from '#engine/edition/edition-findings.ts';
import { useFindings } from '#features/designer/findings/use-findings.ts';

/** What stands against putting another definition into force; undefined while it is being found. */
export function useEditionFindings(present: CampaignDefinition, next: CampaignDefinition): EditionFindings | undefined {
  const isReady = [useFindings(present), useFindings(next)].every((found) => found !== undefined);
  return useMemo(() => (isReady ? editionFindings(present, next) : undefined), [isReady, present, next]);
}
