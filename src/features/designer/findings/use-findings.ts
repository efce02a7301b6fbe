import { useEffect, useState } from 'react';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { Problem } from '#domain/problem.ts';
import { checkDefinition } from '#engine/check/check-definition.ts';

const known = new WeakMap<CampaignDefinition, readonly Problem[]>();

/** Everything that the verifiers find, worked out once for a definition and after the page is drawn; undefined until then. */
export function useFindings(definition: CampaignDefinition): readonly Problem[] | undefined {
  const [, setReady] = useState<CampaignDefinition | null>(null);
  useEffect(() => {
    if (known.has(definition)) return undefined;
    const timer = setTimeout(() => {
      known.set(definition, checkDefinition(definition));
      setReady(definition);
    }, 0);
    return () => clearTimeout(timer);
  }, [definition]);
  return known.get(definition);
}
