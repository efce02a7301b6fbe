import { useEffect, useState } from 'react';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { Problem } from '#domain/problem.ts';
import { toJsonText } from '#domain/settled-json.ts';
import { findingsOf, knownFindings, rememberFindings } from '#engine/edition/edition-findings.ts';
import { isLong } from '#features/designer/rules/long-rule.ts';
import { useRunCheck } from './check-jobs.ts';

const SECONDS = 300;
/** After an edit of a definition with long rules nothing is worked out for so long. */
const PAUSE_MS = 600;

/** Everything that the verifiers find, worked out once for a definition and after the page is drawn, in a worker where a rule is long; undefined until then. */
export function useFindings(definition: CampaignDefinition): readonly Problem[] | undefined {
  const runCheck = useRunCheck();
  const [, setReady] = useState<CampaignDefinition | null>(null);
  useEffect(() => {
    if (knownFindings(definition) !== undefined) return undefined;
    const isCostly = definition.rules.some(isLong);
    const controller = new AbortController();
    const findHere = (): void => {
      findingsOf(definition);
      setReady(definition);
    };
    const findThere = async (): Promise<void> => {
      const outcome = await runCheck('definition', toJsonText(definition), { signal: controller.signal, seconds: SECONDS });
      if (outcome.kind === 'done') rememberFindings(definition, outcome.output);
      // Where no worker can be had it takes as long as it takes; what took too long there would hold up the page.
      if (outcome.kind === 'done' || outcome.kind === 'failed') findHere();
    };
    const timer = setTimeout(() => (isCostly ? void findThere() : findHere()), isCostly ? PAUSE_MS : 0);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [definition, runCheck]);
  return knownFindings(definition);
}
