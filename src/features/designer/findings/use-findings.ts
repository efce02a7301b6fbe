import { useEffect, useState } from 'react';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { Problem } from '#domain/problem.ts';
import { findingsOf, knownFindings } from '#engine/edition/edition-findings.ts';

/** Everything that the verifiers find, worked out once for a definition and after the page is drawn; undefined until then. */
export function useFindings(definition: CampaignDefinition): readonly Problem[] | undefined {
  const [, setReady] = useState<CampaignDefinition | null>(null);
  useEffect(() => {
    if (knownFindings(definition) !== undefined) return undefined;
    const timer = setTimeout(() => {
      findingsOf(definition);
      setReady(definition);
    }, 0);
    return () => clearTimeout(timer);
  }, [definition]);
  return knownFindings(definition);
}
